package dev.plaza.auth.domain.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.UUID;

/** Where archives lie. All instances of the service see the same. */
public interface ArchiveStore {

    /** Keeps an archive, whole or not at all, in the place of an earlier one of that id. */
    void write(UUID id, Content content) throws IOException;

    /**
     * Opens an archive.
     *
     * @throws java.nio.file.NoSuchFileException when there is none
     */
    InputStream open(UUID id) throws IOException;

    /** Removes an archive, if there is one. */
    void remove(UUID id) throws IOException;

    /** Writes an archive. */
    @FunctionalInterface
    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }
}
