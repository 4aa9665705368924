package dev.plaza.user.infrastructure.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plaza.user.UserService;
import dev.plaza.user.domain.friendship.Standing;
import dev.plaza.user.domain.profile.Privacy;
import dev.plaza.user.domain.profile.Sight;
import dev.plaza.user.domain.profile.Visibility;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whom a search finds is decided in SQL exactly as {@code Sight} decides it. */
class FoundBySearchTest {

    private final UserService service = UserService.shared();

    @ParameterizedTest
    @EnumSource(Standing.class)
    void isTheSameInTheDomainAndInTheDatabase(Standing standing) {
        List<String> disagreements = new ArrayList<>();
        int cases = 0;
        for (boolean isActive : new boolean[] {true, false}) {
            for (Visibility profile : Visibility.values()) {
                for (Visibility search : Visibility.values()) {
                    Sight sight = new Sight(standing, isActive, new Privacy(profile, profile, profile, search));
                    for (String relation : relationsOf(standing)) {
                        cases++;
                        if (sight.isFoundBySearch() != said(sight, relation)) {
                            disagreements.add(sight + " with " + relation);
                        }
                    }
                }
            }
        }

        assertThat(cases).isEqualTo(2 * 3 * 3 * relationsOf(standing).size());
        assertThat(disagreements).isEmpty();
    }

    private boolean said(Sight sight, String relation) {
        String sql = "select is_found_by_search(%s, %s, '%s', '%s', %s)"
                .formatted(
                        sight.standing() == Standing.SELF,
                        sight.isActive(),
                        Constants.write(sight.privacy().profile()),
                        Constants.write(sight.privacy().search()),
                        relation);
        return Objects.equals(service.database().query(sql).getFirst(), "t");
    }

    /** Status and block, as they are read where the two stand so. */
    private static List<String> relationsOf(Standing standing) {
        return switch (standing) {
            case SELF -> List.of("null,null");
            case NONE -> List.of("null,null", "'none',false");
            case FRIEND -> List.of("'accepted',false");
            case REQUEST_SENT, REQUEST_RECEIVED -> List.of("'pending',false");
            case BLOCKED -> List.of("'none',true");
        };
    }
}
