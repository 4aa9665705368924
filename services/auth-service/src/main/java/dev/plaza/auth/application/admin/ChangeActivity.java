package dev.plaza.auth.application.admin;

import dev.plaza.auth.application.account.AccountState;
import dev.plaza.auth.application.account.ChangeAccount;
import dev.plaza.auth.application.account.ChangeAccount.Changed;
import dev.plaza.auth.application.session.EndSessions;
import dev.plaza.auth.domain.AuthProblem;
import dev.plaza.auth.domain.RoleProblem;
import dev.plaza.auth.domain.account.User;
import dev.plaza.auth.domain.role.Role;
import dev.plaza.auth.domain.role.Roles;
import dev.plaza.auth.domain.session.Device;
import dev.plaza.contracts.auth.AuthEvents;
import dev.plaza.contracts.auth.UserActivated;
import dev.plaza.contracts.auth.UserDeactivated;
import dev.plaza.db.Transactions;
import dev.plaza.db.audit.AuditTrail;
import dev.plaza.events.Outbox;
import dev.plaza.service.concurrency.ExpectedVersion;
import dev.plaza.service.security.CurrentPerson;
import dev.plaza.service.security.revocation.Revocations;
import jakarta.inject.Singleton;
import java.util.UUID;

/**
 * Lets an admin close an account for the time being, and open it again. A closed one is signed out everywhere and cannot
 * sign in; its person is invisible.
 */
@Singleton
public final class ChangeActivity {

    private final Transactions transactions;
    private final ChangeAccount accounts;
    private final Roles roles;
    private final EndSessions sessions;
    private final Revocations revocations;
    private final Outbox outbox;
    private final AuditTrail audit;

    ChangeActivity(
            Transactions transactions,
            ChangeAccount accounts,
            Roles roles,
            EndSessions sessions,
            Revocations revocations,
            Outbox outbox,
            AuditTrail audit) {
        this.transactions = transactions;
        this.accounts = accounts;
        this.roles = roles;
        this.sessions = sessions;
        this.revocations = revocations;
        this.outbox = outbox;
        this.audit = audit;
    }

    /**
     * Closes it; a closed one stays as it is.
     *
     * @throws AuthProblem.UserNotFound when there is no such account
     * @throws RoleProblem.LastAdmin    when no active admin would be left
     */
    public User deactivate(CurrentPerson admin, UUID userId, ExpectedVersion expected, Device device) {
        return transactions.write(Admins.IDENTITY, () -> {
            User account = change(admin, userId, false, expected, "account.deactivated", device);
            sessions.endAll(userId, admin.id(), device);
            return account;
        });
    }

    /**
     * Opens it; an open one stays as it is.
     *
     * @throws AuthProblem.UserNotFound when there is no such account
     */
    public User activate(CurrentPerson admin, UUID userId, ExpectedVersion expected, Device device) {
        return transactions.write(
                Admins.IDENTITY, () -> change(admin, userId, true, expected, "account.activated", device));
    }

    private User change(
            CurrentPerson admin,
            UUID userId,
            boolean isActive,
            ExpectedVersion expected,
            String action,
            Device device) {
        Changed change = accounts.change(userId, (present, now) -> present.withActivity(isActive, now))
                .orElseThrow(AuthProblem.UserNotFound::new);
        expected.check(change.before().version());
        User account = change.after();
        audit.record(Admins.call(action, "account", userId, admin, device)
                .to(userId)
                .changing("isActive", String.valueOf(change.before().isActive()), String.valueOf(account.isActive())));
        if (change.isChange()) {
            tell(account);
        }
        return account;
    }

    private void tell(User account) {
        if (account.isActive()) {
            outbox.add(
                    AuthEvents.USER_ACTIVATED,
                    account.id(),
                    account.version(),
                    new UserActivated(AccountState.of(account)));
            return;
        }
        if (account.roles().contains(Role.ADMIN) && !roles.hasOtherAdmin(account.id())) {
            throw new RoleProblem.LastAdmin();
        }
        outbox.add(
                AuthEvents.USER_DEACTIVATED,
                account.id(),
                account.version(),
                new UserDeactivated(AccountState.of(account)));
        revocations.revokeAccount(account.id(), account.version(), account.updatedAt());
    }
}
