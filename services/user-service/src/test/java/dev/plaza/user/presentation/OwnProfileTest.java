package dev.plaza.user.presentation;

import static dev.plaza.testing.people.PersonMaker.aPerson;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plaza.contracts.user.Person;
import dev.plaza.contracts.user.UserEvents;
import dev.plaza.contracts.user.UserProfileUpdated;
import dev.plaza.user.Caller;
import dev.plaza.user.Caller.Answer;
import dev.plaza.user.PublishedEvents;
import dev.plaza.user.UserService;
import java.util.Comparator;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OwnProfileTest {

    private static final String EVERYTHING = """
            {"firstName": "Ana Maria", "lastName": "Lima", "bio": "Two\\nlines", "dateOfBirth": "1990-12-31",
             "gender": "female", "phoneNumber": "+351 210 000 000", "location": "Lisbon",
             "website": "https://example.org/ana",
             "avatarUrl": "https://example.org/ana.jpg", "coverUrl": "https://example.org/sea.jpg"}
            """;

    private final UserService service = UserService.shared();

    @Test
    void answersFromTheTokenUntilTheProfileHasArrived() {
        Caller ana = service.caller(aPerson().named("ana").make());

        Answer answer = ana.get("/users/me");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text("id")).isEqualTo(ana.id().toString());
        assertThat(answer.text("username")).isEqualTo(ana.person().username());
        assertThat(answer.body().path("isPending").asBoolean()).isTrue();
        assertThat(answer.text("relation")).isEqualTo("self");
    }

    @Test
    void showsEverythingOnceItHasArrived() {
        Caller ana = service.join("ana");

        Answer answer = ana.get("/users/me");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.has("isPending")).isFalse();
        assertThat(answer.text("displayName")).isEqualTo("Ana Example");
        assertThat(answer.text("email")).isEqualTo(ana.person().email());
        assertThat(answer.text("createdAt")).isEqualTo("2026-11-20T10:00:00Z");
        assertThat(answer.header("ETag")).isEqualTo("\"1\"");
        assertThat(answer.has("bio")).isFalse();
    }

    @Test
    void changesEveryField() {
        Caller ana = service.join("ana");

        Answer answer = ana.patch("/users/me", EVERYTHING, "Content-Type", "application/merge-patch+json");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text("displayName")).isEqualTo("Ana Maria Lima");
        assertThat(answer.text("bio")).isEqualTo("Two\nlines");
        assertThat(answer.text("dateOfBirth")).isEqualTo("1990-12-31");
        assertThat(answer.text("gender")).isEqualTo("female");
        assertThat(answer.text("phoneNumber")).isEqualTo("+351210000000");
        assertThat(answer.text("location")).isEqualTo("Lisbon");
        assertThat(answer.text("website")).isEqualTo("https://example.org/ana");
        assertThat(answer.text("avatarUrl")).isEqualTo("https://example.org/ana.jpg");
        assertThat(answer.text("coverUrl")).isEqualTo("https://example.org/sea.jpg");
        assertThat(answer.header("ETag")).isEqualTo("\"2\"");
        assertThat(ana.get("/users/me").body()).isEqualTo(answer.body());
    }

    @Test
    void tellsTheWholeStateAndWhatChanged() {
        Caller ana = service.join("ana");

        ana.patch("/users/me", "{\"lastName\": \"Lima\", \"location\": \"Lisbon\"}");

        var event = service.published().of(ana.id(), 2).getLast();
        UserProfileUpdated updated = PublishedEvents.payload(event, UserEvents.PROFILE_UPDATED);
        assertThat(event.aggregateVersion()).isEqualTo(2);
        assertThat(updated.changes()).containsExactly("lastName", "location");
        assertThat(updated.person()).extracting(Person::displayName).isEqualTo("Ana Lima");
    }

    @Test
    void emptiesWithNullAndKeepsWhatIsAbsent() {
        Caller ana = service.join("ana");
        ana.patch("/users/me", EVERYTHING);

        Answer answer = ana.patch("/users/me", "{\"bio\": null, \"gender\": null, \"dateOfBirth\": null}");

        assertThat(answer.has("bio")).isFalse();
        assertThat(answer.has("gender")).isFalse();
        assertThat(answer.has("dateOfBirth")).isFalse();
        assertThat(answer.text("location")).isEqualTo("Lisbon");
    }

    @Test
    void makesNoVersionOfAChangeThatChangesNothing() {
        Caller ana = service.join("ana");

        assertThat(ana.patch("/users/me", "{\"firstName\": \"Ana\", \"bio\": null}")
                        .header("ETag"))
                .isEqualTo("\"1\"");
        assertThat(ana.patch("/users/me", "{}").header("ETag")).isEqualTo("\"1\"");
        assertThat(ana.patch("/users/me", "{\"bio\": \"Hello\"}").header("ETag"))
                .isEqualTo("\"2\"");
        assertThat(service.published().of(ana.id(), 2)).hasSize(2);
    }

    @Test
    void refusesAChangeOfAnotherVersionThanExpected() {
        Caller ana = service.join("ana");
        String bio = "{\"bio\": \"Hello\"}";

        Answer stale = ana.patch("/users/me", bio, "If-Match", "\"7\"");

        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.text("code")).isEqualTo("concurrency.version-mismatch");
        assertThat(ana.patch("/users/me", bio, "If-Match", "\"1\"").status()).isEqualTo(200);
    }

    @Test
    void answersNotModifiedToWhoHoldsTheVersion() {
        Caller ana = service.join("ana");

        assertThat(ana.get("/users/me", "If-None-Match", "\"1\"").status()).isEqualTo(304);
        assertThat(ana.get("/users/me", "If-None-Match", "\"2\"").status()).isEqualTo(200);
    }

    @Test
    void cannotChangeWhatHasNotArrived() {
        Caller ana = service.caller(aPerson().named("ana").make());

        Answer answer = ana.patch("/users/me", "{\"bio\": \"Hello\"}");

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.text("code")).isEqualTo("user.profile-pending");
        assertThat(answer.header("Retry-After")).isEqualTo("1");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            firstName   | {"firstName": null}
            firstName   | {"firstName": ""}
            firstName   | {"firstName": "two\\nlines"}
            firstName   | {"firstName": 7}
            lastName    | {"lastName": " "}
            bio         | {"bio": ["text"]}
            bio         | {"bio": ""}
            dateOfBirth | {"dateOfBirth": "31.12.1990"}
            dateOfBirth | {"dateOfBirth": "1990-02-30"}
            dateOfBirth | {"dateOfBirth": "1899-12-31"}
            dateOfBirth | {"dateOfBirth": "2999-01-01"}
            dateOfBirth | {"dateOfBirth": "2020-01-01"}
            dateOfBirth | {"dateOfBirth": "1901-01-01"}
            dateOfBirth | {"dateOfBirth": 19901231}
            gender      | {"gender": "FEMALE"}
            gender      | {"gender": 0}
            phoneNumber | {"phoneNumber": "call me"}
            phoneNumber | {"phoneNumber": 351210000000}
            phoneNumber | {"phoneNumber": "210 000 000"}
            avatarUrl   | {"avatarUrl": "http://example.org/ana.jpg"}
            coverUrl    | {"coverUrl": "javascript:alert(1)"}
            location    | {"location": true}
            website     | {"website": "javascript:alert(1)"}
            username    | {"username": "other"}
            email       | {"email": "other@example.org"}
            id          | {"id": "01939f60-7d2a-7c5e-9b1f-2f8f3a6d1c01"}
            isVerified  | {"isVerified": true}
            """)
    void refusesAndNamesTheField(String field, String body) {
        Caller ana = service.join("ana");

        Answer answer = ana.patch("/users/me", body);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("code")).isEqualTo("request.invalid");
        assertThat(fields(answer)).containsExactly(field);
        assertThat(ana.get("/users/me").header("ETag")).isEqualTo("\"1\"");
    }

    @ParameterizedTest
    @ValueSource(ints = {101, 2001, 256})
    void refusesWhatIsTooLong(int length) {
        Caller ana = service.join("ana");
        String field = switch (length) {
            case 101 -> "firstName";
            case 2001 -> "bio";
            default -> "location";
        };

        assertThat(ana.patch("/users/me", "{\"" + field + "\": \"" + "a".repeat(length - 1) + "\"}")
                        .status())
                .isEqualTo(200);
        assertThat(fields(ana.patch("/users/me", "{\"" + field + "\": \"" + "a".repeat(length) + "\"}")))
                .containsExactly(field);
    }

    @Test
    void namesEveryFieldThatIsAtFault() {
        Caller ana = service.join("ana");

        Answer answer = ana.patch("/users/me", "{\"firstName\": \"\", \"gender\": 1, \"rank\": 2}");

        assertThat(fields(answer)).containsExactly("firstName", "gender", "rank");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "\"text\"", "null", "{", "{\"bio\": \"a\", \"bio\": \"b\"}"})
    void refusesWhatIsNoPatch(String body) {
        assertThat(service.join("ana").patch("/users/me", body).status()).isEqualTo(400);
    }

    private static List<String> fields(Answer answer) {
        return StreamSupport.stream(answer.body().path("errors").spliterator(), false)
                .map((JsonNode error) -> error.path("field").asText())
                .sorted(Comparator.naturalOrder())
                .toList();
    }
}
