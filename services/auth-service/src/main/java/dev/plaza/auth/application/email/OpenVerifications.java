package dev.plaza.auth.application.email;

import dev.plaza.auth.domain.AuthProblem;
import dev.plaza.auth.domain.account.User;
import dev.plaza.auth.domain.email.EmailVerification;
import dev.plaza.auth.domain.email.EmailVerifications;
import dev.plaza.auth.domain.mail.MailJobs;
import dev.plaza.auth.domain.mail.MailPurpose;
import dev.plaza.auth.domain.session.TokenSecret;
import dev.plaza.db.Ids;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Links that show that an address is read by whoever has the account; always inside its caller's transaction. */
@Singleton
public final class OpenVerifications {

    private final EmailVerifications verifications;
    private final MailJobs jobs;
    private final Clock clock;

    OpenVerifications(EmailVerifications verifications, MailJobs jobs, Clock clock) {
        this.verifications = verifications;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** What a link to {@code address} leads with; those that were sent for the account before are useless from now on. */
    public TokenSecret issue(User account, String address) {
        TokenSecret secret = TokenSecret.random();
        verifications.voidAll(account.id(), clock.instant());
        verifications.add(EmailVerification.issue(Ids.next(), account.id(), address, secret, clock.instant()));
        return secret;
    }

    /**
     * Makes links to other addresses than the account's own useless, those that are yet to be mailed as well: whoever asked
     * for them knew the password that was replaced.
     */
    public void withdrawChanges(User account) {
        jobs.removeAll(account.id(), MailPurpose.CHANGE_EMAIL);
        verifications.voidOthers(account.id(), account.email(), clock.instant());
    }

    /**
     * Uses a link up, and with it every other of the same account.
     *
     * @throws AuthProblem.LinkInvalid when it was never sent, has expired or was used before
     */
    EmailVerification use(TokenSecret presented) {
        EmailVerification found = verifications
                .findByTokenHash(presented.hash())
                .filter(verification -> verification.isOpen(clock.instant()))
                .orElseThrow(AuthProblem.LinkInvalid::new);
        if (!verifications.use(found.id(), clock.instant())) {
            throw new AuthProblem.LinkInvalid();
        }
        verifications.voidAll(found.userId(), clock.instant());
        return found;
    }
}
