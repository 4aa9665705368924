package dev.plaza.user.application.profile;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.context.annotation.Context;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.LocalDate;

/**
 * How old people may say they are.
 *
 * @param min in years
 * @param max in years
 */
@Context
@ConfigurationProperties("plaza.user.age")
public record AgeLimits(@Min(0) int min, @Max(150) int max) {

    /** Whether somebody born on {@code birth} is of an age in between. */
    public boolean allow(LocalDate birth, LocalDate today) {
        return !birth.isAfter(today.minusYears(min)) && birth.isAfter(today.minusYears(max + 1L));
    }
}
