package dev.plaza.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RotatingLogTest {

    @TempDir
    private Path folder;

    @Test
    void becomesTheOldLogWhenFull() throws IOException {
        var file = folder.resolve("auth-service.log");

        try (var log = new RotatingLog(file, 10)) {
            log.accept("the first line");
            log.accept("the second line");
            log.accept("the third line");
        }

        assertThat(file).hasContent("the third line");
        assertThat(folder.resolve("auth-service.log.1")).hasContent("the second line");
    }

    @Test
    void goesOnBehindWhatIsThere() throws IOException {
        var file = Files.writeString(folder.resolve("auth-service.log"), "from an earlier run\n");

        try (var log = new RotatingLog(file, 1000)) {
            log.accept("from this one");
        }

        assertThat(file).hasContent("from an earlier run\nfrom this one");
    }
}
