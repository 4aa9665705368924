package dev.plaza.auth.infrastructure.mail;

import io.micronaut.context.annotation.ConfigurationProperties;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Where mails go and what they say of us.
 *
 * @param host     of the server that takes mails
 * @param tls      {@code none}, {@code starttls} (demanded, certificate checked) or {@code implicit}
 * @param user     to sign in with; absent or blank where the server asks nobody
 * @param from     the sender's address
 * @param fromName the sender's name, which mails also call the product by
 * @param baseUrl  where links lead: the frontend, without a trailing slash
 * @param language of the mails; English where there is no template in it
 * @param timeout  to connect, and for each answer
 */
@ConfigurationProperties("plaza.mail")
record MailSettings(
        String host,
        int port,
        String tls,
        @Nullable String user,
        @Nullable String password,
        String from,
        String fromName,
        String baseUrl,
        Locale language,
        Duration timeout) {

    /** Without the password. */
    @Override
    public String toString() {
        return "MailSettings[" + host + ":" + port + "]";
    }
}
