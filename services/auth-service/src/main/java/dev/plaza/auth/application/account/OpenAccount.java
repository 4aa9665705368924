package dev.plaza.auth.application.account;

import dev.plaza.auth.application.erasure.RetireName;
import dev.plaza.auth.application.mail.RequestMail;
import dev.plaza.auth.domain.AuthProblem;
import dev.plaza.auth.domain.account.NewAccount;
import dev.plaza.auth.domain.account.User;
import dev.plaza.auth.domain.account.Users;
import dev.plaza.auth.domain.mail.MailPurpose;
import dev.plaza.auth.domain.session.Device;
import dev.plaza.contracts.auth.AuthEvents;
import dev.plaza.contracts.auth.UserRegistered;
import dev.plaza.db.Ids;
import dev.plaza.db.audit.AuditEvent;
import dev.plaza.db.audit.AuditTrail;
import dev.plaza.events.Outbox;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Opens accounts, puts it on record and tells the other services; always inside its caller's transaction. */
@Singleton
public final class OpenAccount {

    private final Users users;
    private final RetireName retiredNames;
    private final Outbox outbox;
    private final RequestMail mails;
    private final AuditTrail audit;
    private final Clock clock;

    OpenAccount(Users users, RetireName retiredNames, Outbox outbox, RequestMail mails, AuditTrail audit, Clock clock) {
        this.users = users;
        this.retiredNames = retiredNames;
        this.outbox = outbox;
        this.mails = mails;
        this.audit = audit;
        this.clock = clock;
    }

    /** Because its person asked for it. */
    public User open(NewAccount stated, Device device) {
        return open(Ids.next(), stated, device, clock.instant());
    }

    /** With an id and at a time that are given. */
    User open(UUID id, NewAccount stated, Device device, Instant now) {
        User account = keep(id, stated, now);
        audit.record(opened(account).by(account.id()).from(device.address()));
        return account;
    }

    /** Because whoever runs the installation wants it. */
    public User openForOperator(NewAccount stated) {
        User account = keep(Ids.next(), stated, clock.instant());
        audit.record(opened(account));
        return account;
    }

    /**
     * Many at once, with ids that are given; each as if its person had asked for it and shown that the address is theirs.
     *
     * @throws IllegalArgumentException when of one of them that is not shown
     */
    void openVerified(Map<UUID, NewAccount> stated, Instant now) {
        if (!stated.values().stream().allMatch(NewAccount::isVerified)) {
            throw new IllegalArgumentException("who has not shown their address is opened alone");
        }
        List<User> accounts = stated.entrySet().stream()
                .map(each -> User.open(each.getKey(), each.getValue(), now))
                .toList();
        users.addAll(accounts);
        if (!retiredNames
                .retiredAmong(accounts.stream().map(User::username).toList())
                .isEmpty()) {
            throw new AuthProblem.UsernameTaken();
        }
        outbox.addAll(
                AuthEvents.USER_REGISTERED,
                accounts.stream()
                        .map(account -> new Outbox.Change<>(
                                account.id(),
                                account.version(),
                                registered(account, Objects.requireNonNull(stated.get(account.id())))))
                        .toList());
        audit.recordAll(accounts.stream()
                .map(account -> opened(account).by(account.id()))
                .toList());
    }

    private User keep(UUID id, NewAccount stated, Instant now) {
        User account = User.open(id, stated, now);
        users.add(account);
        retiredNames.refuseRetired(account.username());
        outbox.add(AuthEvents.USER_REGISTERED, account.id(), account.version(), registered(account, stated));
        if (!stated.isVerified()) {
            mails.toAccount(account.id(), MailPurpose.VERIFY_EMAIL);
        }
        return account;
    }

    private static UserRegistered registered(User account, NewAccount stated) {
        return new UserRegistered(
                AccountState.of(account),
                stated.firstName().value(),
                stated.lastName().value());
    }

    private static AuditEvent opened(User account) {
        return AuditEvent.of("account.opened", "account", account.id()).to(account.id());
    }
}
