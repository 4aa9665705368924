package dev.plaza.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderStoreTest extends StoreBehaviour {

    @TempDir
    private Path folder;

    @Override
    ObjectStore store() {
        return new FolderStore(folder.resolve("made/when/needed"));
    }

    @Test
    void letsNobodyElseReadThem() throws IOException {
        store().write("exports/one.zip", out -> out.write(1));

        Path file = folder.resolve("made/when/needed/exports/one.zip");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(listed(file.resolveSibling("."))).containsExactly("one.zip");
    }

    private static List<String> listed(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
