package dev.plaza.auth.domain.session;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All sessions, open or not. */
public interface Sessions {

    /** Keeps a new session. */
    void add(Session session);

    /** Finds the session that a refresh token belongs to, and keeps others from changing it until the transaction ends. */
    Optional<Session> lockByToken(String refreshTokenHash);

    /** Keeps a session that has moved on to the next token of its family. */
    void advance(Session session);

    /** Ids of an account's open sessions, in the order of the ids. */
    List<UUID> findOpen(UUID owner, Instant now);

    /**
     * An account's open sessions, the last used first.
     *
     * @param before go on after the session that was last used then and has that id; both null for the first page
     */
    List<Session> findPage(UUID owner, Instant now, @Nullable Instant before, @Nullable UUID beforeId, int limit);

    /** Whether the account has been used on a device of that name before. */
    boolean isKnownDevice(UUID owner, String name);

    /** Ends a session and revokes its refresh tokens, once: says whether it had still been running. */
    boolean end(UUID sessionId, UUID owner, Instant now);
}
