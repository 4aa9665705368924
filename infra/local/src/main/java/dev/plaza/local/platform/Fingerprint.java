package dev.plaza.local.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** Tells sets of files apart by their names, sizes and times, without reading them. */
final class Fingerprint {

    private static final int LENGTH = 16;

    private Fingerprint() {}

    /**
     * The same for the same files, wherever they lie.
     *
     * @param words what else makes a difference
     */
    static String of(List<Path> files, List<String> words) {
        var parts = new ArrayList<>(words);
        for (var file : files.stream().sorted().toList()) {
            try {
                parts.add(file.getFileName() + " " + Files.size(file) + " "
                        + Files.getLastModifiedTime(file).toMillis());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return hash(String.join("\n", parts));
    }

    private static String hash(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
