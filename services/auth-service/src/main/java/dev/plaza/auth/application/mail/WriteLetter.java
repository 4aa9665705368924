package dev.plaza.auth.application.mail;

import dev.plaza.auth.application.email.OpenVerifications;
import dev.plaza.auth.application.password.OpenResets;
import dev.plaza.auth.domain.account.User;
import dev.plaza.auth.domain.account.Users;
import dev.plaza.auth.domain.mail.Letter;
import dev.plaza.auth.domain.mail.MailJob;
import dev.plaza.auth.domain.session.TokenSecret;
import jakarta.inject.Singleton;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes of a job what is sent, the secret of its link included; always inside its caller's transaction. */
@Singleton
final class WriteLetter {

    private final Users users;
    private final OpenVerifications verifications;
    private final OpenResets resets;

    WriteLetter(Users users, OpenVerifications verifications, OpenResets resets) {
        this.users = users;
        this.verifications = verifications;
        this.resets = resets;
    }

    /** The letter, or nothing where there is nobody to write to, or nothing to tell any more. */
    Optional<Letter> write(MailJob job) {
        return Optional.ofNullable(job.userId())
                .flatMap(users::findById)
                .filter(account -> isWanted(job, account))
                .map(account -> letter(job, account));
    }

    private static boolean isWanted(MailJob job, User account) {
        return switch (job.purpose()) {
            case VERIFY_EMAIL -> account.isActive() && !account.isEmailVerified();
            case RESET_PASSWORD, CHANGE_EMAIL -> account.isActive();
            case PASSWORD_CHANGED,
                    EMAIL_CHANGED,
                    ADDRESS_WANTED,
                    EXPORT_READY,
                    MFA_SWITCHED_ON,
                    MFA_SWITCHED_OFF,
                    RECOVERY_CODE_USED -> true;
        };
    }

    private Letter letter(MailJob job, User account) {
        String to = Objects.requireNonNullElse(job.address(), account.email());
        return new Letter(job.id(), job.purpose(), to, account.username(), secret(job, account, to));
    }

    private @Nullable TokenSecret secret(MailJob job, User account, String address) {
        return switch (job.purpose()) {
            case VERIFY_EMAIL, CHANGE_EMAIL -> verifications.issue(account, address);
            case RESET_PASSWORD -> resets.issue(account.id());
            case PASSWORD_CHANGED,
                    EMAIL_CHANGED,
                    ADDRESS_WANTED,
                    EXPORT_READY,
                    MFA_SWITCHED_ON,
                    MFA_SWITCHED_OFF,
                    RECOVERY_CODE_USED -> null;
        };
    }
}
