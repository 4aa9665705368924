package dev.plaza.local.mail;

import dev.plaza.local.PlazaException;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;

/**
 * A mail that was caught. Its texts are safe to print: whatever would steer a terminal was taken out.
 *
 * @param arrivedAt when it was caught
 * @param text      the part for readers of plain text, empty where there is none
 * @param html      the part for browsers, empty where there is none
 * @param source    all of it, as it came
 */
public record CaughtMail(
        Instant arrivedAt, String from, String to, String subject, String text, String html, String source) {

    private static final Pattern STEERING = Pattern.compile("[\\p{Cc}&&[^\n\t]]");

    static CaughtMail read(Path file) {
        try (var stream = Files.newInputStream(file)) {
            var mail = new MimeMessage(Session.getInstance(new Properties()), stream);
            return new CaughtMail(
                    arrival(file),
                    header(mail, "From"),
                    header(mail, "To"),
                    header(mail, "Subject"),
                    part(mail, "text/plain").map(CaughtMail::printable).orElse(""),
                    part(mail, "text/html").map(CaughtMail::printable).orElse(""),
                    printable(Files.readString(file, StandardCharsets.ISO_8859_1)));
        } catch (IOException | MessagingException e) {
            throw new PlazaException("Cannot read the mail " + file + ": " + e.getMessage(), e);
        }
    }

    private static Instant arrival(Path file) {
        var name = String.valueOf(file.getFileName());
        return Instant.ofEpochMilli(Long.parseLong(name.substring(0, name.indexOf('-'))));
    }

    private static String header(MimeMessage mail, String name) throws IOException, MessagingException {
        var value = mail.getHeader(name, ", ");
        return value == null ? "" : printable(MimeUtility.decodeText(MimeUtility.unfold(value)));
    }

    /** The first part of that type, wherever it is. */
    private static Optional<String> part(Part part, String type) throws IOException, MessagingException {
        if (part.isMimeType(type)) {
            return Optional.of(part.getContent().toString());
        }
        if (part.getContent() instanceof Multipart parts) {
            for (var i = 0; i < parts.getCount(); i++) {
                var found = part(parts.getBodyPart(i), type);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private static String printable(String text) {
        return STEERING.matcher(text).replaceAll("");
    }
}
