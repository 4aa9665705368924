package dev.plaza.user.presentation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plaza.user.Caller;
import dev.plaza.user.Caller.Answer;
import dev.plaza.user.UserService;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every setting before everybody who searches. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchMatrixTest {

    private static final List<String> VISIBILITIES = List.of("public", "friends", "private");

    private final UserService service = UserService.shared();
    private final Map<Viewer, Caller> viewers = new EnumMap<>(Viewer.class);
    private final Caller owner = service.join("sought");

    /** Where somebody stands to the owner. */
    private enum Viewer {
        SELF,
        FRIEND,
        STRANGER,
        FORMER_FRIEND,
        ASKED,
        ASKING,
        BLOCKED,
        BLOCKING,
        BLOCKED_FORMER_FRIEND
    }

    @BeforeAll
    void meet() {
        for (Viewer viewer : Viewer.values()) {
            viewers.put(viewer, viewer == Viewer.SELF ? owner : service.join("viewer"));
        }
        as(Viewer.FRIEND).befriend(owner);
        as(Viewer.FORMER_FRIEND).befriend(owner);
        owner.delete("/friends/" + as(Viewer.FORMER_FRIEND).id());
        owner.ask(as(Viewer.ASKED));
        as(Viewer.ASKING).ask(owner);
        service.block(owner, as(Viewer.BLOCKED));
        service.block(as(Viewer.BLOCKING), owner);
        owner.befriend(as(Viewer.BLOCKED_FORMER_FRIEND));
        service.block(owner, as(Viewer.BLOCKED_FORMER_FRIEND));
    }

    static Stream<Arguments> settings() {
        return Stream.of(true, false)
                .flatMap(isActive -> VISIBILITIES.stream()
                        .flatMap(profile ->
                                VISIBILITIES.stream().map(search -> Arguments.of(isActive, profile, search))));
    }

    @ParameterizedTest
    @MethodSource("settings")
    void findsWhomTheirSettingsLetBeFoundAndNobodyElse(boolean isActive, String profile, String search) {
        service.database()
                .execute("update user_profiles set is_active = " + isActive + " where id = '" + owner.id() + "'");
        assertThat(owner.choosePrivacy(profile, "private", "private", search).status())
                .isEqualTo(200);

        for (Viewer viewer : Viewer.values()) {
            String asked = owner.person().username();
            assertThat(isFound(as(viewer).get("/users/search?q=" + asked)))
                    .as("%s by username", viewer)
                    .isEqualTo(mayFind(viewer, isActive, profile, search));
            assertThat(isFound(as(viewer).get("/users/search?q=" + asked.substring(0, asked.length() - 1))))
                    .as("%s by its beginning", viewer)
                    .isEqualTo(mayFind(viewer, isActive, profile, search));
        }
    }

    private static boolean mayFind(Viewer viewer, boolean isActive, String profile, String search) {
        return switch (viewer) {
            case SELF -> true;
            case FRIEND -> isActive && !search.equals("private");
            case STRANGER, FORMER_FRIEND, ASKED, ASKING ->
                isActive && search.equals("public") && !profile.equals("private");
            case BLOCKED, BLOCKING, BLOCKED_FORMER_FRIEND -> false;
        };
    }

    /** Whether the owner is among those who are found. */
    private boolean isFound(Answer answer) {
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.has("nextCursor")).isFalse();
        return answer.body()
                .path("items")
                .valueStream()
                .anyMatch(person -> person.path("id").asText().equals(owner.id().toString()));
    }

    private Caller as(Viewer viewer) {
        return Objects.requireNonNull(viewers.get(viewer));
    }
}
