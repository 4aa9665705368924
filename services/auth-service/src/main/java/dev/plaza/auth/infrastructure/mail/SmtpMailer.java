package dev.plaza.auth.infrastructure.mail;

import dev.plaza.auth.domain.mail.Letter;
import dev.plaza.auth.domain.mail.Mailer;
import io.micronaut.email.Contact;
import io.micronaut.email.Email;
import io.micronaut.email.EmailException;
import io.micronaut.email.EmailSender;
import jakarta.inject.Singleton;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import org.jspecify.annotations.Nullable;

/** Hands letters to an SMTP server, as text and as HTML. */
@Singleton
final class SmtpMailer implements Mailer {

    private final EmailSender<Message, ?> sender;
    private final LetterTemplates templates;
    private final Contact from;

    SmtpMailer(EmailSender<Message, ?> sender, LetterTemplates templates, MailSettings settings) {
        this.sender = sender;
        this.templates = templates;
        this.from = new Contact(settings.from(), settings.fromName());
    }

    @Override
    public void send(Letter letter) {
        Email.Builder mail = Email.builder()
                .from(from)
                .to(letter.to())
                .subject(templates.subject(letter))
                .body(templates.html(letter), templates.text(letter));
        try {
            sender.send(mail, message -> identify(message, letter));
        } catch (EmailException fault) {
            if (isRefusedForGood(fault)) {
                throw new UndeliverableException(fault);
            }
            throw fault;
        }
    }

    /** Nobody answers a machine, and whoever gets it twice can tell. */
    private static void identify(Message message, Letter letter) {
        try {
            message.setHeader("Auto-Submitted", "auto-generated");
            message.setHeader("X-Entity-Ref-ID", letter.id().toString());
        } catch (MessagingException fault) {
            throw new EmailException(fault);
        }
    }

    private static boolean isRefusedForGood(@Nullable Throwable fault) {
        if (fault instanceof SendFailedException refusal) {
            return refusal.getInvalidAddresses() != null && refusal.getInvalidAddresses().length > 0;
        }
        return fault != null && isRefusedForGood(fault.getCause());
    }
}
