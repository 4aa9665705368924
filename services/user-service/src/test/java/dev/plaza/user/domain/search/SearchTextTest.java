package dev.plaza.user.domain.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SearchTextTest {

    @Test
    void dropsSpacesAroundIt() {
        assertThat(new SearchText("  ana lima\u00a0").value()).isEqualTo("ana lima");
    }

    @Test
    void composesCharacters() {
        assertThat(new SearchText("jose\u0301").value()).isEqualTo("jos\u00e9");
    }

    @Test
    void countsCharactersRatherThanUnits() {
        assertThat(new SearchText("\ud83d\ude00".repeat(100)).value()).hasSize(200);
        assertThatThrownBy(() -> new SearchText("\ud83d\ude00")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new SearchText("e\u0301")).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a", " a ", "\u00a0\u00a0"})
    void isTwoCharactersAtLeast(String text) {
        assertThatThrownBy(() -> new SearchText(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void isAHundredCharactersAtMost() {
        assertThat(new SearchText("a".repeat(100)).value()).hasSize(100);
        assertThatThrownBy(() -> new SearchText("a".repeat(101))).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"an\u0000a", "an\na", "ana\t", "an\u007fa", "an\ud83d"})
    void hasNoControlCharacters(String text) {
        assertThat(SearchText.isPrintable(text)).isFalse();
        assertThatThrownBy(() -> new SearchText(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
