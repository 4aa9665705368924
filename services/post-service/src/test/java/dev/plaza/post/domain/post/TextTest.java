package dev.plaza.post.domain.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "Hi",
                "a\tb\r\nc",
                "<b>&amp;",
                "e\u0301",
                "👩‍👩‍👧",
                "\u00A0",
                "\u200B",
                "\uE000",
                "\uFFFD"
            })
    void isKeptAsItIsWritten(String text) {
        assertThat(Text.content(text)).isSameAs(text);
    }

    @Test
    void holdsNoControlCharactersButTabAndLineBreaks() {
        for (char c = 0; c < 0xA0; c++) {
            String text = "a" + c + "b";
            if (!Character.isISOControl(c) || c == '\t' || c == '\n' || c == '\r') {
                assertThat(Text.content(text)).isEqualTo(text);
            } else {
                assertThatThrownBy(() -> Text.content(text)).isInstanceOf(IllegalArgumentException.class);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\ud800", "\udc00", "a\ud83d", "\udc00\ud800", "\ud83da"})
    void holdsNoHalvesOfCharacters(String text) {
        assertThatThrownBy(() -> Text.content(text)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Text.location(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void lengthCountsCharacters() {
        assertThat(Text.content("👋".repeat(Text.LENGTH))).hasSize(2 * Text.LENGTH);
        assertThatThrownBy(() -> Text.content("👋".repeat(Text.LENGTH) + "a"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(Text.location("👋".repeat(Text.LOCATION_LENGTH))).isNotEmpty();
        assertThatThrownBy(() -> Text.location("a".repeat(Text.LOCATION_LENGTH + 1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a\nb", "a\tb", "a\rb", "a\u2028b", "a\u2029b", "a\u0085b"})
    void locationIsOneLineOfSomething(String text) {
        assertThatThrownBy(() -> Text.location(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
