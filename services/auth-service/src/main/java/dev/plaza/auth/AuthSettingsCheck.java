package dev.plaza.auth;

import dev.plaza.auth.domain.account.EmailAddress;
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
        settings.duration("plaza.auth.keys.rotate-after");
        settings.duration("plaza.auth.keys.lead-time");
        settings.duration("plaza.auth.keys.interval");
        settings.duration("plaza.auth.clean-up.interval");
        settings.duration("plaza.auth.clean-up.keep-sessions");
        settings.duration("plaza.auth.clean-up.keep-links");
        settings.duration("plaza.auth.passwords.patience");
        mail(settings);
        settings.number("plaza.auth.passwords.memory-kib", 19_456, Integer.MAX_VALUE);
        settings.number("plaza.auth.passwords.passes", 2, Integer.MAX_VALUE);
        settings.number("plaza.auth.passwords.parallelism", 1, Integer.MAX_VALUE);
        settings.number("plaza.auth.passwords.concurrency", 0, Integer.MAX_VALUE);
        settings.text("plaza.auth.mfa.issuer")
                .filter(issuer -> issuer.isBlank() || issuer.contains(":"))
                .ifPresent(_ -> settings.fault("plaza.auth.mfa.issuer", "is blank or contains a colon"));
    }

    private static void mail(Settings settings) {
        settings.required("plaza.mail.host", "the server that takes mails");
        settings.number("plaza.mail.port", 1, 65_535);
        settings.oneOf("plaza.mail.tls", "none", "starttls", "implicit");
        if (settings.text("plaza.mail.user").isPresent()) {
            settings.text("plaza.mail.tls")
                    .filter(tls -> tls.equals("none"))
                    .ifPresent(
                            _ -> settings.fault("plaza.mail.tls", "must not be none where plaza.mail.user signs in"));
        }
        settings.required("plaza.mail.from", "the sender's address")
                .filter(from -> !EmailAddress.isValid(from))
                .ifPresent(_ -> settings.fault("plaza.mail.from", "must be an e-mail address"));
        settings.required("plaza.mail.from-name", "the sender's name")
                .filter(name -> name.chars().anyMatch(Character::isISOControl))
                .ifPresent(_ -> settings.fault("plaza.mail.from-name", "must not hold control characters"));
        settings.url("plaza.mail.base-url", "http", "https");
        settings.duration("plaza.mail.timeout");
    }
}
