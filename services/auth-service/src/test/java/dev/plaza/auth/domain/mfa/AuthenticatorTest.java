package dev.plaza.auth.domain.mfa;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AuthenticatorTest {

    private static final Instant NOW = Instant.parse("2026-11-26T12:00:00Z");
    private static final Duration HOUR = Duration.ofHours(1);

    private final Authenticator fresh =
            Authenticator.pending(new UUID(0, 1), "sealed", NOW).confirmed(7, NOW);

    @Test
    void isLookedAtUntilTheTenthWrongCode() {
        assertThat(refused(fresh, 9, NOW).closedFor(NOW)).isZero();
        assertThat(refused(fresh, 10, NOW).closedFor(NOW)).isEqualTo(Duration.ofDays(1));
    }

    @Test
    void isLookedAtAgainADayAfterTheFirst() {
        Authenticator closed = refused(refused(fresh, 1, NOW), 9, NOW.plus(HOUR));

        assertThat(closed.closedFor(NOW.plus(Duration.ofHours(23)))).isEqualTo(HOUR);
        assertThat(closed.closedFor(NOW.plus(Duration.ofDays(1)))).isZero();
    }

    @Test
    void countsFromOneAgainAfterADay() {
        Instant nextDay = NOW.plus(Duration.ofDays(1));

        assertThat(refused(fresh, 10, NOW).refused(nextDay).wrongCodes()).isEqualTo(1);
    }

    @Test
    void remembersWrongCodesAlthoughARightOneFollows() {
        assertThat(refused(fresh, 9, NOW).used(8).refused(NOW).closedFor(NOW)).isPositive();
    }

    private static Authenticator refused(Authenticator authenticator, int times, Instant now) {
        Authenticator after = authenticator;
        for (int i = 0; i < times; i++) {
            after = after.refused(now);
        }
        return after;
    }
}
