package dev.plaza.service.limits;

import dev.plaza.http.CommonProblems;
import dev.plaza.http.ProblemDetails;
import dev.plaza.http.ProblemException;
import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.time.Duration;

/** Routes with limits. */
@Controller("/limited")
@Requires(property = "plaza.limits.rules.by-both.period")
class LimitedController {

    private final RequestLimits limits;

    LimitedController(RequestLimits limits) {
        this.limits = limits;
    }

    @Get("/by-both")
    @RateLimited("by-both")
    String byBoth() {
        return "done";
    }

    @Get("/by-address")
    @RateLimited("by-address")
    @Secured(SecurityRule.IS_ANONYMOUS)
    String byAddress(HttpRequest<?> request) {
        limits.takeFor(request, "by-address", "not counted");
        return "done";
    }

    @Get("/named")
    @RateLimited("by-both")
    @Secured(SecurityRule.IS_ANONYMOUS)
    String named(HttpRequest<?> request, @QueryValue String account) {
        limits.takeFor(request, "by-both", account);
        return "done";
    }

    @Get("/refused")
    @RateLimited("by-address")
    @Secured(SecurityRule.IS_ANONYMOUS)
    String refused() {
        throw new ProblemException(ProblemDetails.of(CommonProblems.RATE_LIMITED, "For another reason.")
                .retryAfter(Duration.ofSeconds(7)));
    }
}
