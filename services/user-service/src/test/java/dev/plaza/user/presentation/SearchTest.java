package dev.plaza.user.presentation;

import static dev.plaza.testing.people.PersonMaker.aPerson;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plaza.user.Caller;
import dev.plaza.user.Caller.Answer;
import dev.plaza.user.UserService;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is found by which words, in which order, and when. */
class SearchTest {

    private final UserService service = UserService.shared();
    private final Caller viewer = service.join("viewer");

    /** A word that names nobody yet. */
    private final String word = word();

    @Test
    void showsACard() {
        Caller found = join(word, "Ana", "Lima");

        JsonNode card = search(word).body().path("items").path(0);

        assertThat(card.properties())
                .extracting(field -> field.getKey() + "=" + field.getValue().asText())
                .containsExactlyInAnyOrder("id=" + found.id(), "username=" + word, "displayName=Ana Lima");
    }

    @Test
    void ranksUsernameThenItsBeginningThenNamesThenWhatIsAlike() {
        Caller alike = join(word(), "Ana", typoOf(word));
        Caller named = join(word(), "Ana", word);
        Caller beginning = join(word + "_2", "Ana", "Lima");
        Caller longer = join(word(), word + "son", "Lima");
        Caller exact = join(word.toUpperCase(Locale.ROOT), "Ana", "Lima");

        assertThat(found(word)).containsExactly(id(exact), id(beginning), id(named), id(longer));
        assertThat(found(typoOf(word))).startsWith(id(alike)).contains(id(named), id(beginning), id(longer), id(exact));
    }

    @Test
    void ranksFriendsFirst() {
        Caller exact = join(word, "Ana", "Lima");
        Caller alike = join(word(), "Ana", typoOf(word));
        Caller named = join(word(), "Ana", word);
        Caller beginning = join(word + "_2", "Ana", "Lima");
        viewer.befriend(alike);
        beginning.befriend(viewer);

        assertThat(found(word)).containsExactly(id(beginning), id(alike), id(exact), id(named));
    }

    @Test
    void findsFriendsWhoAreHiddenFromStrangersAmongTheFirst() {
        Caller exact = join(word, "Ana", "Lima");
        Caller friend = join(word(), "Ana", word);
        viewer.befriend(friend);
        friend.choosePrivacy("private", "public", "public", "friends");

        assertThat(found(word)).containsExactly(id(friend), id(exact));
    }

    @Test
    void findsSomebodyByEachOfTheirNames() {
        String second = word();
        String last = word();
        Caller found = join(word(), "Maria " + word, second + " " + last);

        assertThat(found(word)).containsExactly(id(found));
        assertThat(found(second.substring(0, 8))).containsExactly(id(found));
        assertThat(found(last)).containsExactly(id(found));
        assertThat(found(word + " " + second)).containsExactly(id(found));
        assertThat(found("maria " + word)).startsWith(id(found));
        assertThat(found(last + " " + word)).startsWith(id(found));
    }

    @Test
    void whoseUsernameItIsStandsForAllWhoAreAlike() {
        Caller exact = join(word, "Ana", "Lima");
        join(word(), "Ana", typoOf(word));

        assertThat(found(word)).containsExactly(id(exact));
    }

    @ParameterizedTest
    @CsvSource({"Éléonore, eleonore", "Strauß, STRAUSS", "Łukasz, lukasz", "Ångström, ANGSTROM", "Žofie, žofie"})
    void caseAndAccentsDoNotMatter(String name, String asked) {
        Caller found = join(word(), name, word);

        assertThat(found(asked + " " + word)).containsExactly(id(found));
        assertThat(found(name + " " + word)).containsExactly(id(found));
        assertThat(found("  " + asked + "   " + word.substring(0, 10) + " ")).containsExactly(id(found));
    }

