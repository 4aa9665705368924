package dev.plaza.auth;

import static dev.plaza.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** A mail server, and what it was given. */
final class TestMails {

    private static final Pattern TOKEN = Pattern.compile("#token=([A-Za-z0-9_-]{43})");

    private final GreenMail server;

    private TestMails(GreenMail server) {
        this.server = server;
    }

    static TestMails start() {
        GreenMail server = new GreenMail(new ServerSetup(freePort(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        return new TestMails(server);
    }

    /** With which a service sends its mails here. */
    Map<String, Object> settings() {
        return Map.of(
                TestAuthService.MAILS,
                "sent",
                "plaza.mail.host",
                "127.0.0.1",
                "plaza.mail.port",
                server.getSmtp().getPort(),
                "plaza.mail.timeout",
                "500ms");
    }

    /** Waits for the mail of that subject to that address; the first where there are several. */
    MimeMessage to(String address, String subject) {
        eventually(() -> assertThat(received(address))
                .anySatisfy(mail -> assertThat(subject(mail)).isEqualTo(subject)));
        return received(address).stream()
                .filter(mail -> subject(mail).equals(subject))
                .findFirst()
                .orElseThrow();
    }

    List<MimeMessage> received() {
        return List.of(server.getReceivedMessages());
    }

    List<MimeMessage> received(String address) {
        return Arrays.stream(server.getReceivedMessages())
                .filter(mail -> GreenMailUtil.getAddressList(recipients(mail)).equalsIgnoreCase(address))
                .toList();
    }

    /** Forgets all mails. */
    void clear() throws Exception {
        server.purgeEmailFromAllMailboxes();
    }

    /** Takes none for a while; what it has stays. */
    void pause() {
        server.stop();
    }

    void resume() {
        server.start();
    }

    void stop() {
        server.stop();
    }

    /** What the link of a mail leads with. */
    static String tokenOf(MimeMessage mail) throws MessagingException, IOException {
        var found = TOKEN.matcher(part(mail, "text/plain"));
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    /** The part of a mail that is of that type. */
    static String part(MimeMessage mail, String type) throws MessagingException, IOException {
        return part((MimeMultipart) mail.getContent(), type);
    }

    private static String part(MimeMultipart parts, String type) throws MessagingException, IOException {
        for (int i = 0; i < parts.getCount(); i++) {
            if (parts.getBodyPart(i).isMimeType(type)) {
                return parts.getBodyPart(i).getContent().toString();
            }
            if (parts.getBodyPart(i).getContent() instanceof MimeMultipart inner) {
                return part(inner, type);
            }
        }
        throw new AssertionError("no " + type);
    }

    private static Address[] recipients(MimeMessage mail) {
        try {
            return mail.getAllRecipients();
        } catch (MessagingException fault) {
            throw new AssertionError(fault);
        }
    }

    private static String subject(MimeMessage mail) {
        try {
            return mail.getSubject();
        } catch (MessagingException fault) {
            throw new AssertionError(fault);
        }
    }

    /** One that is found again after a pause. */
    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
