package dev.plaza.user.domain.profile;

import java.util.Optional;
import java.util.UUID;

/**
 * Profiles at hand, the same for everybody; what each may see of them is decided afterwards, by {@link Sight}. To be asked
 * outside a transaction. What another instance has changed may be missing for a few seconds, this one's changes are there.
 */
public interface KnownProfiles {

    Optional<Profile> find(UUID id);
}
