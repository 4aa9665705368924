package dev.plaza.auth.application.key;

import dev.plaza.auth.application.AuthSettings;
import dev.plaza.auth.domain.key.SigningKey;
import dev.plaza.auth.domain.key.SigningKeys;
import dev.plaza.db.Identity;
import dev.plaza.db.Transactions;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Replaces signing keys without signing anybody out: a new one is known everywhere before it signs, and the one before is
 * accepted until the last token that it signed has expired. Of several instances, one at a time decides.
 */
@Singleton
public final class RotateSigningKeys {

    private static final Identity KEEPER = Identity.system("signing-keys");

    /** What clocks may be apart, twice: tokens of the old key are signed a moment longer, and accepted a moment longer. */
    private static final Duration ALLOWANCE = Duration.ofMinutes(1);

    private final Transactions transactions;
    private final SigningKeys keys;
    private final PublishSigningKey life;
    private final KeySettings settings;
    private final AuthSettings auth;
    private final Clock clock;

    RotateSigningKeys(
            Transactions transactions,
            SigningKeys keys,
            PublishSigningKey life,
            KeySettings settings,
            AuthSettings auth,
            Clock clock) {
        this.transactions = transactions;
        this.keys = keys;
        this.life = life;
        this.settings = settings;
        this.auth = auth;
        this.clock = clock;
    }

    /** Does what is due: makes the first key, the next one when the present one is old, and retires those before. */
    void keep() {
        Instant now = clock.instant();
        if (isDue(transactions.readOne(KEEPER, keys::findAccepted), now)) {
            transactions.write(KEEPER, () -> {
                keys.lockPublishing();
                keep(keys.findAccepted(), now);
            });
        }
    }

    /** Makes another key, which signs once every service knows it. */
    public SigningKey rotate() {
        return transactions.write(KEEPER, () -> {
            keys.lockPublishing();
            return life.publish(clock.instant().plus(settings.leadTime()));
        });
    }

    /** Makes another key, which signs at once, and accepts nothing that another has signed: all access tokens end. */
    public SigningKey replaceAll() {
        return transactions.write(KEEPER, () -> {
            keys.lockPublishing();
            Instant now = clock.instant();
            keys.findAccepted().forEach(key -> life.retire(key, now));
            return life.publish(now);
        });
    }

    /** Every key there ever was, the last one first. */
    public List<SigningKey> list() {
        return transactions.readOne(KEEPER, keys::findAll);
    }

    /** Every key that is accepted. */
    List<SigningKey> accepted() {
        return transactions.readOne(KEEPER, keys::findAccepted);
    }

    private boolean isDue(List<SigningKey> accepted, Instant now) {
        return accepted.isEmpty()
                || isOld(accepted.getFirst(), now)
                || !outlived(accepted, now).isEmpty();
    }

    private void keep(List<SigningKey> accepted, Instant now) {
        if (accepted.isEmpty()) {
            life.publish(now);
        } else if (isOld(accepted.getFirst(), now)) {
            life.publish(now.plus(settings.leadTime()));
        }
        outlived(accepted, now).forEach(key -> life.retire(key, now));
    }

    private boolean isOld(SigningKey last, Instant now) {
        return !now.isBefore(last.signsFrom().plus(settings.rotateAfter()));
    }

    /** Those after the first whose successor has signed for so long that all their own tokens have expired. */
    private List<SigningKey> outlived(List<SigningKey> accepted, Instant now) {
        Instant longAgo = now.minus(auth.accessTokenLifetime()).minus(ALLOWANCE);
        List<SigningKey> successors =
                accepted.stream().filter(key -> key.signs(longAgo)).toList();
        return successors.stream().skip(1).toList();
    }
}
