package dev.plaza.service.limits;

import io.micronaut.context.annotation.EachProperty;
import io.micronaut.context.annotation.Parameter;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How often something may be done; {@code plaza.limits.rules.<name>} in a service's {@code application.yml}.
 *
 * @param perAddress times a period from one address (of IPv6, one /64)
 * @param perAccount times a period by one account, whoever asks from wherever; absent where accounts are not counted
 * @param period     in which all of it comes back, bit by bit
 */
@EachProperty("plaza.limits.rules")
public record LimitRule(
        @Parameter String name, long perAddress, @Nullable Long perAccount, Duration period) {}
