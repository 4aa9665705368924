package dev.plaza.user.presentation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plaza.user.Caller;
import dev.plaza.user.Caller.Answer;
import dev.plaza.user.UserService;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every setting before every viewer on every route: exactly the fields that the settings allow, and no others. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PrivacyMatrixTest {

    private static final List<String> VISIBILITIES = List.of("public", "friends", "private");
    private static final Set<String> CARD = Set.of(
            "id",
            "username",
            "displayName",
            "firstName",
            "lastName",
            "avatarUrl",
            "isVerified",
            "relation",
            "version",
            "createdAt");
    private static final Set<String> DETAILS =
            Set.of("bio", "coverUrl", "dateOfBirth", "gender", "location", "website");
    private static final String EVERYTHING = """
            {"bio": "Hello", "dateOfBirth": "1990-12-31", "gender": "female", "phoneNumber": "+351 210 000 000",
             "location": "Lisbon", "website": "https://example.org",
             "avatarUrl": "https://example.org/a", "coverUrl": "https://example.org/c"}
            """;

    private final UserService service = UserService.shared();
    private final Map<Viewer, Caller> viewers = new EnumMap<>(Viewer.class);
    private final Caller owner = service.join("owner");

    /** Where somebody stands to the owner. */
    private enum Viewer {
        SELF,
        FRIEND,
        STRANGER,
        ASKED,
        ASKING,
        BLOCKED,
        BLOCKING
    }

    @BeforeAll
    void meet() {
        for (Viewer viewer : Viewer.values()) {
            viewers.put(viewer, viewer == Viewer.SELF ? owner : service.join("viewer"));
        }
        as(Viewer.FRIEND).befriend(owner);
        owner.ask(as(Viewer.ASKED));
        as(Viewer.ASKING).ask(owner);
        service.block(owner, as(Viewer.BLOCKED));
        service.block(as(Viewer.BLOCKING), owner);
        owner.patch("/users/me", EVERYTHING);
    }

    static Stream<Arguments> settings() {
        return VISIBILITIES.stream()
                .flatMap(profile -> VISIBILITIES.stream()
                        .flatMap(email -> VISIBILITIES.stream().map(phone -> Arguments.of(profile, email, phone))));
    }

    @ParameterizedTest
    @MethodSource("settings")
    void showsWhatTheOwnerChoseAndNothingElse(String profile, String email, String phone) {
        assertThat(owner.choosePrivacy(profile, email, phone, "private").status())
                .isEqualTo(200);

        for (Viewer viewer : Viewer.values()) {
            Set<String> expected = expected(viewer, profile, email, phone);
            Set<String> expectedOne = new TreeSet<>(expected);
            if (expected.containsAll(DETAILS)) {
                expectedOne.add("friendCount");
            }
            if (!expected.isEmpty() && viewer != Viewer.SELF) {
                expectedOne.add("mutualFriendCount");
            }
            Caller caller = as(viewer);
            assertThat(one(caller.get("/users/" + owner.id())))
                    .as("%s by id", viewer)
                    .isEqualTo(expectedOne);
            assertThat(one(caller.get("/users/by-username/" + owner.person().username())))
                    .as("%s by username", viewer)
                    .isEqualTo(expectedOne);
            assertThat(listed(caller.get("/users?ids=" + owner.id())))
                    .as("%s among many", viewer)
                    .isEqualTo(expected);
        }
    }

    /** The names of the fields; none where there is nobody to be seen. */
    private static Set<String> expected(Viewer viewer, String profile, String email, String phone) {
        Set<String> fields = new TreeSet<>();
        boolean isHidden = profile.equals("private") && !isClose(viewer);
        if (viewer == Viewer.BLOCKED || viewer == Viewer.BLOCKING || isHidden) {
            return fields;
        }
        fields.addAll(CARD);
        // who hides their profile shows it to friends all the same
        if (isClose(viewer) || profile.equals("public")) {
            fields.addAll(DETAILS);
        }
        if (isAllowed(viewer, email)) {
            fields.add("email");
        }
        if (isAllowed(viewer, phone)) {
            fields.add("phoneNumber");
        }
        return fields;
    }

    private static boolean isAllowed(Viewer viewer, String visibility) {
        return switch (visibility) {
            case "public" -> true;
            case "friends" -> isClose(viewer);
            default -> viewer == Viewer.SELF;
        };
    }

    private static boolean isClose(Viewer viewer) {
        return viewer == Viewer.SELF || viewer == Viewer.FRIEND;
    }

    private Caller as(Viewer viewer) {
        return Objects.requireNonNull(viewers.get(viewer));
    }

    private static Set<String> one(Answer answer) {
        assertThat(answer.status()).isIn(200, 404);
        return answer.status() == 404 ? Set.of() : fields(answer.body());
    }

    private static Set<String> listed(Answer answer) {
        assertThat(answer.status()).isEqualTo(200);
        JsonNode items = answer.body().path("items");
        return items.isEmpty() ? Set.of() : fields(items.path(0));
    }

    private static Set<String> fields(JsonNode person) {
        List<String> names = new ArrayList<>();
        person.fieldNames().forEachRemaining(names::add);
        return new TreeSet<>(names);
    }
}
