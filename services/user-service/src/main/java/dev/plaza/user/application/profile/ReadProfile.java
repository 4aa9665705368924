package dev.plaza.user.application.profile;

import dev.plaza.db.Transactions;
import dev.plaza.service.security.CurrentPerson;
import dev.plaza.user.domain.UserProblem;
import dev.plaza.user.domain.friendship.Pair;
import dev.plaza.user.domain.friendship.Relation;
import dev.plaza.user.domain.friendship.Relations;
import dev.plaza.user.domain.friendship.Standing;
import dev.plaza.user.domain.profile.FriendCounts;
import dev.plaza.user.domain.profile.KnownProfiles;
import dev.plaza.user.domain.profile.Profile;
import dev.plaza.user.domain.profile.SeenProfile;
import dev.plaza.user.domain.profile.SeenProfiles;
import dev.plaza.user.domain.profile.Sight;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Shows a person to another, as far as they may see them. */
@Singleton
public final class ReadProfile {

    private final Transactions transactions;
    private final KnownProfiles knownProfiles;
    private final SeenProfiles profiles;
    private final Relations relations;

    ReadProfile(Transactions transactions, KnownProfiles knownProfiles, SeenProfiles profiles, Relations relations) {
        this.transactions = transactions;
        this.knownProfiles = knownProfiles;
        this.profiles = profiles;
        this.relations = relations;
    }

    /**
     * The person of that id.
     *
     * @throws UserProblem.PersonNotFound when there is nobody of that id whom {@code viewer} may see
     */
    public ProfileView readById(CurrentPerson viewer, UUID id) {
        Profile profile = knownProfiles.find(id).orElseThrow(UserProblem.PersonNotFound::new);
        return transactions.read(
                viewer.identity(), () -> view(new SeenProfile(viewer.id(), profile, relation(viewer.id(), id))));
    }

    /**
     * The person of that name, in any case.
     *
     * @throws UserProblem.PersonNotFound when there is nobody of that name whom {@code viewer} may see
     */
    public ProfileView readByUsername(CurrentPerson viewer, String username) {
        return transactions.read(
                viewer.identity(),
                () -> view(
                        profiles.findByUsername(viewer.id(), username).orElseThrow(UserProblem.PersonNotFound::new)));
    }

    private @Nullable Relation relation(UUID viewer, UUID id) {
        return viewer.equals(id) ? null : relations.find(Pair.of(viewer, id)).orElse(null);
    }

    private ProfileView view(SeenProfile seen) {
        Sight sight = seen.sight();
        UUID id = seen.profile().id();
        if (!sight.seesCard()) {
            throw new UserProblem.PersonNotFound();
        }
        if (!sight.seesDetails()) {
            return ProfileView.of(seen, null, profiles.countMutualFriends(seen.viewer(), id));
        }
        FriendCounts friends = profiles.countFriends(seen.viewer(), id);
        return ProfileView.of(seen, friends.all(), sight.standing() == Standing.SELF ? null : friends.mutual());
    }
}
