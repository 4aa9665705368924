package dev.plaza.local.mail;

import dev.plaza.local.PlazaException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A folder of mails, each a file as it came over the wire, named so that their names sort by time. Only the newest are kept.
 * Written by one process, read by others at the same time: a file appears whole or not at all.
 */
public final class Mailbox {

    private static final String ENDING = ".eml";

    private final Path folder;
    private final int capacity;
    private final AtomicInteger count = new AtomicInteger();

    /** The mails in {@code folder}, at most {@code capacity} of them. */
    public Mailbox(Path folder, int capacity) {
        this.folder = folder;
        this.capacity = capacity;
    }

    /** Keeps a mail, and forgets the oldest beyond the capacity. */
    public synchronized void add(byte[] mail, Instant arrivedAt) throws IOException {
        Files.createDirectories(folder);
        var name =
                String.format(Locale.ROOT, "%015d-%06d", arrivedAt.toEpochMilli(), count.getAndIncrement() % 1_000_000);
        var unfinished = folder.resolve(name + ".part");
        Files.write(unfinished, mail);
        Files.move(unfinished, folder.resolve(name + ENDING));
        for (var old : files().stream().skip(capacity).toList()) {
            Files.deleteIfExists(old);
        }
    }

    /** The newest first. */
    public List<CaughtMail> newest(int limit) {
        return files().stream().limit(limit).map(CaughtMail::read).toList();
    }

    /** Deletes all, and tells how many there were. */
    public int clear() {
        var files = files();
        try {
            for (var file : files) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new PlazaException("Cannot delete " + folder + ": " + e.getMessage(), e);
        }
        return files.size();
    }

    private List<Path> files() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ENDING))
                    .sorted(Comparator.reverseOrder())
                    .toList();
        } catch (IOException e) {
            throw new PlazaException("Cannot read " + folder + ": " + e.getMessage(), e);
        }
    }
}
