package dev.plaza.local.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plaza.local.platform.MailCatcher;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class MailCatcherTest {

    @TempDir
    private Path folder;

    private final int port = freePort();
    private MailCatcher catcher;
    private Mailbox mailbox;

    @BeforeEach
    void start() throws IOException {
        mailbox = new Mailbox(folder.resolve("mail"), 3);
        catcher = new MailCatcher(mailbox, port);
        catcher.start();
    }

    @AfterEach
    void stop() {
        catcher.stop(Duration.ofSeconds(1));
    }

    @Test
    void keepsWhatIsSentToIt() throws MessagingException {
        assertThat(catcher.isReady()).isTrue();

        send("Grüße aus Lissabon", "Ein Link: http://example.org/#a=b\r\n", "<p>Ein Link</p>");

        assertThat(mailbox.newest(10)).singleElement().satisfies(mail -> {
            assertThat(mail.from()).isEqualTo("Plaza <plaza@example.org>");
            assertThat(mail.to()).isEqualTo("ana@example.org");
            assertThat(mail.subject()).isEqualTo("Grüße aus Lissabon");
            assertThat(mail.text()).contains("http://example.org/#a=b");
            assertThat(mail.html()).contains("<p>Ein Link</p>");
            assertThat(mail.source()).contains("Content-Type: multipart/alternative");
        });
    }

    @Test
    void keepsTheNewestOnly() throws MessagingException {
        for (var i = 1; i <= 5; i++) {
            send("mail " + i, "text", "<p>html</p>");
        }

        assertThat(mailbox.newest(10)).extracting(CaughtMail::subject).containsExactly("mail 5", "mail 4", "mail 3");
    }

    @Test
    void printsNothingThatSteersATerminal() throws IOException {
        mailbox.add("Subject: a\u001b[2Jb\r\n\r\nc\u0007d\n".getBytes(StandardCharsets.UTF_8), Instant.now());

        assertThat(mailbox.newest(1)).singleElement().satisfies(mail -> {
            assertThat(mail.subject()).isEqualTo("a[2Jb");
            assertThat(mail.text()).isEqualTo("cd\n");
            assertThat(mail.source()).doesNotContain("\u001b", "\u0007", "\r");
        });
    }

    @Test
    void isClearedAndStartsAgain() throws MessagingException, IOException {
        send("first", "text", "<p>html</p>");

        assertThat(mailbox.clear()).isEqualTo(1);
        catcher.stop(Duration.ZERO);
        assertThat(catcher.process()).isEmpty();
        catcher.start();
        send("second", "text", "<p>html</p>");

        assertThat(mailbox.newest(10)).extracting(CaughtMail::subject).containsExactly("second");
    }

    private void send(String subject, String text, String html) throws MessagingException {
        var properties = new Properties();
        properties.setProperty("mail.smtp.host", "localhost");
        properties.setProperty("mail.smtp.port", Integer.toString(port));
        var message = new MimeMessage(Session.getInstance(properties));
        message.setFrom("Plaza <plaza@example.org>");
        message.setRecipient(Message.RecipientType.TO, new InternetAddress("ana@example.org"));
        message.setSubject(subject, "UTF-8");
        message.setContent(new MimeMultipart("alternative", part(text, "plain"), part(html, "html")));
        Transport.send(message);
    }

    private static MimeBodyPart part(String text, String kind) throws MessagingException {
        var part = new MimeBodyPart();
        part.setText(text, "UTF-8", kind);
        return part;
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
