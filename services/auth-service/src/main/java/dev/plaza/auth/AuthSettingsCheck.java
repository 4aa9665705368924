package dev.plaza.auth;

import dev.plaza.http.ConfigurationCheck;
import dev.plaza.http.Settings;

/** What auth-service needs before it starts, beside what its libraries need. */
public final class AuthSettingsCheck implements ConfigurationCheck {

    private static final int SECRET_BYTES = 32;

    @Override
    public void check(Settings settings) {
        settings.required(
                "plaza.auth.key-secret", "32 random bytes in base64, such as `openssl rand -base64 32` prints");
        settings.secret("plaza.auth.key-secret", SECRET_BYTES);
        settings.duration("plaza.auth.access-token-lifetime");
        settings.duration("plaza.auth.refresh-token-lifetime");
        settings.duration("plaza.auth.refresh-grace");
        settings.duration("plaza.auth.jwks-max-age");
        settings.duration("plaza.auth.passwords.patience");
        settings.number("plaza.auth.passwords.memory-kib", 19_456, Integer.MAX_VALUE);
        settings.number("plaza.auth.passwords.passes", 2, Integer.MAX_VALUE);
        settings.number("plaza.auth.passwords.parallelism", 1, Integer.MAX_VALUE);
        settings.number("plaza.auth.passwords.concurrency", 0, Integer.MAX_VALUE);
    }
}
