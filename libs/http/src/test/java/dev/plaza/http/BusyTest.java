package dev.plaza.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.annotation.Property;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

@MicronautTest
@Property(name = "plaza.http.request-threads", value = "1")
class BusyTest extends HttpTest {

    @Test
    void refusesAtOnceWhatItHasNoThreadFor() {
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            var one = CompletableFuture.supplyAsync(() -> get("/example/slow"), clients);
            var other = CompletableFuture.supplyAsync(() -> get("/example/slow"), clients);

            HttpResponse<String> refused =
                    one.applyToEither(other, first -> first).join();

            assertThat(refused.statusCode()).isEqualTo(503);
            assertThat(refused.headers().firstValue("Retry-After")).hasValue("1");
            assertThat(refused.body()).contains("\"code\":\"service.unavailable\"");
            assertThat(get("/health/liveness").statusCode()).isEqualTo(200);
            assertThat(one.isDone() && other.isDone()).as("both are answered").isFalse();
            HttpResponse<String> answered = one.join().equals(refused) ? other.join() : one.join();
            assertThat(answered.body()).isEqualTo("slow but sure");
        }
        assertThat(get("/example/text").statusCode()).isEqualTo(200);
    }
}
