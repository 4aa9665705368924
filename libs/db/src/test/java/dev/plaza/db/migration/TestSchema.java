package dev.plaza.db.migration;

import dev.plaza.testing.TestDatabase;
import io.micronaut.context.env.MapPropertySource;
import io.micronaut.context.env.PropertySourcePropertyResolver;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A database of a test's own, and a folder of scripts for it. */
record TestSchema(TestDatabase database, Path folder) {

    static TestSchema in(Path folder) {
        return new TestSchema(TestDatabase.fresh("migration"), folder);
    }

    /** Writes a migration and its down script. */
    TestSchema script(String name, String up, String down) throws IOException {
        return file("V" + name + ".sql", up).file("U" + name + ".sql", down);
    }

    TestSchema file(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
        return this;
    }

    Migrations migrations() {
        return migrations(Map.of());
    }

    Migrations migrations(Map<String, Object> settings) {
        Map<String, Object> all = new HashMap<>(database.properties());
        all.put("plaza.database.migration-locations", List.of("filesystem:" + folder));
        all.putAll(settings);
        return Migrations.of(new PropertySourcePropertyResolver(MapPropertySource.of("test", all)));
    }

    boolean hasTable(String name) {
        return database.count("SELECT count(*) FROM pg_class WHERE relkind = 'r' AND relname = '" + name + "'") == 1;
    }

    /** The state of the one migration of that version. */
    Migration migration(String version) {
        return migrations().status().migrations().stream()
                .filter(migration -> migration.version().equals(version))
                .findFirst()
                .orElseThrow();
    }

    static Attempt attemptOf(Migration migration) {
        return Objects.requireNonNull(migration.attempt(), "there was no attempt");
    }
}
