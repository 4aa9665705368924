package dev.plaza.local.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plaza.local.FakeProcesses;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class InstallationTest {

    @TempDir
    private Path folder;

    private Path built = Path.of("");

    @BeforeEach
    void build() throws IOException {
        Files.createDirectories(folder.resolve("target"));
        built = FakeProcesses.jarAt(folder.resolve("target/user-service.jar"));
        Files.writeString(folder.resolve("target/lib/library.jar"), "library");
    }

    @Test
    void isMadeOnceForTheSameFiles() {
        var first = Installation.copyOf("user-service", built, folder.resolve("installed"));
        var second = Installation.copyOf("user-service", built, folder.resolve("installed"));

        assertThat(second).isEqualTo(first);
        assertThat(first.jar()).hasSameBinaryContentAs(built);
        assertThat(first.jar().resolveSibling("lib/library.jar")).hasContent("library");
    }

    @Test
    void isMadeAnewWhenALibraryChanges() throws IOException {
        var first = Installation.copyOf("user-service", built, folder.resolve("installed"));
        Files.setLastModifiedTime(
                folder.resolve("target/lib/library.jar"), FileTime.from(Instant.parse("2030-01-01T00:00:00Z")));

        var second = Installation.copyOf("user-service", built, folder.resolve("installed"));

        assertThat(second.fingerprint()).isNotEqualTo(first.fingerprint());
        assertThat(first.jar()).doesNotExist();
        assertThat(second.jar()).exists();
    }

    @Test
    void isUsedWhereItIsStillTheSame() throws IOException {
        var copy = Installation.copyOf("user-service", built, folder.resolve("installed"));

        assertThat(Installation.existing("user-service", built, folder.resolve("installed")))
                .isEqualTo(copy);

        Files.setLastModifiedTime(
                folder.resolve("target/lib/library.jar"), FileTime.from(Instant.parse("2030-01-01T00:00:00Z")));

        assertThat(Installation.existing("user-service", built, folder.resolve("installed"))
                        .jar())
                .isEqualTo(built);
        assertThat(copy.jar()).exists();
    }
}
