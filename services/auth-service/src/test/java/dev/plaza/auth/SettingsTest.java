package dev.plaza.auth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plaza.http.ConfigurationCheck;
import dev.plaza.http.Settings;
import io.micronaut.context.env.yaml.YamlPropertySourceLoader;
import io.micronaut.core.value.MapPropertyResolver;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SettingsTest {

    @Test
    void haveTheseNamesAndDefaults() throws IOException {
        try (InputStream file = SettingsTest.class.getResourceAsStream("/application.yml")) {
            assertThat(new TreeMap<>(new YamlPropertySourceLoader().read("application.yml", file)))
                    .containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
                            Map.entry("micronaut.application.name", "auth-service"),
                            Map.entry("plaza.port", 3100),
                            Map.entry("plaza.database.url", "${AUTH_DATABASE_URL:}"),
                            Map.entry("plaza.database.migration-url", "${AUTH_DATABASE_MIGRATION_URL:}"),
                            Map.entry("plaza.database.read-only-url", "${AUTH_DATABASE_READ_ONLY_URL:}"),
                            Map.entry("plaza.database.host", "${AUTH_DATABASE_HOST:}"),
                            Map.entry("plaza.database.port", "${AUTH_DATABASE_PORT:5432}"),
                            Map.entry("plaza.database.name", "${AUTH_DATABASE_NAME:}"),
                            Map.entry("plaza.database.user", "${AUTH_DATABASE_USER:}"),
                            Map.entry("plaza.database.password", "${AUTH_DATABASE_PASSWORD:}"),
                            Map.entry("plaza.database.migration-user", "${AUTH_DATABASE_MIGRATION_USER:}"),
                            Map.entry("plaza.database.migration-password", "${AUTH_DATABASE_MIGRATION_PASSWORD:}"),
                            Map.entry("plaza.events.service", "auth-service"),
                            Map.entry("plaza.limits.rules.register.per-address", 30),
                            Map.entry("plaza.limits.rules.register.period", "1h"),
                            Map.entry("plaza.limits.rules.login.per-address", 300),
                            Map.entry("plaza.limits.rules.login.period", "1h"),
                            Map.entry("plaza.limits.rules.refresh.per-address", 1200),
                            Map.entry("plaza.limits.rules.refresh.period", "1h"),
                            Map.entry("plaza.limits.rules.password-forgot.per-address", 60),
                            Map.entry("plaza.limits.rules.password-forgot.per-account", 5),
                            Map.entry("plaza.limits.rules.password-forgot.period", "1h"),
                            Map.entry("plaza.limits.rules.password-reset.per-address", 60),
                            Map.entry("plaza.limits.rules.password-reset.period", "1h"),
                            Map.entry("plaza.limits.rules.password-change.per-address", 60),
                            Map.entry("plaza.limits.rules.password-change.per-account", 10),
                            Map.entry("plaza.limits.rules.password-change.period", "1h"),
                            Map.entry("plaza.limits.rules.email-verify.per-address", 120),
                            Map.entry("plaza.limits.rules.email-verify.period", "1h"),
                            Map.entry("plaza.limits.rules.email-resend.per-address", 60),
                            Map.entry("plaza.limits.rules.email-resend.per-account", 5),
                            Map.entry("plaza.limits.rules.email-resend.period", "1h"),
                            Map.entry("plaza.limits.rules.email-change.per-address", 60),
                            Map.entry("plaza.limits.rules.email-change.per-account", 5),
                            Map.entry("plaza.limits.rules.email-change.period", "1h"),
                            Map.entry("plaza.limits.rules.login-mfa.per-address", 300),
                            Map.entry("plaza.limits.rules.login-mfa.period", "1h"),
                            Map.entry("plaza.limits.rules.mfa.per-address", 120),
                            Map.entry("plaza.limits.rules.mfa.per-account", 20),
                            Map.entry("plaza.limits.rules.mfa.period", "1h"),
                            Map.entry("plaza.mail.host", "${PLAZA_MAIL_HOST:localhost}"),
                            Map.entry("plaza.mail.port", "${PLAZA_MAIL_PORT:1025}"),
                            Map.entry("plaza.mail.tls", "${PLAZA_MAIL_TLS:none}"),
                            Map.entry("plaza.mail.user", "${PLAZA_MAIL_USER:}"),
                            Map.entry("plaza.mail.password", "${PLAZA_MAIL_PASSWORD:}"),
                            Map.entry("plaza.mail.from", "${PLAZA_MAIL_FROM:`plaza@localhost.localdomain`}"),
                            Map.entry("plaza.mail.from-name", "${PLAZA_MAIL_FROM_NAME:Plaza}"),
                            Map.entry("plaza.mail.base-url", "${PLAZA_MAIL_BASE_URL:`http://localhost:5173`}"),
                            Map.entry("plaza.mail.language", "${PLAZA_MAIL_LANGUAGE:en}"),
                            Map.entry("plaza.mail.timeout", "10s"),
                            Map.entry("plaza.storage.path", "${PLAZA_STORAGE_PATH:/var/tmp/plaza}"),
                            Map.entry("plaza.storage.s3.bucket", "${PLAZA_STORAGE_S3_BUCKET:}"),
                            Map.entry("plaza.storage.s3.region", "${PLAZA_STORAGE_S3_REGION:us-east-1}"),
                            Map.entry("plaza.storage.s3.endpoint", "${PLAZA_STORAGE_S3_ENDPOINT:}"),
                            Map.entry("plaza.storage.s3.access-key", "${PLAZA_STORAGE_S3_ACCESS_KEY:}"),
                            Map.entry("plaza.storage.s3.secret-key", "${PLAZA_STORAGE_S3_SECRET_KEY:}"),
                            Map.entry("plaza.limits.rules.export.per-address", 60),
                            Map.entry("plaza.limits.rules.export.per-account", 10),
                            Map.entry("plaza.limits.rules.export.period", "1d"),
                            Map.entry("plaza.auth.key-secret", "${PLAZA_AUTH_KEY_SECRET:}"),
                            Map.entry("plaza.auth.registration", "${PLAZA_AUTH_REGISTRATION:open}"),
                            Map.entry("plaza.auth.access-token-lifetime", "15m"),
                            Map.entry("plaza.auth.refresh-token-lifetime", "30d"),
                            Map.entry("plaza.auth.refresh-grace", "10s"),
                            Map.entry("plaza.auth.jwks-max-age", "5m"),
                            Map.entry("plaza.auth.keys.rotate-after", "90d"),
                            Map.entry("plaza.auth.keys.lead-time", "10m"),
                            Map.entry("plaza.auth.keys.interval", "5s"),
                            Map.entry("plaza.auth.clean-up.interval", "10m"),
                            Map.entry("plaza.auth.clean-up.keep-sessions", "30d"),
                            Map.entry("plaza.auth.clean-up.keep-links", "1d"),
                            Map.entry("plaza.auth.passwords.memory-kib", 19456),
                            Map.entry("plaza.auth.passwords.passes", 8),
                            Map.entry("plaza.auth.passwords.parallelism", 1),
                            Map.entry("plaza.auth.passwords.concurrency", 0),
                            Map.entry("plaza.auth.passwords.patience", "5s"),
                            Map.entry("plaza.auth.mfa.issuer", "Plaza")));
        }
    }

    @Test
    void tellAllTheirFaultsAtOnce() {
        Settings settings = check(Map.of(
                "plaza.auth.key-secret",
                "c2hvcnQ=",
                "plaza.auth.refresh-grace",
                "soon",
                "plaza.auth.passwords.memory-kib",
                1024,
                "plaza.auth.passwords.passes",
                1,
                "plaza.mail.tls",
                "sometimes",
                "plaza.mail.user",
                "plaza",
                "plaza.mail.from",
                "nobody",
                "plaza.mail.from-name",
                "Plaza\r\nBcc: victim@example.org",
                "plaza.mail.host",
                "mail.example.org"));

        assertThat(settings.faults())
                .hasSize(7)
                .anySatisfy(fault -> assertThat(fault).startsWith("plaza.mail.tls (PLAZA_MAIL_TLS)"))
                .anySatisfy(fault -> assertThat(fault).startsWith("plaza.mail.from ("))
                .anySatisfy(fault -> assertThat(fault).startsWith("plaza.mail.from-name ("))
                .anySatisfy(fault -> assertThat(fault).contains("PLAZA_AUTH_KEY_SECRET", "32 bytes"))
                .anySatisfy(fault -> assertThat(fault).startsWith("plaza.auth.refresh-grace"))
                .anySatisfy(fault -> assertThat(fault).startsWith("plaza.auth.passwords.memory-kib"))
                .anySatisfy(fault -> assertThat(fault).startsWith("plaza.auth.passwords.passes"));
    }

    @Test
    void sendNoPasswordToAMailServerUnencrypted() {
        assertThat(check(Map.of("plaza.mail.user", "plaza", "plaza.mail.tls", "none"))
                        .faults())
                .anySatisfy(fault -> assertThat(fault).startsWith("plaza.mail.tls"));
    }

    @Test
    void needTheSecret() {
        assertThat(check(Map.of()).faults())
                .anySatisfy(fault -> assertThat(fault).contains("PLAZA_AUTH_KEY_SECRET", "is missing"));
    }

    @Test
    void areCheckedBeforeAnythingStarts() {
        assertThat(ServiceLoader.load(ConfigurationCheck.class)).hasAtLeastOneElementOfType(AuthSettingsCheck.class);
    }

    private static Settings check(Map<String, Object> properties) {
        Settings settings = new Settings(new MapPropertyResolver(properties));
        new AuthSettingsCheck().check(settings);
        return settings;
    }
}
