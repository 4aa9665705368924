package dev.plaza.user.presentation;

import static dev.plaza.testing.people.PersonMaker.aPerson;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plaza.user.Caller;
import dev.plaza.user.Caller.Answer;
import dev.plaza.user.UserService;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeopleTest {

    private static final String EVERYTHING = """
            {"bio": "Hello", "dateOfBirth": "1990-12-31", "gender": "female", "phoneNumber": "+351 210 000 000",
             "location": "Lisbon", "website": "https://example.org"}
            """;

    private final UserService service = UserService.shared();
    private final Caller ana = service.join("ana");
    private final Caller ben = service.join("ben");

    /** What each sees: c the card, d the details, e the address, p the phone number, - nothing at all. */
    @ParameterizedTest
    @CsvSource({
        // profile, email, phone, self, friend, stranger, asked, asking, blocked
        "public, public, public, cdep, cdep, cdep, cdep, cdep, -",
        "public, friends, private, cdep, cde, cd, cd, cd, -",
        "public, private, friends, cdep, cdp, cd, cd, cd, -",
        "friends, friends, private, cdep, cde, c, c, c, -",
        "friends, public, public, cdep, cdep, cep, cep, cep, -",
        "private, public, public, cdep, cdep, -, -, -, -",
        "private, private, private, cdep, cd, -, -, -, -",
    })
    void seeWhatTheOwnerLetsThem(
            String profile,
            String email,
            String phone,
            String self,
            String friend,
            String stranger,
            String asked,
            String asking,
            String blocked) {
        Caller owner = service.join("owner");
        owner.patch("/users/me", EVERYTHING);
        Caller askedOne = service.join("asked");
        Caller blockedOne = service.join("blocked");
        ana.befriend(owner);
        ben.ask(owner);
        owner.ask(askedOne);
        service.block(owner, blockedOne);
        service.show(owner, profile, email, phone);

        assertThat(seen(owner, owner)).isEqualTo(self);
        assertThat(seen(ana, owner)).isEqualTo(friend);
        assertThat(seen(service.join("eve"), owner)).isEqualTo(stranger);
        assertThat(seen(askedOne, owner)).isEqualTo(asked);
        assertThat(seen(ben, owner)).isEqualTo(asking);
        assertThat(seen(blockedOne, owner)).isEqualTo(blocked);
    }

    @Test
    void findEachOtherByNameInAnyCase() {
        String username = ben.person().username().toUpperCase(Locale.ROOT);

        Answer answer = ana.get("/users/by-username/" + username);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text("id")).isEqualTo(ben.id().toString());
        assertThat(ana.get("/users/by-username/nobody_here").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"friends", "me", "search"})
    void mayBeCalledAsAPathIs(String username) {
        service.join(aPerson().withUsername(username).make());

        assertThat(ana.get("/users/by-username/" + username).text("username")).isEqualTo(username);
    }

    @Test
    void areReadManyAtOnceInTheOrderAskedForWithoutWhomCannotBeSeen() {
        Caller hidden = service.join("hidden");
        service.show(hidden, "private");
        Caller blocking = service.join("blocking");
        service.block(blocking, ana);
        List<UUID> asked = List.of(ben.id(), hidden.id(), UUID.randomUUID(), ana.id(), blocking.id(), ben.id());

        Answer answer = ana.get("/users?ids=" + join(asked));

        assertThat(ids(answer)).containsExactly(ben.id(), ana.id());
        assertThat(answer.body().path("items").path(0).path("relation").asText())
                .isEqualTo("none");
        assertThat(answer.body().has("nextCursor")).isFalse();
    }

    @Test
    void areReadUpToAHundredAtOnce() {
        List<UUID> hundred =
                IntStream.range(0, 100).mapToObj(i -> UUID.randomUUID()).toList();

        assertThat(ids(ana.get("/users?ids=" + join(hundred)))).isEmpty();
        assertThat(ana.get("/users?ids=" + join(hundred) + "," + ana.id()).status())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?ids=", "?ids=,", "?ids=x", "?ids=00000000-0000-0000-0000-00000000000g"})
    void areNotReadByWhatIsNoListOfIds(String query) {
        Answer answer = ana.get("/users" + query);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().path("errors").path(0).path("field").asText()).isEqualTo("ids");
    }

    @Test
    void areNotFoundByWhatIsNoId() {
        assertThat(ana.get("/users/not-an-id").status()).isEqualTo(400);
    }

    private static String seen(Caller viewer, Caller owner) {
        Answer answer = viewer.get("/users/" + owner.id());
        if (answer.status() == 404) {
            assertThat(ids(viewer.get("/users?ids=" + owner.id()))).isEmpty();
            assertThat(viewer.get("/users/by-username/" + owner.person().username())
                            .status())
                    .isEqualTo(404);
            return "-";
        }
        List<String> details = List.of("bio", "dateOfBirth", "gender", "location", "website");
        long shown = details.stream().filter(answer::has).count();
        assertThat(shown).isIn(0L, (long) details.size());
        assertThat(answer.has("friendCount")).isEqualTo(shown > 0);
        assertThat(answer.text("displayName")).isEqualTo("Owner Example");
        return "c" + (shown > 0 ? "d" : "") + (answer.has("email") ? "e" : "") + (answer.has("phoneNumber") ? "p" : "");
    }

    private static String join(List<UUID> ids) {
        return ids.stream().map(UUID::toString).collect(Collectors.joining(","));
    }

    private static List<UUID> ids(Answer answer) {
        assertThat(answer.status()).isEqualTo(200);
        return StreamSupport.stream(answer.body().path("items").spliterator(), false)
                .map(item -> UUID.fromString(item.path("id").asText()))
                .toList();
    }
}
