package dev.plaza.auth.infrastructure.mail;

import dev.plaza.auth.domain.mail.Letter;
import dev.plaza.auth.domain.mail.Mailer;
import io.micronaut.email.Contact;
import io.micronaut.email.Email;
import io.micronaut.email.EmailException;
import io.micronaut.email.javamail.composer.MessageComposer;
import io.micronaut.email.javamail.sender.SessionProvider;
import jakarta.inject.Singleton;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands letters to an SMTP server, as text and as HTML. Not by the framework's sender: that logs faults with the addresses
 * in them, and gives each attempt another {@code Message-ID}.
 */
@Singleton
final class SmtpMailer implements Mailer {

    private static final Logger LOG = LoggerFactory.getLogger(SmtpMailer.class);

    private final Session session;
    private final MessageComposer composer;
    private final LetterTemplates templates;
    private final Contact from;

    SmtpMailer(SessionProvider sessions, MessageComposer composer, LetterTemplates templates, MailSettings settings) {
        this.session = sessions.session();
        this.composer = composer;
        this.templates = templates;
        this.from = new Contact(settings.from(), settings.fromName());
    }

    @Override
    public void send(Letter letter) {
        try {
            hand(message(letter));
        } catch (MessagingException fault) {
            if (isRefusedForGood(fault)) {
                throw new UndeliverableException(fault);
            }
            throw new EmailException(fault);
        }
    }

    /** Its id is the job's, so that whoever gets it twice can tell. */
    private Message message(Letter letter) throws MessagingException {
        Email mail = Email.builder()
                .from(from)
                .to(letter.to().value())
                .subject(templates.subject(letter))
                .body(templates.html(letter), templates.text(letter))
                .build();
        Message message = composer.compose(mail, session);
        message.setHeader("Auto-Submitted", "auto-generated");
        message.saveChanges();
        message.setHeader(
                "Message-ID",
                "<" + letter.id() + from.getEmail().substring(from.getEmail().indexOf('@')) + ">");
        return message;
    }

    private void hand(Message message) throws MessagingException {
        Transport transport = session.getTransport();
        try {
            transport.connect();
            transport.sendMessage(message, message.getAllRecipients());
        } finally {
            leave(transport);
        }
    }

    /** The letter has been taken or not by then. */
    private static void leave(Transport transport) {
        try {
            transport.close();
        } catch (MessagingException fault) {
            LOG.debug("the mail server hung up", fault);
        }
    }

    private static boolean isRefusedForGood(@Nullable Throwable fault) {
        if (fault instanceof SendFailedException refusal) {
            return refusal.getInvalidAddresses() != null && refusal.getInvalidAddresses().length > 0;
        }
        return fault != null && isRefusedForGood(fault.getCause());
    }
}
