package dev.plaza.service.security;

import io.micronaut.http.BasicHttpAttributes;
import io.micronaut.http.HttpRequest;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.security.rules.SecurityRuleResult;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;

/** A route that says nothing of itself is for signed-in people: forgetting {@code @Secured} never opens a door. */
@Singleton
final class SignedInByDefault implements SecurityRule<HttpRequest<?>> {

    @Override
    public Publisher<SecurityRuleResult> check(HttpRequest<?> request, @Nullable Authentication authentication) {
        if (BasicHttpAttributes.getRouteMatchInfo(request).isEmpty()) {
            return Mono.just(SecurityRuleResult.UNKNOWN);
        }
        return Mono.just(authentication != null ? SecurityRuleResult.ALLOWED : SecurityRuleResult.REJECTED);
    }

    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }
}
