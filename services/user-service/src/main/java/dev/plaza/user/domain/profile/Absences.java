package dev.plaza.user.domain.profile;

import java.util.Optional;
import java.util.UUID;

/** All who have no profile although auth-service told of them. */
public interface Absences {

    /**
     * Why there is no profile; nothing where there is one or nothing was heard. Until the transaction ends, nobody else who
     * asks this of the same person gets an answer, so that what is decided by it stays right.
     */
    Optional<Absence> lock(UUID id);

    /** Puts it in the place of what was kept before. */
    void keep(Absence absence);

    void remove(UUID id);
}
