package dev.plaza.user.domain.profile;

import java.util.Optional;
import java.util.UUID;

/** All profiles, to be changed; to be looked at they are {@link SeenProfiles}. */
public interface Profiles {

    /** Keeps a new profile; false when the person has one. */
    boolean add(Profile profile);

    /** The profile of {@code id}, which nobody else changes until this transaction ends. */
    Optional<Profile> findToChange(UUID id);

    /** Keeps the next state of a profile that was {@linkplain #findToChange found to change}. */
    void save(Profile profile);
}
