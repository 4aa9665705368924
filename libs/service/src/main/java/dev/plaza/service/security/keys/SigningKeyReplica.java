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
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The keys as this service keeps them: in its database, and from there in memory. Memory is read again when the keys
 * changed here, when an unknown id turns up (another instance may have applied the event; at most once a second), and
 * when it is old, so that this instance too learns of a retirement. Safe for use by many threads; one at a time reads.
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
    private final AtomicLong changes = new AtomicLong();
    private volatile Snapshot snapshot = new Snapshot(Map.of(), Instant.EPOCH, 0);

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
        return isStale(current, maxAge) ? null : current.keys.get(keyId);
    }

    @Override
    public synchronized @Nullable RSAPublicKey lookUp(String keyId) {
        RSAPublicKey key = known(keyId);
        if (key == null && isStale(snapshot, LEAST_PAUSE)) {
            refresh();
            key = snapshot.keys.get(keyId);
        }
        if (snapshot.keys.isEmpty()) {
            throw new KeysUnavailable("no key is known", null);
        }
        return key;
    }

    /** Says that the stored keys changed; to be called after the commit. */
    void changed() {
        changes.incrementAndGet();
    }

    private boolean isStale(Snapshot read, Duration age) {
        return read.changes != changes.get() || read.at.plus(age).isBefore(clock.instant());
    }

    private void refresh() {
        snapshot = read();
        if (snapshot.keys.isEmpty()) {
            JWKSet published = jwks.fetch();
            transactions.write(IDENTITY, () -> published.getKeys().forEach(this::add));
            snapshot = read();
        }
    }

    private Snapshot read() {
        long seen = changes.get();
        Map<String, RSAPublicKey> keys = transactions.read(
                IDENTITY,
                () -> repository.findActive().stream()
                        .collect(Collectors.toUnmodifiableMap(SigningKeyRow::keyId, SigningKeyRow::toPublicKey)));
        return new Snapshot(keys, clock.instant(), seen);
    }

    private void add(JWK key) {
        try {
            PublicKeys.check(key.getKeyID(), key);
            repository.add(key.getKeyID(), key.toJSONString(), clock.instant());
        } catch (IllegalArgumentException refused) {
            LOG.error("left out of the published key set: {}", refused.getMessage());
        }
    }

    /** What was read, when, and how many changes had been made before. */
    private record Snapshot(Map<String, RSAPublicKey> keys, Instant at, long changes) {}
}
