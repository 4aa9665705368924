package dev.plaza.user.domain.profile;

import java.util.Optional;
import java.util.UUID;

/** All profiles, to be changed; to be looked at they are {@link SeenProfiles}. */
public interface Profiles {

    /** Keeps a new profile; false when the person has one. */
    boolean add(Profile profile);

    /** Keeps the state after a change, but for the settings; false when somebody else changed it since it was read. */
    boolean save(Profile profile);

    /** Keeps the settings after a change. To be called after {@link #save}, by whoever won that, in its transaction. */
    void savePrivacy(Profile profile);

    /** Removes the profile and its settings; the version that it had. */
    Optional<Long> remove(UUID id);
}
