package dev.plaza.local.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plaza.local.PlazaException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ScriptFolderTest {

    @TempDir
    private Path folder;

    @Test
    void writesAPairNamedByTheTime() {
        assertThat(scripts().create("add_nickname"))
                .containsExactly(
                        folder.resolve("db/V20300102030405__add_nickname.sql"),
                        folder.resolve("db/U20300102030405__add_nickname.sql"))
                .allSatisfy(file -> assertThat(file).content().startsWith("-- "));
    }

    @Test
    void neverTakesAVersionTwice() {
        scripts().create("one");

        assertThat(scripts().create("Two-and a half").getFirst()).hasFileName("V20300102030406__two_and_a_half.sql");
    }

    @Test
    void saysWhichScriptsRunOutsideATransaction() {
        assertThat(scripts().createConcurrent("index"))
                .extracting(file -> file.getFileName().toString())
                .containsExactly(
                        "V20300102030405__index.sql",
                        "V20300102030405__index.sql.conf",
                        "U20300102030405__index.sql",
                        "U20300102030405__index.sql.conf");
        assertThat(folder.resolve("db/U20300102030405__index.sql.conf"))
                .content()
                .contains("executeInTransaction=false");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "7up", "../escape", "übung", "a.sql"})
    void refusesNamesThatMakeNoFile(String name) {
        assertThatThrownBy(() -> scripts().create(name)).isInstanceOf(PlazaException.class);
    }

    private ScriptFolder scripts() {
        return new ScriptFolder(
                folder.resolve("db"), Clock.fixed(Instant.parse("2030-01-02T03:04:05.678Z"), ZoneOffset.UTC));
    }
}
