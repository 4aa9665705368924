package dev.plaza.service.security.keys;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import dev.plaza.db.Identity;
import dev.plaza.db.Transactions;
import dev.plaza.service.security.KeysUnavailable;
import dev.plaza.service.security.VerificationKeys;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.security.interfaces.RSAPublicKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The keys as this service keeps them: in its database, and from there in memory. Memory is read again when the keys
 * changed here, when an unknown id turns up (another instance may have applied the event; at most once a second), and
 * when it is old, so that this instance too learns of a retirement. While the database is away the keys in memory serve
 * on. Safe for use by many threads: one at a time reads, and nobody waits for it who has an old key to go by.
 */
@Singleton
@Requires(missingBeans = VerificationKeys.class)
class SigningKeyReplica implements VerificationKeys {

    private static final Logger LOG = LoggerFactory.getLogger(SigningKeyReplica.class);
    private static final Identity IDENTITY = Identity.system("signing-keys");
    private static final Duration LEAST_PAUSE = Duration.ofSeconds(1);

    private final SigningKeyRepository repository;
    private final Transactions transactions;
    private final JwksClient jwks;
    private final Clock clock;
    private final Duration maxAge;
    private final ReentrantLock refreshing = new ReentrantLock();
    private final AtomicLong changes = new AtomicLong();
    private volatile Look attempt = new Look(Instant.EPOCH, 0);
    private volatile Snapshot snapshot = new Snapshot(Map.of(), attempt);

    SigningKeyReplica(
            SigningKeyRepository repository,
            Transactions transactions,
            JwksClient jwks,
            Clock clock,
            KeySettings settings) {
        this.repository = repository;
        this.transactions = transactions;
        this.jwks = jwks;
        this.clock = clock;
        this.maxAge = settings.keyMaxAge();
    }

    @Override
    public @Nullable RSAPublicKey known(String keyId) {
        Snapshot current = snapshot;
        return isStale(current.look, maxAge) ? null : current.keys.get(keyId);
    }

    @Override
    public @Nullable RSAPublicKey lookUp(String keyId) {
        boolean isOnlyOld = snapshot.keys.containsKey(keyId);
        if (isOnlyOld ? refreshing.tryLock() : waitForTurn()) {
            try {
                refreshWhenDue(keyId);
            } finally {
                refreshing.unlock();
            }
        }
        Snapshot current = snapshot;
        if (current.keys.isEmpty()) {
            throw new KeysUnavailable("no key is known", null);
        }
        return current.keys.get(keyId);
    }

    /** Says that the stored keys changed; to be called after the commit. */
    void changed() {
        changes.incrementAndGet();
    }

    private boolean isStale(Look look, Duration age) {
        return look.changes != changes.get() || look.at.plus(age).isBefore(clock.instant());
    }

    private boolean waitForTurn() {
        refreshing.lock();
        return true;
    }

    private void refreshWhenDue(String keyId) {
        if (known(keyId) != null || !isStale(attempt, LEAST_PAUSE)) {
            return;
        }
        long seen = changes.get();
        try {
            refresh();
        } catch (RuntimeException fault) {
            if (snapshot.keys.isEmpty()) {
                throw fault;
            }
            LOG.warn("signing keys cannot be read, those in memory serve on: {}", fault.getMessage());
        } finally {
            attempt = new Look(clock.instant(), seen);
        }
    }

    private void refresh() {
        Snapshot stored = read();
        if (stored.keys.isEmpty()) {
            snapshot = stored;
            JWKSet published = jwks.fetch();
            transactions.write(
                    IDENTITY,
                    () -> published.getKeys().stream()
                            .filter(key -> key.getKeyID() != null)
                            .forEach(this::add));
            stored = read();
        }
        snapshot = stored;
    }

    private Snapshot read() {
        long seen = changes.get();
        Map<String, RSAPublicKey> keys = transactions.readOne(
                IDENTITY,
                () -> repository.findActive().stream()
                        .collect(Collectors.toUnmodifiableMap(SigningKeyRow::keyId, SigningKeyRow::toPublicKey)));
        return new Snapshot(keys, new Look(clock.instant(), seen));
    }

    private void add(JWK key) {
        try {
            PublicKeys.check(key.getKeyID(), key);
            repository.add(key.getKeyID(), key.toJSONString(), clock.instant());
        } catch (IllegalArgumentException refused) {
            LOG.error("left out of the published key set: {}", refused.getMessage());
        }
    }

    /** When the store was looked at, and how many changes had been made before. */
    private record Look(Instant at, long changes) {}

    private record Snapshot(Map<String, RSAPublicKey> keys, Look look) {}
}
