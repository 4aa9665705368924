package dev.plaza.auth.infrastructure.mail;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.email.javamail.sender.DefaultSessionProvider;
import io.micronaut.email.javamail.sender.SessionProvider;
import jakarta.inject.Singleton;
import jakarta.mail.Authenticator;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.Session;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** How the mail server is reached: our settings in the words of Jakarta Mail. Nothing waits for it without a limit. */
@Singleton
@Replaces(DefaultSessionProvider.class)
final class SmtpSession implements SessionProvider {

    private final Session session;

    SmtpSession(MailSettings settings) {
        this.session = Session.getInstance(properties(settings), authenticator(settings));
    }

    @Override
    public Session session() {
        return session;
    }

    private static Properties properties(MailSettings settings) {
        String timeout = Long.toString(settings.timeout().toMillis());
        Properties properties = new Properties();
        properties.setProperty("mail.transport.protocol", "smtp");
        properties.setProperty("mail.smtp.host", settings.host());
        properties.setProperty("mail.smtp.port", Integer.toString(settings.port()));
        properties.setProperty("mail.smtp.connectiontimeout", timeout);
        properties.setProperty("mail.smtp.timeout", timeout);
        properties.setProperty("mail.smtp.writetimeout", timeout);
        properties.setProperty("mail.smtp.auth", Boolean.toString(hasUser(settings)));
        properties.setProperty(
                "mail.smtp.starttls.enable", Boolean.toString(settings.tls().equals("starttls")));
        properties.setProperty(
                "mail.smtp.starttls.required", Boolean.toString(settings.tls().equals("starttls")));
        properties.setProperty(
                "mail.smtp.ssl.enable", Boolean.toString(settings.tls().equals("implicit")));
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        return properties;
    }

    private static @Nullable Authenticator authenticator(MailSettings settings) {
        if (!hasUser(settings)) {
            return null;
        }
        return new Authenticator() {
            @Override
            protected PasswordAuthentication getPasswordAuthentication() {
                return new PasswordAuthentication(settings.user(), settings.password());
            }
        };
    }

    private static boolean hasUser(MailSettings settings) {
        return settings.user() != null && !settings.user().isBlank();
    }
}
