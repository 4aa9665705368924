package dev.plaza.auth.application.registration;

import dev.plaza.auth.application.erasure.RetireName;
import dev.plaza.auth.domain.account.EmailAddress;
import dev.plaza.auth.domain.account.User;
import dev.plaza.auth.domain.account.Users;
import dev.plaza.auth.domain.mail.Letter;
import dev.plaza.auth.domain.mail.MailPurpose;
import dev.plaza.auth.domain.registration.PendingRegistration;
import dev.plaza.auth.domain.registration.PendingRegistrations;
import dev.plaza.auth.domain.session.TokenSecret;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/**
 * What whoever reads the mails of an address is told when somebody wants an account for it: the one place that looks whether
 * there is one. Always inside its caller's transaction.
 */
@Singleton
public final class AnswerRegistration {

    private final PendingRegistrations registrations;
    private final Users users;
    private final RetireName retiredNames;
    private final Clock clock;

    AnswerRegistration(PendingRegistrations registrations, Users users, RetireName retiredNames, Clock clock) {
        this.registrations = registrations;
        this.users = users;
        this.retiredNames = retiredNames;
        this.clock = clock;
    }

    /** The letter, with the link that opens the account where nothing is against it; nothing after it has expired. */
    public Optional<Letter> answer(UUID letterId, UUID registrationId) {
        return registrations.find(registrationId, clock.instant()).map(wanted -> answer(letterId, wanted));
    }

    private Letter answer(UUID letterId, PendingRegistration wanted) {
        Optional<User> owner = users.findByAddress(wanted.email());
        if (owner.isPresent()) {
            EmailAddress address = new EmailAddress(owner.get().email());
            return new Letter(
                    letterId, MailPurpose.ADDRESS_WANTED, address, owner.get().username(), null);
        }
        EmailAddress address = new EmailAddress(wanted.email());
        if (isTaken(wanted.username())) {
            return new Letter(letterId, MailPurpose.NAME_TAKEN, address, wanted.username(), null);
        }
        TokenSecret secret = TokenSecret.random();
        registrations.issue(wanted.id(), secret.hash());
        return new Letter(letterId, MailPurpose.REGISTER, address, wanted.username(), secret);
    }

    private boolean isTaken(String username) {
        return users.findByName(username).isPresent() || retiredNames.isRetired(username);
    }
}
