package dev.plaza.auth.infrastructure.mail;

import dev.plaza.auth.domain.account.EmailAddress;
import dev.plaza.auth.domain.mail.Letter;
import dev.plaza.auth.domain.mail.MailPurpose;
import dev.plaza.auth.domain.session.TokenSecret;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;

/** Letters and settings for these tests. */
final class Letters {

    static final TokenSecret SECRET = TokenSecret.random();

    private Letters() {}

    static Letter letter(MailPurpose purpose, String username) {
        boolean hasLink = purpose.link() != MailPurpose.Link.NONE;
        return new Letter(
                UUID.randomUUID(), purpose, new EmailAddress("ana@example.org"), username, hasLink ? SECRET : null);
    }

    static MailSettings settings(int port, String fromName, Locale language) {
        return new MailSettings(
                "127.0.0.1",
                port,
                "none",
                null,
                null,
                "plaza@example.net",
                fromName,
                "https://plaza.example.net",
                language,
                Duration.ofSeconds(2));
    }
}
