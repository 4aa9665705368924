package dev.plaza.auth.infrastructure.storage;

import dev.plaza.auth.domain.export.ArchiveStore;
import jakarta.inject.Singleton;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;

/** Archives as files of a folder that only the service's own user reads. */
@Singleton
final class FolderStore implements ArchiveStore {

    private final Path folder;

    FolderStore(StorageSettings settings) {
        this.folder = settings.path();
    }

    /** Under another name first, so that nobody meets half an archive; temporary files are made for their owner only. */
    @Override
    public void write(UUID id, Content content) throws IOException {
        Files.createDirectories(folder);
        Path unfinished = Files.createTempFile(folder, id.toString(), ".part");
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(unfinished))) {
                content.writeTo(out);
            }
            Files.move(unfinished, file(id), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    @Override
    public InputStream open(UUID id) throws IOException {
        return Files.newInputStream(file(id));
    }

    @Override
    public void remove(UUID id) throws IOException {
        Files.deleteIfExists(file(id));
    }

    private Path file(UUID id) {
        return folder.resolve(id + ".zip");
    }
}
