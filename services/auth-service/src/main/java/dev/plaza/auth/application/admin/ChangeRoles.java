package dev.plaza.auth.application.admin;

import dev.plaza.auth.application.account.AccountState;
import dev.plaza.auth.application.account.ChangeAccount;
import dev.plaza.auth.application.account.ChangeAccount.Changed;
import dev.plaza.auth.domain.AuthProblem;
import dev.plaza.auth.domain.RoleProblem;
import dev.plaza.auth.domain.account.User;
import dev.plaza.auth.domain.role.Role;
import dev.plaza.auth.domain.role.Roles;
import dev.plaza.contracts.auth.AuthEvents;
import dev.plaza.contracts.auth.UserRolesChanged;
import dev.plaza.events.Outbox;
import dev.plaza.service.security.revocation.Revocations;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Gives accounts other roles; tokens that state the old ones are refused. Always inside its caller's transaction. */
@Singleton
public final class ChangeRoles {

    private final ChangeAccount accounts;
    private final Roles roles;
    private final Outbox outbox;
    private final Revocations revocations;
    private final Clock clock;

    ChangeRoles(ChangeAccount accounts, Roles roles, Outbox outbox, Revocations revocations, Clock clock) {
        this.accounts = accounts;
        this.roles = roles;
        this.outbox = outbox;
        this.revocations = revocations;
        this.clock = clock;
    }

    /**
     * Gives an account these roles and no others, save that of every account.
     *
     * @param actor the admin who wants it; null for whoever runs the service
     * @throws AuthProblem.UserNotFound when there is no such account
     * @throws RoleProblem.RoleUnknown  when a role does not exist
     * @throws RoleProblem.LastAdmin    when no active admin would be left
     */
    Changed change(UUID userId, Set<String> names, @Nullable UUID actor) {
        Set<String> existing = roles.existing(names);
        List<String> unknown =
                names.stream().filter(name -> !existing.contains(name)).sorted().toList();
        if (!unknown.isEmpty()) {
            throw new RoleProblem.RoleUnknown(unknown);
        }
        Changed change = accounts.change(userId, (present, now) -> present.withRoles(names, now))
                .orElseThrow(AuthProblem.UserNotFound::new);
        if (change.isChange()) {
            requireAdmin(change);
            roles.assign(userId, names, actor, clock.instant());
            tell(change.after());
        }
        return change;
    }

    private void requireAdmin(Changed change) {
        boolean isDeposed = change.before().roles().contains(Role.ADMIN)
                && !change.after().roles().contains(Role.ADMIN);
        if (isDeposed
                && change.before().isActive()
                && !roles.hasOtherAdmin(change.after().id())) {
            throw new RoleProblem.LastAdmin();
        }
    }

    private void tell(User account) {
        outbox.add(
                AuthEvents.USER_ROLES_CHANGED,
                account.id(),
                account.version(),
                new UserRolesChanged(AccountState.of(account)));
        revocations.revokeAccount(account.id(), account.version(), clock.instant());
    }
}
