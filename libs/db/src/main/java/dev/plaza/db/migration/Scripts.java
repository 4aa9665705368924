package dev.plaza.db.migration;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.flywaydb.core.api.Location;
import org.jspecify.annotations.Nullable;

/** The files beside the migrations that Flyway does not look at. */
final class Scripts {

    private final List<Location> locations;

    Scripts(List<String> locations) {
        this.locations = locations.stream().map(Location::new).toList();
    }

    boolean hasDownFor(String script) {
        return read(DownScript.nameFor(script)).isPresent();
    }

    Optional<DownScript> downFor(String script) {
        String name = DownScript.nameFor(script);
        return read(name).map(sql -> new DownScript(name, sql, isTransactional(name)));
    }

    private boolean isTransactional(String name) {
        Properties configuration = new Properties();
        read(name + ".conf").ifPresent(text -> {
            try {
                configuration.load(new StringReader(text));
            } catch (IOException fault) {
                throw new UncheckedIOException(fault);
            }
        });
        return !"false"
                .equals(configuration
                        .getProperty("executeInTransaction", "true")
                        .strip());
    }

    private Optional<String> read(String name) {
        return locations.stream()
                .flatMap(location -> read(location, location.getRootPath() + "/" + name).stream())
                .findFirst();
    }

    private static Optional<String> read(Location location, String path) {
        try (InputStream in = location.isFileSystem() ? file(path) : resource(path)) {
            return Optional.ofNullable(in == null ? null : new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static @Nullable InputStream file(String path) throws IOException {
        return Files.exists(Path.of(path)) ? Files.newInputStream(Path.of(path)) : null;
    }

    private static @Nullable InputStream resource(String path) {
        return Scripts.class.getClassLoader().getResourceAsStream(path);
    }
}
