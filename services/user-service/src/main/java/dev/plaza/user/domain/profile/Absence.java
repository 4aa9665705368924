package dev.plaza.user.domain.profile;

import java.time.Instant;
import java.util.UUID;

/** Why somebody of whom auth-service has told something has no profile. */
public sealed interface Absence {

    UUID id();

    /** The event of their registration was overtaken by a later one, which told this. */
    record Awaited(UUID id, Account account) implements Absence {}

    /**
     * They were erased, for good.
     *
     * @param version of the profile, had it gone on
     */
    record Erased(UUID id, long version, Instant at) implements Absence {}
}
