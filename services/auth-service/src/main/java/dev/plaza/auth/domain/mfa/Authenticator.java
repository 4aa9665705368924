package dev.plaza.auth.domain.mfa;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person's authenticator app, asked for at sign-in once it is confirmed.
 *
 * @param secretJwe   what the app and we share, sealed
 * @param lastStep    the time step of the last code that was accepted: neither it nor any before is accepted again
 * @param wrongCodes  how many wrong codes came since {@code wrongSince}
 * @param confirmedAt when its person first showed a code of it
 */
@MappedEntity("authenticators")
public record Authenticator(
        @Id UUID userId,
        String secretJwe,
        long lastStep,
        int wrongCodes,
        @Nullable Instant wrongSince,
        @Nullable Instant confirmedAt,
        Instant createdAt) {

    /** So many wrong codes within a day, and codes of the app are looked at no more until the day is over. */
    static final int MOST_WRONG_CODES = 10;

    private static final Duration DAY = Duration.ofDays(1);

    /** One that its person has yet to confirm. */
    public static Authenticator pending(UUID userId, String secretJwe, Instant now) {
        return new Authenticator(userId, secretJwe, 0, 0, null, null, now);
    }

    public boolean isOn() {
        return confirmedAt != null;
    }

    /** On, by the code of that step. */
    public Authenticator confirmed(long step, Instant now) {
        return new Authenticator(userId, secretJwe, step, 0, null, now, createdAt);
    }

    /** After its code of that step was accepted. Wrong codes stay counted: they need not be its person's. */
    public Authenticator used(long step) {
        return new Authenticator(userId, secretJwe, step, wrongCodes, wrongSince, confirmedAt, createdAt);
    }

    /** After a wrong code. */
    public Authenticator refused(Instant now) {
        Instant end = countingUntil();
        return end == null || !now.isBefore(end)
                ? new Authenticator(userId, secretJwe, lastStep, 1, now, confirmedAt, createdAt)
                : new Authenticator(userId, secretJwe, lastStep, wrongCodes + 1, wrongSince, confirmedAt, createdAt);
    }

    /** How long its codes are not looked at, because too many were wrong; zero while they are. */
    public Duration closedFor(Instant now) {
        Instant end = countingUntil();
        return end == null || wrongCodes < MOST_WRONG_CODES || !now.isBefore(end)
                ? Duration.ZERO
                : Duration.between(now, end);
    }

    private @Nullable Instant countingUntil() {
        return wrongSince == null ? null : wrongSince.plus(DAY);
    }
}
