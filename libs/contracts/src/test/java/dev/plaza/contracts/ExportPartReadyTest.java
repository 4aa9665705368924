package dev.plaza.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plaza.contracts.personal.ExportPartReady;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ExportPartReadyTest {

    private static final UUID ID = new UUID(0, 1);

    @Test
    void piecesPutTogetherAreTheFiles() {
        String large = "a\uD83D\uDE00".repeat(ExportPartReady.LONGEST);

        List<ExportPartReady> pieces =
                ExportPartReady.cut(ID, ID, "user-service", new TreeMap<>(Map.of("a.json", "{}", "b.json", large)));

        assertThat(pieces).extracting(ExportPartReady::number).containsExactly(1, 2, 3, 4, 5);
        assertThat(pieces).extracting(ExportPartReady::count).containsOnly(5);
        assertThat(together(pieces, "a.json")).isEqualTo("{}");
        assertThat(together(pieces, "b.json")).isEqualTo(large);
    }

    @Test
    void noPieceIsTooLongOrEndsWithinACharacter() {
        String large = "\uD83D\uDE00".repeat(ExportPartReady.LONGEST).substring(2) + "x";

        List<ExportPartReady> pieces = ExportPartReady.cut(ID, ID, "user-service", Map.of("a.json", "x" + large));

        assertThat(pieces).allSatisfy(piece -> {
            assertThat(piece.content()).hasSizeLessThanOrEqualTo(ExportPartReady.LONGEST);
            assertThat(Character.isHighSurrogate(
                            piece.content().charAt(piece.content().length() - 1)))
                    .isFalse();
        });
    }

    @Test
    void anEmptyFileIsAPieceToo() {
        assertThat(ExportPartReady.cut(ID, ID, "user-service", Map.of("a.json", "")))
                .hasSize(1);
    }

    private static String together(List<ExportPartReady> pieces, String name) {
        StringBuilder content = new StringBuilder();
        pieces.stream().filter(piece -> piece.name().equals(name)).forEach(piece -> content.append(piece.content()));
        return content.toString();
    }
}
