package dev.plaza.post.domain.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TagsTest {

    @ParameterizedTest
    @CsvSource({
        "walk, walk",
        "#Walk, walk",
        "＃Walk, walk",
        "ÉTÉ, été",
        "e\u0301te\u0301, été",
        "Ｗａｌｋ, walk",
        "Straße, straße",
        "日本, 日本",
        "हिन्दी, हिन्दी",
        "2026a, 2026a",
        "a_b, a_b",
        "_2026, _2026",
        "İ, i\u0307",
        "love\uFE0F, love"
    })
    void areComparedInOneForm(String written, String tag) {
        assertThat(Tags.tag(written)).isEqualTo(tag);
        assertThat(Tags.tag(tag)).isEqualTo(tag);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "#",
                "##a",
                "2026",
                "٢٠٢٦",
                "a b",
                "a-b",
                "a.b",
                "a#b",
                "#a#b",
                "🎉",
                "a🎉",
                "\u0301",
                "\uFE0F\u20E3",
                "\uFDFA",
                "\u037A",
                "a\u0000",
                "a\n",
                "\ud800",
                "a\udc00"
            })
    void areOneWord(String written) {
        assertThatThrownBy(() -> Tags.tag(written)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void lengthCountsCharacters() {
        String longest = "𝒳".repeat(Tags.LENGTH);

        assertThat(Tags.tag("あ".repeat(Tags.LENGTH))).hasSize(Tags.LENGTH);
        assertThat(Tags.tag(longest)).isEqualTo("x".repeat(Tags.LENGTH));
        assertThatThrownBy(() -> Tags.tag(longest + "x")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Tags.tag("ﬃ".repeat(17))).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "A #walk in #Lisbon.|walk,lisbon",
                "(#walk)|walk",
                "#walk, #walk! #WALK|walk",
                "＃walk|walk",
                "🎉#walk🎉|walk",
                "#love\u2764\uFE0F|love",
                "#e\u0301te\u0301 #été|été",
                "#walk's|walk",
                "¿#qué?|qué",
                "「#日本」|日本",
                "#a-b|a"
            })
    void areFoundInTexts(String text, String tags) {
        assertThat(Tags.of(List.of(), text)).containsExactly(tags.split(","));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no tag",
                "# walk",
                "##walk",
                "#a#b",
                "#2026",
                "a#walk",
                "é#walk",
                "&#x27;",
                "https://x.org/#top",
                "https://x.org/a#top",
                "https://x.org/?a=#top",
                "see (https://x.org/a-#top)",
                "#\uFE0F\u20E3",
                "#\u0301",
                "#\uFDFA",
                "#\u037A",
                "x/#walk"
            })
    void areNotWhatOnlyLooksSo(String text) {
        assertThat(Tags.of(List.of(), text)).isEmpty();
    }

    @Test
    void longerWordsAreNone() {
        assertThat(Tags.of(List.of(), "#" + "a".repeat(Tags.LENGTH))).hasSize(1);
        assertThat(Tags.of(List.of(), "#" + "a".repeat(Tags.LENGTH + 1))).isEmpty();
        assertThat(Tags.of(List.of(), "#" + "ﬃ".repeat(17))).isEmpty();
    }

    @Test
    void thoseGivenComeFirstAndTheFirstThirtyCount() {
        List<String> given = IntStream.range(0, 20).mapToObj(i -> "given" + i).toList();
        String text = String.join(
                " ", IntStream.range(0, 20).mapToObj(i -> "#said" + i).toList());

        List<String> tags = Tags.of(given, text + " #given3");

        assertThat(tags)
                .hasSize(Tags.COUNT)
                .startsWith("given0")
                .endsWith("said9")
                .doesNotHaveDuplicates();
    }

    @Test
    void textsOfAnyMakeAreReadQuickly() {
        for (String part : List.of("#a", "a", "#", "1", "a.", "#1", "://", "a://", "\u0301", "＃")) {
            String text = "#" + String.join("", Collections.nCopies(Text.LENGTH / part.length(), part)) + "#";

            Assertions.assertTimeout(Duration.ofSeconds(1), () -> Tags.of(List.of(), text), part);
        }
    }
}
