package dev.plaza.service.limits;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;

/** A route whose rule was forgotten. */
@Controller("/forgetful")
@Requires(property = "test.forgetful")
class ForgetfulController {

    @Get
    @RateLimited("forgotten")
    String read() {
        return "done";
    }
}
