package dev.plaza.auth.application.mail;

import dev.plaza.auth.application.email.OpenVerifications;
import dev.plaza.auth.application.password.OpenResets;
import dev.plaza.auth.application.registration.AnswerRegistration;
import dev.plaza.auth.domain.account.EmailAddress;
import dev.plaza.auth.domain.account.User;
import dev.plaza.auth.domain.account.Users;
import dev.plaza.auth.domain.mail.Letter;
import dev.plaza.auth.domain.mail.MailJob;
import dev.plaza.auth.domain.mail.MailPurpose;
import dev.plaza.auth.domain.session.TokenSecret;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes of a job what is sent, the secret of its link included; always inside its caller's transaction. */
@Singleton
final class WriteLetter {

    private final Users users;
    private final OpenVerifications verifications;
    private final OpenResets resets;
    private final AnswerRegistration registrations;

    WriteLetter(Users users, OpenVerifications verifications, OpenResets resets, AnswerRegistration registrations) {
        this.users = users;
        this.verifications = verifications;
        this.resets = resets;
        this.registrations = registrations;
    }

    /** The letter, or nothing where there is nobody to write to, or nothing to tell any more. */
    Optional<Letter> write(MailJob job) {
        return job.registrationId() == null
                ? account(job)
                        .filter(account -> isWanted(job.purpose(), account))
                        .map(account -> letter(job, account))
                : registrations.answer(job.id(), job.registrationId());
    }

    private Optional<User> account(MailJob job) {
        return job.userId() == null
                ? Optional.ofNullable(job.address()).flatMap(users::findByAddress)
                : users.findById(job.userId());
    }

    /** Notices always; links while they would be good for something. */
    private static boolean isWanted(MailPurpose purpose, User account) {
        boolean isDone = purpose == MailPurpose.VERIFY_EMAIL && account.isEmailVerified();
        return purpose.link() == MailPurpose.Link.NONE || (account.isActive() && !isDone);
    }

    private Letter letter(MailJob job, User account) {
        boolean isElsewhere = job.userId() != null && job.address() != null;
        var to = new EmailAddress(isElsewhere ? String.valueOf(job.address()) : account.email());
        return new Letter(job.id(), job.purpose(), to, account.username(), secret(job, account, to));
    }

    private @Nullable TokenSecret secret(MailJob job, User account, EmailAddress to) {
        return switch (job.purpose().link()) {
            case NONE -> null;
            case VERIFICATION -> verifications.issue(account, to.value());
            case RESET -> resets.issue(account.id());
        };
    }
}
