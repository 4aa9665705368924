package dev.plaza.auth.domain.session;

import static dev.plaza.auth.domain.session.RefreshToken.Presentation.FIRST;
import static dev.plaza.auth.domain.session.RefreshToken.Presentation.REPEATED;
import static dev.plaza.auth.domain.session.RefreshToken.Presentation.REPLAYED;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RefreshTokenTest {

    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
    private static final Duration GRACE = Duration.ofSeconds(10);

    private final Session session = Session.start(
            UUID.randomUUID(),
            UUID.randomUUID(),
            new TokenSecret("first"),
            new Device(null, null),
            "Firefox on Linux",
            NOW,
            Duration.ofDays(30));
    private final RefreshToken token = RefreshToken.issue(UUID.randomUUID(), session, new TokenSecret("first"), NOW);

    @Test
    void isCurrentUntilItIsExchanged() {
        assertThat(token.presented(NOW.plus(Duration.ofDays(29)), GRACE)).isEqualTo(FIRST);
    }

    @Test
    void mayBeRepeatedForAMoment() {
        RefreshToken rotated = token.rotated(NOW);

        assertThat(rotated.presented(NOW, GRACE)).isEqualTo(REPEATED);
        assertThat(rotated.presented(NOW.plusSeconds(10), GRACE)).isEqualTo(REPEATED);
        assertThat(rotated.presented(NOW.plusSeconds(10).plusNanos(1000), GRACE))
                .isEqualTo(REPLAYED);
    }

    @Test
    void livesAsLongAsItsSessionDoesWithoutAnother() {
        assertThat(token.expiresAt()).isEqualTo(session.expiresAt()).isEqualTo(NOW.plus(Duration.ofDays(30)));
    }

    @Test
    void isStoredAsItsSha256() {
        assertThat(new TokenSecret("abc").hash())
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void showsItselfNowhere() {
        assertThat(new TokenSecret("abc").toString()).doesNotContain("abc");
    }
}
