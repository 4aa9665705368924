package dev.plaza.local.load;

import java.time.Duration;
import java.time.Instant;

/** What a signed-in person shows. */
record Tokens(String accessToken, String refreshToken, Instant freshUntil) {

    private static final Duration EARLY = Duration.ofMinutes(1);

    static Tokens of(Answer answer) {
        var lifetime = Duration.ofSeconds(answer.body().path("expiresIn").asLong());
        return new Tokens(
                answer.text("accessToken"),
                answer.text("refreshToken"),
                Instant.now().plus(lifetime).minus(EARLY));
    }
}
