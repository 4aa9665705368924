package dev.plaza.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LogTailTest {

    @TempDir
    private Path folder;

    private Path file = Path.of("");

    @BeforeEach
    void write() throws IOException {
        file = Files.writeString(folder.resolve("gateway.log"), "one\ntwo\nthrée\n");
    }

    @Test
    void beginsWithTheLastLines() throws IOException {
        assertThat(new LogTail(file).last(2)).containsExactly("two", "thrée");
    }

    @Test
    void goesOnWithCompleteLines() throws IOException {
        var tail = new LogTail(file);
        tail.last(1);

        Files.writeString(file, "four\nfi", StandardOpenOption.APPEND);
        assertThat(tail.newLines()).containsExactly("four");

        Files.writeString(file, "ve\n", StandardOpenOption.APPEND);
        assertThat(tail.newLines()).containsExactly("five");
    }

    @Test
    void followsIntoTheNextFile() throws IOException {
        var tail = new LogTail(file);
        tail.last(1);

        Files.writeString(file, "new\n");

        assertThat(tail.newLines()).containsExactly("new");
    }
}
