package dev.plaza.post.domain.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plaza.post.domain.PostProblem;
import dev.plaza.post.domain.people.Acquaintance;
import dev.plaza.post.domain.people.Card;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MentionsTest {

    private final Acquaintance friend = new Acquaintance(Card.of(UUID.randomUUID(), "ben", null, null), true);
    private final Acquaintance stranger = new Acquaintance(Card.of(UUID.randomUUID(), "cleo", null, null), false);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "@ana|ana",
                "Hi @Ana, hi @BEN!|ana,ben",
                "(@ana)|ana",
                "@ana. @ben: @cleo's @ana?|ana,ben,cleo",
                "🎉@ana🎉|ana",
                "@ana-b|ana",
                "@anaさん|ana",
                "@a_1|a_1"
            })
    void areUsernamesInTheText(String text, String names) {
        assertThat(Mentions.in(text)).containsExactly(names.split(","));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ana",
                "@",
                "@an",
                "ana@example.org",
                "a.@ana",
                "é@ana",
                "@@ana",
                "@ana@example.org",
                "https://x.org/@ana",
                "@ána",
                "@ana\u0301",
                "@ ana"
            })
    void areNotWhatOnlyLooksSo(String text) {
        assertThat(Mentions.in(text)).isEmpty();
    }

    @Test
    void ofMoreThanFiftyNamesTheFirstCount() {
        String text = String.join(
                " ", IntStream.range(0, 60).mapToObj(i -> "@name" + i).toList());

        assertThat(Mentions.in(text)).hasSize(Mentions.COUNT).contains("name0").doesNotContain("name50");
        assertThat(Mentions.in("@" + "a".repeat(50))).hasSize(1);
        assertThat(Mentions.in("@" + "a".repeat(51))).isEmpty();
    }

    @Test
    void namesOfWhoMayNotSeeThePostStayText() {
        assertThat(Mentions.of(List.of(), List.of(friend, stranger), new Audience.Friends()))
                .containsExactly(friend.card());
    }

    @Test
    void idsOfWhoMayNotSeeThePostAreRefusedByTheirPositions() {
        List<UUID> ids = List.of(friend.card().id(), stranger.card().id(), UUID.randomUUID());

        assertThatThrownBy(() -> Mentions.of(ids, List.of(friend, stranger), new Audience.Friends()))
                .isInstanceOfSatisfying(
                        PostProblem.MentionRefused.class,
                        refusal -> assertThat(refusal.positions()).containsExactly(1, 2));
    }
}
