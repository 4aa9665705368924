package dev.plaza.auth.application.registration;

import dev.plaza.auth.application.account.PrepareAccount;
import dev.plaza.auth.application.account.Registration;
import dev.plaza.auth.application.mail.RequestMail;
import dev.plaza.auth.domain.account.NewAccount;
import dev.plaza.auth.domain.registration.PendingRegistration;
import dev.plaza.auth.domain.registration.PendingRegistrations;
import dev.plaza.db.Identity;
import dev.plaza.db.Ids;
import dev.plaza.db.Transactions;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Notes that somebody wants an account. Does the same, in the same time, whoever has the address or the name. */
@Singleton
public final class AskForAccount {

    private static final Identity NOBODY_YET = Identity.system("registration");

    private final Transactions transactions;
    private final PrepareAccount preparation;
    private final PendingRegistrations registrations;
    private final RequestMail mails;
    private final Clock clock;

    AskForAccount(
            Transactions transactions,
            PrepareAccount preparation,
            PendingRegistrations registrations,
            RequestMail mails,
            Clock clock) {
        this.transactions = transactions;
        this.preparation = preparation;
        this.registrations = registrations;
        this.mails = mails;
        this.clock = clock;
    }

    /**
     * Asks by mail.
     *
     * @throws dev.plaza.auth.domain.AuthProblem.PasswordRefused when the password is too easily guessed
     */
    public void ask(Registration registration) {
        NewAccount wanted = preparation.prepare(registration);
        PendingRegistration pending = PendingRegistration.of(Ids.next(), wanted, clock.instant());
        transactions.write(NOBODY_YET, () -> {
            registrations.add(pending);
            mails.toRegister(pending.id());
        });
    }
}
