package dev.plaza.service;

import dev.plaza.http.ConfigurationCheck;
import dev.plaza.http.Settings;
import java.time.Duration;

/** What every service demands of its settings beside those of its database. */
public final class ServiceSettingsCheck implements ConfigurationCheck {

    /** What is ended is to be refused everywhere within five seconds, of which the event takes some. */
    private static final Duration RAREST_POLL = Duration.ofSeconds(3);

    private static final Duration WIDEST_SKEW = Duration.ofMinutes(5);

    @Override
    public void check(Settings settings) {
        settings.required("plaza.security.issuer", "who issues access tokens");
        settings.required("plaza.security.audience", "whom access tokens are meant for");
        settings.number("plaza.security.token-cache-size", 0, 1_000_000);
        settings.duration("plaza.security.key-max-age");
        settings.duration("plaza.security.longest-token-lifetime");
        settings.duration("plaza.security.revocation-poll")
                .filter(pause -> pause.compareTo(RAREST_POLL) > 0)
                .ifPresent(_ -> settings.fault("plaza.security.revocation-poll", "must not be longer than 3s"));
        settings.url("plaza.security.jwks-url", "http", "https");
        settings.duration("plaza.security.jwks-timeout");
        settings.oneOf("plaza.limits.set", "production", "development");
        settings.number("plaza.limits.max-entries", 1, Integer.MAX_VALUE);
        settings.duration("plaza.idempotency.keep");
        settings.duration("plaza.idempotency.cleanup-interval");
        settings.duration("plaza.security.clock-skew")
                .filter(skew -> skew.compareTo(WIDEST_SKEW) > 0)
                .ifPresent(_ -> settings.fault("plaza.security.clock-skew", "must not be longer than 5 minutes"));
    }
}
