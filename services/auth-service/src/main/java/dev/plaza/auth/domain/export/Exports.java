package dev.plaza.auth.domain.export;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All exports. */
public interface Exports {

    void open(Export export);

    /** The one of a person that is still gathering. */
    Optional<Export> findOpen(UUID userId, Instant now);

    /** One of a person. */
    Optional<Export> find(UUID id, UUID userId);

    /** One whose archive can be had. */
    Optional<Export> findReady(UUID id, Instant now);

    /** One that waits for pieces, which nobody else adds any to until the transaction ends. */
    Optional<Export> lockGathering(UUID id);

    /** Keeps a piece, if it is new; how many there are now of its service. */
    int add(UUID id, Piece piece);

    /** A service has sent everything. */
    void complete(UUID id, String service);

    /** Takes some of which everything is there, so that nobody else does until the lease ends. */
    List<Export> lease(Instant now, Instant leaseEnd, int most);

    /** The piece after that one, or the first. */
    Optional<Piece> next(UUID id, @Nullable Piece after);

    /** The archive is written; the pieces are not needed any more. False when the person was erased meanwhile. */
    boolean ready(UUID id, Instant now, Instant expiresAt);

    /** Whatever there is of a person must go. */
    void discard(UUID userId, Instant now);

    /** Some whose time is over. */
    List<UUID> findExpired(Instant now, int limit);

    /** Its archive is gone; so is what was gathered for it. */
    void remove(UUID id);
}
