package dev.plaza.auth.infrastructure.mail;

import static dev.plaza.auth.infrastructure.mail.Letters.letter;
import static dev.plaza.auth.infrastructure.mail.Letters.settings;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.plaza.auth.domain.account.EmailAddress;
import dev.plaza.auth.domain.mail.Letter;
import dev.plaza.auth.domain.mail.MailPurpose;
import io.micronaut.email.javamail.composer.DefaultMessageComposer;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.util.Collections;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What reaches an SMTP server. */
class SmtpMailerTest {

    private final GreenMail server = start();

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void givesEachAttemptTheSameId() throws Exception {
        Letter letter = letter(MailPurpose.VERIFY_EMAIL, "ana");

        mailer("Plaza").send(letter);
        mailer("Plaza").send(letter);

        assertThat(server.getReceivedMessages())
                .hasSize(2)
                .allSatisfy(mail -> assertThat(mail.getMessageID()).isEqualTo("<" + letter.id() + "@example.net>"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Plaza\r\nBcc: victim@example.org",
                "Plaza\nBcc: victim@example.org",
                "Plaza\rBcc: victim@example.org",
                "Plaza%0d%0aBcc: victim@example.org",
                "=?utf-8?Q?Plaza=0D=0ABcc:_victim@example.org?=",
                "Plaza\" <victim@example.org>, \"",
                "Plaza\u2028Bcc: victim@example.org",
                "广场"
            })
    void writesNoHeaderThatANameAsksFor(String name) throws Exception {
        mailer(name).send(letter(MailPurpose.VERIFY_EMAIL, "ana\r\nBcc: victim@example.org"));

        MimeMessage mail = server.getReceivedMessages()[0];
        assertThat(server.getReceivedMessages()).hasSize(1);
        assertThat(Collections.list(mail.getAllHeaderLines()))
                .extracting(line -> line.substring(0, line.indexOf(':')))
                .containsOnlyOnce("From", "To", "Subject", "Message-ID", "Date", "Auto-Submitted")
                .doesNotContain("Bcc");
        assertThat(mail.getAllRecipients()).containsExactly(new InternetAddress("ana@example.org"));
        assertThat(mail.getFrom()).hasSize(1);
        assertThat(((InternetAddress) mail.getFrom()[0]).getAddress()).isEqualTo("plaza@example.net");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ana@example.org\r\nBcc: victim@example.org",
                "ana@example.org\nvictim@example.org",
                "ana@example.org\n",
                "ana@example.org, victim@example.org",
                "Ana <ana@example.org>",
                "ana@example.org>\r\nRCPT TO:<victim@example.org",
                "=?utf-8?Q?ana=40example.org=0D=0ABcc:victim?=@example.org",
                "\"ana\r\nBcc\"@example.org"
            })
    void writesToNoAddressThatIsMoreThanOne(String address) {
        assertThatThrownBy(() -> new EmailAddress(address)).isInstanceOf(IllegalArgumentException.class);
    }

    private SmtpMailer mailer(String fromName) {
        MailSettings settings = settings(server.getSmtp().getPort(), fromName, Locale.ENGLISH);
        return new SmtpMailer(
                new SmtpSession(settings), new DefaultMessageComposer(), new LetterTemplates(settings), settings);
    }

    private static GreenMail start() {
        GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mail.start();
        return mail;
    }
}
