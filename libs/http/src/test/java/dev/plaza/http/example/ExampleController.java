package dev.plaza.http.example;

import dev.plaza.http.CommonProblems;
import dev.plaza.http.FieldError;
import dev.plaza.http.ProblemException;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.exceptions.HttpStatusException;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.UUID;
import org.slf4j.MDC;

@Controller("/example")
class ExampleController {

    @Post("/orders")
    Order order(@Body @Valid Order order) {
        return order;
    }

    @Get("/orders/{id}")
    String byId(UUID id) {
        return id.toString();
    }

    @Get("/search")
    String search(@QueryValue("q") String text, @QueryValue(defaultValue = "20") @Max(100) int limit) {
        return text + limit;
    }

    @Get("/header")
    String header(@Header("X-Wanted") String wanted) {
        return wanted;
    }

    @Get(value = "/text", produces = MediaType.TEXT_PLAIN)
    String text() {
        return Thread.currentThread().getName();
    }

    @Get("/slow")
    String slow() throws InterruptedException {
        Thread.sleep(3_000);
        return "slow but sure";
    }

    @Get("/context")
    String context() {
        return MDC.get("http.request.id") + " " + MDC.get("trace.id") + " " + MDC.get("span.id");
    }

    @Get("/cached")
    HttpResponse<String> cached() {
        return HttpResponse.ok("x").header("Cache-Control", "private, max-age=60");
    }

    @Get("/problem")
    String problem() {
        throw new ProblemException(
                CommonProblems.IDEMPOTENCY_KEY_REUSED, "Seen before.", new FieldError("key", "taken", "It is taken."));
    }

    @Get("/domain")
    String domain() {
        throw new ExampleProblem.SoldOut("tickets");
    }

    @Get("/status")
    String status() {
        throw new HttpStatusException(HttpStatus.I_AM_A_TEAPOT, "secret text");
    }

    @Get("/bug")
    String bug() {
        throw new IllegalStateException("secret of ana@example.org");
    }

    @Get("/pool")
    String pool() {
        throw new IllegalStateException(new SQLTransientConnectionException("no connection in 2000 ms"));
    }

    @Get("/shutdown")
    String shutdown() throws SQLException {
        throw new SQLException("terminating connection due to administrator command", "57P01");
    }

    @Get("/constraint")
    String constraint() throws SQLException {
        throw new SQLException("duplicate key", "23505");
    }
}
