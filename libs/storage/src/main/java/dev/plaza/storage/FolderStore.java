package dev.plaza.storage;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Objects as files of a folder, which instances on several machines have to share. Only the process's user reads them. */
final class FolderStore implements ObjectStore {

    private final Path folder;

    FolderStore(Path folder) {
        this.folder = folder;
    }

    /** Under another name first, so that nobody meets half an object; temporary files are made for their owner only. */
    @Override
    public void write(String key, Content content) throws IOException {
        Path file = file(key);
        Path parent = Files.createDirectories(file.resolveSibling("."));
        Path unfinished = Files.createTempFile(parent, ".", ".part");
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(unfinished))) {
                content.writeTo(out);
            }
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    @Override
    public InputStream open(String key) throws IOException {
        return Files.newInputStream(file(key));
    }

    @Override
    public void remove(String key) throws IOException {
        Files.deleteIfExists(file(key));
    }

    private Path file(String key) {
        return folder.resolve(Keys.check(key));
    }
}