    @Test
    void findsNamesInOtherAlphabets() {
        Caller found = join(word(), "Анна", "Ковальчук" + word);

        assertThat(found("анна ковальчук" + word)).containsExactly(id(found));
        assertThat(found("ковальчук" + word)).containsExactly(id(found));
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "_", "\\", "*", ".*"})
    void patternsAreTakenLiterally(String wildcard) {
        join(word, "Ana", word);

        assertThat(found(wildcard + wildcard)).isEmpty();
        assertThat(found(word.substring(0, 2) + wildcard + word.substring(10))).isEmpty();
    }

    @Test
    void underscoreOfAUsernameIsNoWildcard() {
        Caller underscore = join(word + "_a", "Ana", "Lima");
        Caller letter = join(word + "xa", "Ana", "Lima");

        assertThat(found(word + "_a")).containsExactly(id(underscore));
        assertThat(found(word)).containsExactlyInAnyOrder(id(underscore), id(letter));
    }

    @Test
    void severalPeopleOfOneNameAreAllFound() {
        List<String> people = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            people.add(id(join(word(), word, "Lima")));
        }

        assertThat(found(word))
                .containsExactlyElementsOf(people.stream().sorted().toList());
    }

    @Test
    void findsOneself() {
        Caller self = join(word, "Ana", "Lima");
        self.choosePrivacy("private", "private", "private", "private");

        assertThat(found(self, word)).containsExactly(id(self));
        assertThat(found(word)).isEmpty();
    }

    @Test
    void whoseProfileHasNotArrivedMaySearch() {
        Caller found = join(word, "Ana", "Lima");

        assertThat(found(service.caller(aPerson().make()), word)).containsExactly(id(found));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "%20%20", "a", "%20a%20", "%C2%A0%C2%A0", "e%CC%81"})
    void tooShortIsRefused(String q) {
        assertRefused(viewer.get("/users/search?q=" + q), "length", "must have 2 to 100 characters");
    }

    @Test
    void tooLongIsRefused() {
        assertThat(viewer.get("/users/search?q=" + "a".repeat(100)).status()).isEqualTo(200);
        assertRefused(viewer.get("/users/search?q=" + "a".repeat(101)), "length", "must have 2 to 100 characters");
    }

    @ParameterizedTest
    @ValueSource(strings = {"an%00a", "an%0Aa", "ana%09", "an%7Fa", "an%C2%85a"})
    void controlCharactersAreRefused(String q) {
        assertRefused(viewer.get("/users/search?q=" + q), "format", "must not contain control characters");
    }

    @Test
    void missingIsRefused() {
        assertRefused(viewer.get("/users/search"), "required", "It is needed.");
    }

    private static void assertRefused(Answer answer, String code, String message) {
        assertThat(answer.status()).isEqualTo(400);
        JsonNode error = answer.body().path("errors").path(0);
        assertThat(error.path("field").asText()).isEqualTo("q");
        assertThat(error.path("code").asText()).isEqualTo(code);
        assertThat(error.path("message").asText()).isEqualTo(message);
    }

    private Caller join(String username, String first, String last) {
        return service.join(
                aPerson().withUsername(username).withNames(first, last).make());
    }

    private Answer search(String text) {
        return search(viewer, text);
    }

    private static Answer search(Caller caller, String text) {
        return caller.get("/users/search?q=" + URLEncoder.encode(text, StandardCharsets.UTF_8));
    }

    private List<String> found(String text) {
        return found(viewer, text);
    }

    private static List<String> found(Caller caller, String text) {
        Answer answer = search(caller, text);
        assertThat(answer.status()).isEqualTo(200);
        List<String> ids = new ArrayList<>();
        answer.body().path("items").forEach(person -> ids.add(person.path("id").asText()));
        return ids;
    }

    private static String id(Caller caller) {
        return caller.id().toString();
    }

    /** So long that no other word is like it. */
    private static String word() {
        return ThreadLocalRandom.current()
                .ints(12, 'a', 'z' + 1)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    /** The word with one letter gone. */
    private static String typoOf(String word) {
        return word.substring(0, 6) + word.substring(7);
    }
}
