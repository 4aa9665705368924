package dev.plaza.local.command;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The end of a growing file, also when the file is replaced by a new one. */
final class LogTail {

    private static final int READ_LIMIT_BYTES = 1024 * 1024;

    private final Path file;
    private long position;

    LogTail(Path file) {
        this.file = file;
    }

    Path file() {
        return file;
    }

    /** The last lines; {@link #newLines()} goes on behind them. */
    List<String> last(int count) throws IOException {
        position = Math.max(0, Files.size(file) - READ_LIMIT_BYTES);
        var lines = newLines();
        return lines.subList(Math.max(0, lines.size() - count), lines.size());
    }

    /** Complete lines since the last call. */
    List<String> newLines() throws IOException {
        if (!Files.exists(file)) {
            return List.of();
        }
        try (var access = new RandomAccessFile(file.toFile(), "r")) {
            if (access.length() < position) {
                position = 0;
            }
            var bytes = new byte[(int) Math.min(access.length() - position, READ_LIMIT_BYTES)];
            access.seek(position);
            access.readFully(bytes);
            var text = new String(bytes, StandardCharsets.ISO_8859_1);
            var complete = text.lastIndexOf('\n') + 1;
            position += complete;
            return new String(bytes, 0, complete, StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
    }
}
