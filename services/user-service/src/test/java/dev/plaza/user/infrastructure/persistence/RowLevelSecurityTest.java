package dev.plaza.user.infrastructure.persistence;

import dev.plaza.testing.TestDatabase;
import dev.plaza.testing.schema.RowLevelSecurityBehaviour;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What else a person sees of others is {@link PoliciesTest}'s. */
class RowLevelSecurityTest extends RowLevelSecurityBehaviour {

    private final TestDatabase database = SampleRows.database();

    @Override
    protected TestDatabase database() {
        return database;
    }

    @Override
    protected List<String> rows(UUID owner) {
        return SampleRows.of(owner);
    }

    @Override
    protected Set<String> seenByTheirPerson() {
        return Set.of("user_profiles", "privacy_settings", "friendships", "dismissed_recommendations");
    }

    @Override
    protected Map<String, String> seenByStrangers() {
        return Map.of(
                "user_profiles", "a profile that is not private shows its card to every signed-in person",
                "privacy_settings", "say what of a profile is shown to whom",
                "friendships", "who is friends with whom is listed to others");
    }

    @Override
    protected Map<String, String> exempt() {
        return Map.of(
                "searchable_people",
                "holds only whom everybody finds; a policy with a condition would keep its indexes from being used");
    }
}
