package dev.plaza.local.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RunLockTest {

    @TempDir
    private Path folder;

    @Test
    void isFreeAgainOnceClosed() throws IOException {
        var file = folder.resolve("lock");
        RunLock.tryAcquire(file).orElseThrow().close();

        try (var again = RunLock.tryAcquire(file).orElseThrow()) {
            assertThat(again).isNotNull();
        }
    }
}
