package dev.plaza.auth.application.admin;

import dev.plaza.auth.application.account.ChangeAccount.Changed;
import dev.plaza.auth.domain.AuthProblem;
import dev.plaza.auth.domain.RoleProblem;
import dev.plaza.auth.domain.account.User;
import dev.plaza.auth.domain.session.Device;
import dev.plaza.db.Transactions;
import dev.plaza.db.audit.AuditTrail;
import dev.plaza.service.concurrency.ExpectedVersion;
import dev.plaza.service.security.CurrentPerson;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.UUID;

/** Lets an admin say which roles an account holds. */
@Singleton
public final class AssignRoles {

    private final Transactions transactions;
    private final ChangeRoles roles;
    private final AuditTrail audit;

    AssignRoles(Transactions transactions, ChangeRoles roles, AuditTrail audit) {
        this.transactions = transactions;
        this.roles = roles;
        this.audit = audit;
    }

    /**
     * Assigns them.
     *
     * @return the account as it is now
     * @throws AuthProblem.UserNotFound when there is no such account
     * @throws RoleProblem.RoleUnknown  when a role does not exist
     * @throws RoleProblem.LastAdmin    when no active admin would be left
     */
    public User assign(CurrentPerson admin, UUID userId, Set<String> names, ExpectedVersion expected, Device device) {
        return transactions.write(Admins.IDENTITY, () -> {
            Changed change = roles.change(userId, names, admin.id());
            expected.check(change.before().version());
            audit.record(Admins.changingRoles(
                    Admins.call("account.roles-changed", "account", userId, admin, device), change));
            return change.after();
        });
    }
}
