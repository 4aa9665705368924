package dev.plaza.local.platform;

import dev.plaza.local.PlazaException;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Where the migrations of a service lie among its sources. */
public final class ScriptFolder {

    private static final DateTimeFormatter VERSION = DateTimeFormatter.ofPattern("yyyyMMddHHmmss", Locale.ROOT);
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,99}");

    private static final String OUTSIDE = """
            # statements such as CREATE INDEX CONCURRENTLY run outside a transaction: write them so that they bear repetition
            executeInTransaction=false
            """;

    private final Path folder;
    private final Clock clock;

    public ScriptFolder(Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    /**
     * Writes a migration and its down script for somebody to fill in.
     *
     * @param name words, in any spelling that can be brought to {@code lower_case}
     */
    public List<Path> create(String name) {
        var file = nextVersion() + "__" + normal(name) + ".sql";
        return List.of(
                write("V" + file, "-- What it is for; what a reader would ask about.\n"),
                write("U" + file, "-- Takes back V" + file + ", exactly.\n"));
    }

    /** The same with what lets both run outside a transaction. */
    public List<Path> createConcurrent(String name) {
        var scripts = create(name);
        return List.of(
                scripts.getFirst(),
                write(scripts.getFirst().getFileName() + ".conf", OUTSIDE),
                scripts.getLast(),
                write(scripts.getLast().getFileName() + ".conf", OUTSIDE));
    }

    private static String normal(String name) {
        var normal = name.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s-]+", "_");
        if (!NAME.matcher(normal).matches()) {
            throw new PlazaException("A migration is named by letters, digits and underscores, such as add_nickname.");
        }
        return normal;
    }

    /** Now, or the first second after it that no migration has. */
    private String nextVersion() {
        var now = LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
        try (var files = Files.exists(folder) ? Files.list(folder) : Stream.<Path>empty()) {
            var taken = files.map(file -> file.getFileName().toString())
                    .filter(file -> file.matches("V\\d{14}__.*"))
                    .map(file -> file.substring(1, 15))
                    .toList();
            while (taken.contains(VERSION.format(now))) {
                now = now.plusSeconds(1);
            }
            return VERSION.format(now);
        } catch (IOException e) {
            throw new PlazaException("Cannot read " + folder + ": " + e.getMessage(), e);
        }
    }

    private Path write(String name, String text) {
        var file = folder.resolve(name);
        try {
            Files.createDirectories(folder);
            return Files.writeString(file, text, StandardOpenOption.CREATE_NEW);
        } catch (FileAlreadyExistsException e) {
            throw new PlazaException(file + " exists already.", e);
        } catch (IOException e) {
            throw new PlazaException("Cannot write " + file + ": " + e.getMessage(), e);
        }
    }
}
