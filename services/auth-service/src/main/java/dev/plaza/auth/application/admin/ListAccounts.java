package dev.plaza.auth.application.admin;

import dev.plaza.auth.domain.AuthProblem;
import dev.plaza.auth.domain.account.AccountQuery;
import dev.plaza.auth.domain.account.User;
import dev.plaza.auth.domain.account.Users;
import dev.plaza.auth.domain.session.Device;
import dev.plaza.db.NumberedPage;
import dev.plaza.db.Transactions;
import dev.plaza.db.audit.AuditTrail;
import dev.plaza.service.security.CurrentPerson;
import io.micronaut.transaction.TransactionDefinition.Isolation;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Shows accounts to admins. */
@Singleton
public final class ListAccounts {

    private final Transactions transactions;
    private final Users users;
    private final AuditTrail audit;

    ListAccounts(Transactions transactions, Users users, AuditTrail audit) {
        this.transactions = transactions;
        this.users = users;
        this.audit = audit;
    }

    /**
     * A page of them, the newest first, and how many there were at the same moment.
     *
     * @param page from 0
     */
    public NumberedPage<User> list(CurrentPerson admin, AccountQuery query, int page, int size, Device device) {
        return transactions.write(Admins.IDENTITY, Isolation.REPEATABLE_READ, () -> {
            audit.record(Admins.call("account.listed", "account", "all", admin, device));
            return new NumberedPage<>(users.findPage(query, (long) page * size, size), users.count(query));
        });
    }

    /**
     * One of them.
     *
     * @throws AuthProblem.UserNotFound when there is none of that id
     */
    public User read(CurrentPerson admin, UUID userId, Device device) {
        return transactions.write(Admins.IDENTITY, () -> {
            User account = users.findById(userId).orElseThrow(AuthProblem.UserNotFound::new);
            audit.record(Admins.call("account.read", "account", userId, admin, device)
                    .to(userId));
            return account;
        });
    }
}
