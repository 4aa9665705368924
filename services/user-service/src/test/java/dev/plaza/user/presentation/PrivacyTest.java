package dev.plaza.user.presentation;

import static dev.plaza.testing.people.PersonMaker.aPerson;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plaza.contracts.user.Person;
import dev.plaza.contracts.user.UserEvents;
import dev.plaza.contracts.user.UserPrivacyUpdated;
import dev.plaza.contracts.user.Visibility;
import dev.plaza.events.envelope.Envelope;
import dev.plaza.user.Caller;
import dev.plaza.user.Caller.Answer;
import dev.plaza.user.PublishedEvents;
import dev.plaza.user.UserService;
import java.util.List;
import java.util.regex.Matcher;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrivacyTest {

    private static final String PATH = "/users/me/privacy";
    private static final String DEFAULT =
            "{\"profile\":\"friends\",\"email\":\"friends\",\"phone\":\"private\",\"search\":\"public\"}";

    private final UserService service = UserService.shared();

    @Test
    void beginsWithTheDefault() {
        Answer answer = service.join("ana").get(PATH);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.response().body()).isEqualTo(DEFAULT);
        assertThat(answer.header("ETag")).isEqualTo("\"1\"");
    }

    @Test
    void isReplacedAsAWhole() {
        Caller ana = service.join("ana");

        Answer answer = ana.choosePrivacy("private", "public", "friends", "private");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.response().body())
                .isEqualTo(
                        "{\"profile\":\"private\",\"email\":\"public\",\"phone\":\"friends\",\"search\":\"private\"}");
        assertThat(answer.header("ETag")).isEqualTo("\"2\"");
        assertThat(ana.get(PATH).body()).isEqualTo(answer.body());
        assertThat(ana.get(PATH).header("ETag")).isEqualTo("\"2\"");
        assertThat(ana.get("/users/me").header("ETag")).isEqualTo("\"2\"");
    }

    @Test
    void isNobodyElses() {
        Caller ana = service.join("ana");
        Caller ben = service.join("ben");

        ana.choosePrivacy("private", "private", "private", "private");

        assertThat(ben.get(PATH).response().body()).isEqualTo(DEFAULT);
    }

    @Test
    void holdsForTheNextRead() {
        Caller ana = service.join("ana");
        Caller ben = service.join("ben");

        ana.choosePrivacy("private", "public", "public", "public");
        assertThat(ben.get("/users/" + ana.id()).status()).isEqualTo(404);

        ana.choosePrivacy("friends", "public", "private", "public");
        assertThat(ben.get("/users/" + ana.id()).text("email"))
                .isEqualTo(ana.person().email());

        ana.choosePrivacy("friends", "friends", "private", "public");
        assertThat(ben.get("/users/" + ana.id()).has("email")).isFalse();
    }

    @Test
    void isToldWithTheWholePersonInOneOrderWithTheProfile() {
        Caller ana = service.join("ana");

        ana.patch("/users/me", "{\"lastName\": \"Lima\"}");
        ana.choosePrivacy("private", "friends", "private", "friends");
        ana.patch("/users/me", "{\"firstName\": \"Anna\"}");

        List<Envelope> events = service.published().of(ana.id(), 4);
        assertThat(events).extracting(Envelope::aggregateVersion).containsExactly(1L, 2L, 3L, 4L);
        assertThat(events)
                .extracting(Envelope::type)
                .containsExactly(
                        "user.profile.created.v1",
                        "user.profile.updated.v1",
                        "user.privacy.updated.v1",
                        "user.profile.updated.v1");
        assertThat(PublishedEvents.payload(events.get(2), UserEvents.PRIVACY_UPDATED))
                .isEqualTo(new UserPrivacyUpdated(hidden(ana, "Ana")));
        assertThat(PublishedEvents.payload(events.get(3), UserEvents.PROFILE_UPDATED)
                        .person())
                .isEqualTo(hidden(ana, "Anna"));
    }

    @Test
    void isToldOnceWhenChosenTwice() {
        Caller ana = service.join("ana");

        assertThat(ana.choosePrivacy("public", "friends", "private", "public").header("ETag"))
                .isEqualTo("\"2\"");
        assertThat(ana.choosePrivacy("public", "friends", "private", "public").header("ETag"))
                .isEqualTo("\"2\"");
        assertThat(ana.patch("/users/me", "{\"bio\": \"Hello\"}").header("ETag"))
                .isEqualTo("\"3\"");

        assertThat(service.published().of(ana.id(), 3))
                .extracting(Envelope::type)
                .containsExactly("user.profile.created.v1", "user.privacy.updated.v1", "user.profile.updated.v1");
    }

    @Test
    void isNotToldWhenItIsTheDefault() {
        Caller ana = service.join("ana");

        assertThat(ana.put(PATH, DEFAULT).header("ETag")).isEqualTo("\"1\"");
        assertThat(ana.patch("/users/me", "{\"bio\": \"Hello\"}").header("ETag"))
                .isEqualTo("\"2\"");

        assertThat(service.published().of(ana.id(), 2))
                .extracting(Envelope::type)
                .containsExactly("user.profile.created.v1", "user.profile.updated.v1");
    }

    @Test
    void isNotChangedFromAnotherVersionThanExpected() {
        Caller ana = service.join("ana");
        ana.patch("/users/me", "{\"bio\": \"Hello\"}");

        Answer stale = ana.choosePrivacy("private", "private", "private", "private", "If-Match", "\"1\"");

        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.text("code")).isEqualTo("concurrency.version-mismatch");
        assertThat(ana.get(PATH).response().body()).isEqualTo(DEFAULT);
        assertThat(ana.choosePrivacy("private", "private", "private", "private", "If-Match", "\"2\"")
                        .header("ETag"))
                .isEqualTo("\"3\"");
    }

    @Test
    void answersNotModifiedToWhoHoldsTheVersion() {
        Caller ana = service.join("ana");

        assertThat(ana.get(PATH, "If-None-Match", "\"1\"").status()).isEqualTo(304);
        ana.choosePrivacy("private", "private", "private", "private");
        assertThat(ana.get(PATH, "If-None-Match", "\"1\"").status()).isEqualTo(200);
    }

    @Test
    void isNeitherReadNorChangedBeforeTheProfileHasArrived() {
        Caller ana = service.caller(aPerson().named("ana").make());

        for (Answer answer : List.of(ana.get(PATH), ana.put(PATH, DEFAULT))) {
            assertThat(answer.status()).isEqualTo(409);
            assertThat(answer.text("code")).isEqualTo("user.profile-pending");
            assertThat(answer.header("Retry-After")).isEqualTo("1");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"profile", "email", "phone", "search"})
    void isRefusedNamingTheFieldThatIsMissingOrUnknown(String field) {
        Caller ana = service.join("ana");
        String given = "\"" + field + "\":\"[a-z]+\"";

        for (String value :
                List.of("null", "\"\"", "\"PUBLIC\"", "\"everybody\"", "\"public\\n\"", "7", "true", "[]")) {
            assertRefused(
                    ana.put(PATH, DEFAULT.replaceFirst(given, Matcher.quoteReplacement("\"" + field + "\":" + value))),
                    field);
        }
        assertRefused(ana.put(PATH, DEFAULT.replaceFirst(",?" + given, "").replace("{,", "{")), field);
        assertThat(ana.get(PATH).header("ETag")).isEqualTo("\"1\"");
    }

    @Test
    void isRefusedNamingEveryFieldThatIsAtFault() {
        Answer answer = service.join("ana").put(PATH, "{\"profile\": \"all\", \"phone\": \"private\"}");

        assertThat(fields(answer)).containsExactly("email", "profile", "search");
    }

    @Test
    void isRefusedWithAFieldThatThereIsNot() {
        assertRefused(service.join("ana").put(PATH, DEFAULT.replace("}", ",\"version\":1}")), "version");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "\"text\"", "null", "{", ""})
    void isRefusedWhenItIsNoObject(String body) {
        assertThat(service.join("ana")
                        .put(PATH, body, "Content-Type", "application/json")
                        .status())
                .isEqualTo(400);
    }

    private static void assertRefused(Answer answer, String field) {
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("code")).isEqualTo("request.invalid");
        assertThat(fields(answer)).containsExactly(field);
    }

    private static Person hidden(Caller who, String firstName) {
        return new Person(
                who.id(), firstName, "Lima", firstName + " Lima", null, false, Visibility.PRIVATE, Visibility.FRIENDS);
    }

    private static List<String> fields(Answer answer) {
        return StreamSupport.stream(answer.body().path("errors").spliterator(), false)
                .map((JsonNode error) -> error.path("field").asText())
                .sorted()
                .toList();
    }
}
