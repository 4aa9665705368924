package dev.plaza.service.limits;

import io.micronaut.aop.Around;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A route that may be called only so often from one address and by one account: by the rule of that name
 * ({@link LimitRule}). Beyond it the answer is 429, before the method runs. On a method of a controller, which must not be
 * final.
 */
@Around
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface RateLimited {

    /** Name of the rule. */
    String value();
}
