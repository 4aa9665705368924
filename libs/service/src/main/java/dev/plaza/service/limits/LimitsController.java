package dev.plaza.service.limits;

import io.micronaut.context.annotation.Property;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells everybody which limits this service has. */
@Controller("/api/v1/limits")
final class LimitsController {

    private final List<PublishedLimit> published;

    LimitsController(
            List<LimitRule> rules, LimitSettings settings, @Property(name = "plaza.events.service") String service) {
        this.published = rules.stream()
                .sorted(Comparator.comparing(LimitRule::name))
                .map(rule -> new PublishedLimit(
                        service,
                        rule.name(),
                        rule.perAddress() * settings.factor(),
                        rule.perAccount() == null ? null : rule.perAccount() * settings.factor(),
                        rule.period().toSeconds()))
                .toList();
    }

    @Get
    @Secured(SecurityRule.IS_ANONYMOUS)
    Limits limits() {
        return new Limits(published);
    }

    /** All limits of this service. */
    record Limits(List<PublishedLimit> items) {}

    /**
     * One of them.
     *
     * @param perAccount absent where accounts are not counted
     */
    record PublishedLimit(
            String service,
            String name,
            long perAddress,
            @Nullable Long perAccount,
            long periodSeconds) {}
}
