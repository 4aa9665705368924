package dev.plaza.auth.domain.session;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** All sessions, open or not. */
public interface Sessions {

    /** Keeps a new session. */
    void add(Session session);

    /** Finds the session that a refresh token belongs to, and keeps others from changing it until the transaction ends. */
    Optional<Session> lockByToken(String refreshTokenHash);

    /** Keeps a session that has moved on to the next token of its family. */
    void advance(Session session);

    /** Ends a session and revokes its refresh tokens, once: says whether it had still been running. */
    boolean end(UUID sessionId, UUID owner, Instant now);
}
