package dev.plaza.user.domain.profile;

import dev.plaza.user.domain.friendship.Pair;
import dev.plaza.user.domain.friendship.Relation;
import dev.plaza.user.domain.friendship.Standing;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A profile in front of somebody.
 *
 * @param relation what is between the two, null where there never was anything
 */
public record SeenProfile(
        UUID viewer, Profile profile, @Nullable Relation relation) {

    /** Where the viewer stands to the one looked at. */
    public Standing standing() {
        if (viewer.equals(profile.id())) {
            return Standing.SELF;
        }
        return relation == null ? Standing.NONE : relation.standingOf(viewer);
    }

    /** What the viewer may see. */
    public Sight sight() {
        return new Sight(standing(), profile.account().isActive(), profile.privacy());
    }

    /** Whether the viewer has them before their eyes: by their card, or by asking first, which shows even a private one. */
    public boolean isInSight() {
        return sight().seesCard()
                || (standing() == Standing.REQUEST_RECEIVED && profile.account().isActive());
    }

    /**
     * What is between the two.
     *
     * @param newId the id of their relation if it has to be begun
     */
    public Relation relation(UUID newId) {
        return relation == null ? Relation.none(newId, Pair.of(viewer, profile.id())) : relation;
    }
}
