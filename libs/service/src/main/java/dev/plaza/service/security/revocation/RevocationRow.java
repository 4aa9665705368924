package dev.plaza.service.security.revocation;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;

/**
 * Access tokens that are refused.
 *
 * @param subjectId    a session or an account
 * @param belowVersion tokens that state a smaller version of the account
 * @param expiresAt    when the last of them has expired
 */
@MappedEntity("revocations")
record RevocationRow(@Id UUID subjectId, long belowVersion, Instant expiresAt) {

    boolean holds(Instant now) {
        return now.isBefore(expiresAt);
    }

    /** Refuses what either refuses. */
    RevocationRow and(RevocationRow other) {
        return new RevocationRow(
                subjectId,
                Math.max(belowVersion, other.belowVersion),
                expiresAt.isAfter(other.expiresAt) ? expiresAt : other.expiresAt);
    }
}
