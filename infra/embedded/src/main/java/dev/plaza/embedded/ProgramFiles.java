package dev.plaza.embedded;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import io.zonky.test.db.postgres.embedded.PgBinaryResolver;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * PostgreSQL's own files, unpacked once for all who start servers on this machine. The library unpacks in the place it
 * runs from, so that a JVM killed meanwhile leaves a folder in which no later start succeeds; and it takes 100 MiB of heap
 * for it. Here they appear in one step or not at all, and what stands there half-made is made anew.
 *
 * <p>The library calls the folder after the digest of the archive that it is given. What it gets from here is only a name
 * for the archive, once the folder of that name is complete by the library's own rule, so that it has nothing to unpack.
 */
final class ProgramFiles implements PgBinaryResolver {

    static final ProgramFiles SHARED = new ProgramFiles(Path.of(System.getProperty("java.io.tmpdir"), "embedded-pg"));

    /** The library's sign that a folder is complete; older than anything beside it, it counts for nothing. */
    private static final String MARK = ".exists";

    private static final long TICK_MILLIS = 100;

    private final Path parent;

    ProgramFiles(Path parent) {
        this.parent = parent;
    }

    Path parent() {
        return parent;
    }

    @Override
    public InputStream getPgBinary(String system, String machine) throws IOException {
        var name = ("plaza " + digestOf(archive(system, machine))).getBytes(StandardCharsets.UTF_8);
        var folder = parent.resolve("PG-" + digestOf(new ByteArrayInputStream(name)));
        if (!isComplete(folder)) {
            Files.createDirectories(parent);
            try (var file = FileChannel.open(
                            beside(folder, ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    var _ = file.lock()) {
                // another JVM may have been first, while this one waited
                if (!isComplete(folder)) {
                    unpack(archive(system, machine), folder);
                }
            }
        }
        return new ByteArrayInputStream(name);
    }

    private static void unpack(InputStream archive, Path folder) throws IOException {
        var part = beside(folder, ".part");
        Directories.deleteIfExists(part);
        Directories.deleteIfExists(folder);
        TarXz.unpack(archive, part);
        Files.createFile(part.resolve(MARK));
        Files.move(part, folder, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Beside, not inside: the library takes whatever is newer than the mark for a sign of damage. */
    private static Path beside(Path folder, String ending) {
        return folder.resolveSibling(folder.getFileName() + ending);
    }

    private static boolean isComplete(Path folder) throws IOException {
        var mark = folder.resolve(MARK);
        if (!Files.exists(mark)) {
            return false;
        }
        var marked = Files.getLastModifiedTime(mark).toMillis();
        try (var contents = Files.list(folder)) {
            for (var content : contents.toList()) {
                if (Files.getLastModifiedTime(content).toMillis() > marked) {
                    return false;
                }
            }
        }
        return Files.getLastModifiedTime(folder).toMillis() - TICK_MILLIS <= marked;
    }

    private static InputStream archive(String system, String machine) throws IOException {
        return DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(system, machine);
    }

    private static String digestOf(InputStream content) throws IOException {
        try (var digested = new DigestInputStream(content, MessageDigest.getInstance("MD5"))) {
            digested.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digested.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has MD5", e);
        }
    }
}
