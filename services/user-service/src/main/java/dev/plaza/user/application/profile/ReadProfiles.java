package dev.plaza.user.application.profile;

import static java.util.stream.Collectors.toMap;

import dev.plaza.db.Transactions;
import dev.plaza.service.security.CurrentPerson;
import dev.plaza.user.domain.profile.SeenProfile;
import dev.plaza.user.domain.profile.SeenProfiles;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Shows many people at once, as far as the viewer may see them. */
@Singleton
public final class ReadProfiles {

    private final Transactions transactions;
    private final SeenProfiles profiles;

    ReadProfiles(Transactions transactions, SeenProfiles profiles) {
        this.transactions = transactions;
        this.profiles = profiles;
    }

    /** Those of {@code ids} whom {@code viewer} may see, each once, in the order asked for, without counts. */
    public List<ProfileView> read(CurrentPerson viewer, List<UUID> ids) {
        Map<UUID, SeenProfile> found =
                transactions.readOne(viewer.identity(), () -> profiles.findAll(viewer.id(), ids)).stream()
                        .filter(seen -> seen.sight().seesCard())
                        .collect(toMap(seen -> seen.profile().id(), seen -> seen));
        return ids.stream()
                .distinct()
                .map(found::get)
                .filter(Objects::nonNull)
                .map(ProfileView::of)
                .toList();
    }
}
