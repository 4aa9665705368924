package dev.plaza.auth.application.session;

import dev.plaza.auth.domain.session.Session;

/** What came of presenting a refresh token. */
sealed interface Exchange {

    /** It was exchanged, now or a moment ago. */
    record Continued(SessionTokens tokens) implements Exchange {}

    /** It was exchanged too long ago for this to be the same client. */
    record Replayed(Session session) implements Exchange {}

    /** Its session is over. */
    record Ended() implements Exchange {}

    /** It was never issued. */
    record Unknown() implements Exchange {}
}
