package dev.plaza.service.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plaza.http.ProblemException;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {

    private static final Cursor CURSOR = Cursor.at(
            Instant.parse("2026-11-20T17:16:09.123456Z"),
            UUID.fromString("019aa1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b"),
            -42L,
            "naïve \"text\" 🎉");

    @Test
    void comesBackAsItWasWritten() {
        String word = CursorCodec.encode(CURSOR, "/posts");

        assertThat(word).matches("[A-Za-z0-9_-]+");
        assertThat(CursorCodec.decode(word, "/posts")).isEqualTo(CURSOR);
    }

    @Test
    void givesItsValuesByPositionAndType() {
        assertThat(CURSOR.instant(0)).isEqualTo("2026-11-20T17:16:09.123456Z");
        assertThat(CURSOR.uuid(1)).hasToString("019aa1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b");
        assertThat(CURSOR.number(2)).isEqualTo(-42);
        assertThat(CURSOR.text(3)).endsWith("🎉");
    }

    @Test
    void answersAClientsMadeUpShapeAsABadRequest() {
        assertThatThrownBy(() -> CURSOR.uuid(0)).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> CURSOR.uuid(4)).isInstanceOf(ProblemException.class);
    }

    @Test
    void isRefusedByAnotherList() {
        String word = CursorCodec.encode(CURSOR, "/posts");

        assertThatThrownBy(() -> CursorCodec.decode(word, "/comments")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void isRefusedWhenAnyOfItsCharactersIsAnother() {
        String word = CursorCodec.encode(CURSOR, "/posts");

        assertThat(IntStream.range(0, word.length())).allSatisfy(index -> {
            char other = word.charAt(index) == 'A' ? 'B' : 'A';
            String tampered = word.substring(0, index) + other + word.substring(index + 1);
            assertThatThrownBy(() -> CursorCodec.decode(tampered, "/posts"))
                    .isInstanceOf(IllegalArgumentException.class);
        });
    }

    @Test
    void isRefusedWhenItIsCutShort() {
        String word = CursorCodec.encode(CURSOR, "/posts");

        assertThat(IntStream.range(0, word.length()))
                .allSatisfy(length -> assertThatThrownBy(() -> CursorCodec.decode(word.substring(0, length), "/posts"))
                        .isInstanceOf(IllegalArgumentException.class));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "=", "AAAAAAAAAAA", "hello world", "%00", "AAAA+AAA/AAA=="})
    void isRefusedWhenItIsNoneOfOurs(String word) {
        assertThatThrownBy(() -> CursorCodec.decode(word, "/posts")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void holdsNothingButTheFourTypes() {
        assertThatThrownBy(() -> Cursor.at(1.5)).isInstanceOf(IllegalArgumentException.class);
    }
}
