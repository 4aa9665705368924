package dev.plaza.embedded;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** Unpacks the archives in which PostgreSQL's files come: in passing, whatever the size of the files. */
final class TarXz {

    private TarXz() {}

    /** Closes {@code archive}. Files under {@code bin/} become executable, as the archives of some platforms do not say. */
    static void unpack(InputStream archive, Path folder) throws IOException {
        try (var entries = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(archive)))) {
            for (var entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                var path = Path.of(entry.getName()).normalize();
                if (path.isAbsolute() || path.startsWith("..")) {
                    throw new IOException("The archive leaves its folder: " + path);
                }
                write(entry, entries, path, folder.resolve(path));
            }
        }
    }

    private static void write(TarArchiveEntry entry, InputStream content, Path path, Path target) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.resolveSibling("."));
        if (entry.isSymbolicLink() || entry.isLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else {
            Files.copy(content, target);
            if (path.startsWith("bin") && !target.toFile().setExecutable(true, false)) {
                throw new IOException("Cannot be made executable: " + target);
            }
        }
    }
}
