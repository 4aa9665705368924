package dev.plaza.auth.application.registration;

import dev.plaza.auth.application.account.OpenAccount;
import dev.plaza.auth.domain.registration.PendingRegistration;
import dev.plaza.auth.domain.registration.PendingRegistrations;
import dev.plaza.auth.domain.session.Device;
import dev.plaza.auth.domain.session.TokenSecret;
import dev.plaza.db.Identity;
import dev.plaza.db.Transactions;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;

/** Opens the account of somebody who has shown by a mailed link that its address is theirs. */
@Singleton
public final class ConfirmRegistration {

    private static final Identity NOBODY_YET = Identity.system("registration");

    private final Transactions transactions;
    private final PendingRegistrations registrations;
    private final OpenAccount accounts;
    private final Clock clock;

    ConfirmRegistration(
            Transactions transactions, PendingRegistrations registrations, OpenAccount accounts, Clock clock) {
        this.transactions = transactions;
        this.registrations = registrations;
        this.accounts = accounts;
        this.clock = clock;
    }

    /**
     * Opens it; false when {@code presented} leads to none that waits.
     *
     * @throws dev.plaza.auth.domain.AuthProblem.EmailTaken    when another account has the address by now
     * @throws dev.plaza.auth.domain.AuthProblem.UsernameTaken when another account has the name by now
     */
    public boolean confirm(TokenSecret presented, Device device) {
        return transactions.write(NOBODY_YET, () -> {
            List<PendingRegistration> taken = registrations.take(presented.hash(), clock.instant());
            taken.forEach(registration -> accounts.open(registration.confirmed(), device));
            return !taken.isEmpty();
        });
    }
}
