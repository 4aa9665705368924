package dev.plaza.local.platform;

import dev.plaza.local.PlazaException;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;

/**
 * Passwords and keys that were made up at the first start and are kept for the next, in a file that only its owner may
 * read. They belong to the data: who wipes the one wipes the other.
 */
public final class Secrets {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    private final Path file;
    private final Properties values = new Properties();

    private Secrets(Path file) {
        this.file = file;
    }

    public static Secrets in(Path file) {
        var secrets = new Secrets(file);
        secrets.read();
        return secrets;
    }

    /** 256 random bits that fit into a URL; the same ones for the same name, always. */
    public synchronized String password(String name) {
        return keptOrNew(name, Base64.getUrlEncoder().withoutPadding());
    }

    /** 256 random bits in plain base64, as services expect their keys. */
    public synchronized String key(String name) {
        return keptOrNew(name, Base64.getEncoder());
    }

    private String keptOrNew(String name, Base64.Encoder encoder) {
        var kept = values.getProperty(name);
        if (kept != null) {
            return kept;
        }
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        var made = encoder.encodeToString(bytes);
        values.setProperty(name, made);
        write();
        return made;
    }

    private void read() {
        if (!Files.exists(file)) {
            return;
        }
        try (var reader = Files.newBufferedReader(file)) {
            values.load(reader);
        } catch (IOException e) {
            throw new PlazaException("Cannot read " + file + ": " + e.getMessage(), e);
        }
    }

    private void write() {
        try {
            createPrivately();
            try (var writer = Files.newBufferedWriter(file)) {
                values.store(
                        writer, "Made by ./plaza up for the data beside this file. Not for any other installation.");
            }
        } catch (IOException e) {
            throw new PlazaException("Cannot write " + file + ": " + e.getMessage(), e);
        }
    }

    /** Closed to others from its first byte on, where the file system knows permissions. */
    private void createPrivately() throws IOException {
        try {
            if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            } else {
                Files.createFile(file);
            }
        } catch (FileAlreadyExistsException _) {
            // made by an earlier start
        }
    }
}
