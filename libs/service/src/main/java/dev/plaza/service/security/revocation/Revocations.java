package dev.plaza.service.security.revocation;

import dev.plaza.db.Transactions;
import dev.plaza.service.security.CurrentPerson;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * The access tokens that are refused although they have not expired. Asked on every request, from memory; what this
 * instance records holds as soon as its transaction has committed, what other instances record within a poll
 * ({@link RevocationPoll}). Safe for use by many threads.
 *
 * <p>auth-service, which decides, calls {@link #revokeSession} and {@link #revokeAccount} in the transaction of its
 * decision; the other services hear of it by events.
 */
@Singleton
public final class Revocations {

    private final RevocationRepository repository;
    private final Transactions transactions;
    private final RevocationSettings settings;
    private final Clock clock;
    private final ConcurrentMap<UUID, RevocationRow> inForce = new ConcurrentHashMap<>();

    Revocations(RevocationRepository repository, Transactions transactions, RevocationSettings settings, Clock clock) {
        this.repository = repository;
        this.transactions = transactions;
        this.settings = settings;
        this.clock = clock;
    }

    /** Whether tokens that state this session and this version of the account are refused. */
    public boolean isRevoked(CurrentPerson person) {
        return refuses(person.sessionId(), person) || refuses(person.id(), person);
    }

    /**
     * Refuses the tokens of a session, in the current transaction.
     *
     * @param tokensExpireAt when the last of them expires
     */
    public void revokeSession(UUID personId, UUID sessionId, Instant tokensExpireAt) {
        record(personId, new RevocationRow(sessionId, Long.MAX_VALUE, tokensExpireAt.plus(margin())));
    }

    /**
     * Refuses the tokens that state an older version of the account, in the current transaction.
     *
     * @param version of the account since its roles changed, it was closed or erased
     * @param at      when that was
     */
    public void revokeAccount(UUID personId, long version, Instant at) {
        Instant expiry = at.plus(settings.longestTokenLifetime()).plus(margin());
        record(personId, new RevocationRow(personId, version, expiry));
    }

    /** The clocks of who signed a token, of who revokes it and of who reads it may differ by so much in either direction. */
    private Duration margin() {
        return settings.clockSkew().multipliedBy(2);
    }

    /** How many there are in memory. */
    int size() {
        return inForce.size();
    }

    void remember(Collection<RevocationRow> rows) {
        rows.forEach(row -> inForce.merge(row.subjectId(), row, RevocationRow::and));
    }

    void forgetExpired() {
        Instant now = clock.instant();
        inForce.values().removeIf(row -> !row.holds(now));
    }

    private boolean refuses(UUID subject, CurrentPerson person) {
        RevocationRow row = inForce.get(subject);
        return row != null && person.accountVersion() < row.belowVersion();
    }

    private void record(UUID personId, RevocationRow row) {
        if (!row.holds(clock.instant())) {
            return;
        }
        repository.add(row.subjectId(), row.belowVersion(), personId, row.expiresAt());
        transactions.afterCommit(() -> inForce.merge(row.subjectId(), row, RevocationRow::and));
    }
}
