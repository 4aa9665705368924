package dev.plaza.storage;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * Files under keys such as {@code exports/2f1c.zip}: words of small letters, digits, hyphens, underscores and dots between
 * slashes. All instances of a service see the same. Safe for use by many threads, which block meanwhile.
 */
public interface ObjectStore extends AutoCloseable {

    /**
     * Keeps an object, whole or not at all, in the place of an earlier one of that key.
     *
     * @throws IOException              when the content cannot be written, or not be kept
     * @throws IllegalArgumentException when it is no key
     */
    void write(String key, Content content) throws IOException;

    /**
     * Opens an object; its reader closes it.
     *
     * @throws java.nio.file.NoSuchFileException when there is none
     * @throws IOException                       when the store does not answer
     */
    InputStream open(String key) throws IOException;

    /** Removes an object, if there is one. */
    void remove(String key) throws IOException;

    /** Lets go of what the store holds of the process. */
    @Override
    default void close() {}

    /** Writes what is to be kept. */
    @FunctionalInterface
    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }
}
