package dev.plaza.auth.application.admin;

import dev.plaza.auth.application.account.OpenAccount;
import dev.plaza.auth.application.account.Registration;
import dev.plaza.auth.application.password.PasswordHashing;
import dev.plaza.auth.application.password.PasswordPolicy;
import dev.plaza.auth.domain.AuthProblem;
import dev.plaza.auth.domain.account.User;
import dev.plaza.auth.domain.account.Username;
import dev.plaza.auth.domain.account.Users;
import dev.plaza.auth.domain.role.Role;
import dev.plaza.db.Identity;
import dev.plaza.db.Transactions;
import dev.plaza.db.audit.AuditEvent;
import dev.plaza.db.audit.AuditTrail;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/** Makes somebody an admin on behalf of whoever runs the installation, before there is an admin who could. */
@Singleton
public final class AppointAdmin {

    private static final Identity OPERATOR = Identity.system("operator");

    private final Transactions transactions;
    private final OpenAccount accounts;
    private final PasswordPolicy policy;
    private final PasswordHashing passwords;
    private final Users users;
    private final ChangeRoles roles;
    private final AuditTrail audit;

    AppointAdmin(
            Transactions transactions,
            OpenAccount accounts,
            PasswordPolicy policy,
            PasswordHashing passwords,
            Users users,
            ChangeRoles roles,
            AuditTrail audit) {
        this.transactions = transactions;
        this.accounts = accounts;
        this.policy = policy;
        this.passwords = passwords;
        this.users = users;
        this.roles = roles;
        this.audit = audit;
    }

    /**
     * Opens an account that is an admin's from its beginning.
     *
     * @throws AuthProblem.PasswordRefused when the password is too easily guessed
     * @throws AuthProblem.EmailTaken      when another account has the address
     * @throws AuthProblem.UsernameTaken   when another account has the name
     */
    public User create(Registration registration) {
        policy.check(
                "password",
                registration.password(),
                registration.email().value(),
                registration.username().value());
        String hash = passwords.hash(registration.password());
        return transactions.write(
                OPERATOR,
                () -> appoint(
                        accounts.openForOperator(registration.hashed(hash)).id()));
    }

    /**
     * Makes the holder of an account an admin, beside what they are.
     *
     * @throws AuthProblem.UserNotFound when nobody has the name
     */
    public User grant(Username username) {
        return transactions.write(
                OPERATOR,
                () -> appoint(users.findByName(username.value())
                        .orElseThrow(AuthProblem.UserNotFound::new)
                        .id()));
    }

    private User appoint(UUID userId) {
        Set<String> wanted = new HashSet<>(
                users.lock(userId).orElseThrow(AuthProblem.UserNotFound::new).roles());
        wanted.add(Role.ADMIN);
        var change = roles.change(userId, wanted, null);
        audit.record(Admins.changingRoles(AuditEvent.of("account.roles-changed", "account", userId), change));
        return change.after();
    }
}
