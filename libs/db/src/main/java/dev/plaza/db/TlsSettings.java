package dev.plaza.db;

import io.micronaut.context.annotation.ConfigurationProperties;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How connections to another host are encrypted, where the URL itself does not say it. Without a CA the certificates of
 * the public authorities that the JVM trusts are good.
 *
 * @param ca          file of the certificates (PEM) that the server's must descend from
 * @param certificate file of our own certificate (PEM); asks for a CA
 * @param key         file of its key: PKCS#8 in DER ({@code .pk8}), or PKCS#12 ({@code .p12}), which holds the certificate too
 */
@ConfigurationProperties(DatabaseSettings.PREFIX + ".tls")
record TlsSettings(
        @Nullable String ca,
        @Nullable String certificate,
        @Nullable String key) {

    private static final String MODE = "sslmode";
    private static final String CHECKED = "verify-full";
    private static final String CA = "sslrootcert";
    /** Those that the JVM trusts; this way no certificate of our own can be shown. */
    private static final String AUTHORITIES = "org.postgresql.ssl.DefaultJavaSSLFactory";

    /** {@code url} with what these settings add to it; what the URL says itself stands. */
    DatabaseUrl applyTo(DatabaseUrl url, boolean isUnencryptedAllowed) {
        Map<String, @Nullable String> options = new LinkedHashMap<>();
        options.put(MODE, url.isLocal() || isUnencryptedAllowed ? null : CHECKED);
        options.put(CA, ca);
        options.put("sslcert", certificate);
        options.put("sslkey", key);
        options.put("sslfactory", isSaid(url, CA, ca) || isSaid(url, "sslcert", certificate) ? null : AUTHORITIES);
        return url.withDefaults(options);
    }

    private static boolean isSaid(DatabaseUrl url, String option, @Nullable String setting) {
        return (setting != null && !setting.isBlank()) || url.option(option).isPresent();
    }
}
