package dev.plaza.user.application.profile;

import dev.plaza.db.Transactions;
import dev.plaza.service.security.CurrentPerson;
import dev.plaza.user.domain.UserProblem;
import dev.plaza.user.domain.profile.SeenProfile;
import dev.plaza.user.domain.profile.SeenProfiles;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** Shows a person to another, as far as they may see them. */
@Singleton
public final class ReadProfile {

    private final Transactions transactions;
    private final SeenProfiles profiles;

    ReadProfile(Transactions transactions, SeenProfiles profiles) {
        this.transactions = transactions;
        this.profiles = profiles;
    }

    /**
     * The person of that id.
     *
     * @throws UserProblem.PersonNotFound when there is nobody of that id whom {@code viewer} may see
     */
    public ProfileView readById(CurrentPerson viewer, UUID id) {
        return read(viewer, () -> profiles.find(viewer.id(), id));
    }

    /**
     * The person of that name, in any case.
     *
     * @throws UserProblem.PersonNotFound when there is nobody of that name whom {@code viewer} may see
     */
    public ProfileView readByUsername(CurrentPerson viewer, String username) {
        return read(viewer, () -> profiles.findByUsername(viewer.id(), username));
    }

    private ProfileView read(CurrentPerson viewer, Supplier<Optional<SeenProfile>> finding) {
        return transactions.read(viewer.identity(), () -> {
            SeenProfile seen = finding.get()
                    .filter(found -> found.sight().seesCard())
                    .orElseThrow(UserProblem.PersonNotFound::new);
            return seen.sight().seesDetails()
                    ? ProfileView.of(
                            seen,
                            profiles.countFriends(viewer.id(), seen.profile().id()))
                    : ProfileView.of(seen, null);
        });
    }
}
