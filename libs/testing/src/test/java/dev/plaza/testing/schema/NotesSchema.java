package dev.plaza.testing.schema;

import dev.plaza.testing.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** The suites for the sound schema or a broken one; {@link SchemaSuitesTest} runs them. */
final class NotesSchema {

    private static final AtomicReference<@Nullable TestDatabase> DATABASE = new AtomicReference<>();

    private NotesSchema() {}

    /** Makes the schema that the suites look at from now on. */
    static void make(@Nullable SchemaFault fault) {
        TestDatabase database = TestDatabase.fresh("schema");
        executeAsOwner(database, script());
        if (fault != null) {
            String sql = fault.sql(database.app().user(), database.owner().user());
            if (fault.isAboutRoles()) {
                database.execute(sql);
            } else {
                executeAsOwner(database, sql);
            }
        }
        DATABASE.set(database);
    }

    private static void executeAsOwner(TestDatabase database, String sql) {
        try (var connection = database.owner().connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static TestDatabase database() {
        return Objects.requireNonNull(DATABASE.get(), "no schema was made");
    }

    private static List<String> rows(UUID owner) {
        List<String> rows = new ArrayList<>();
        rows.add("insert into notes (author_id) values ('" + owner + "')");
        rows.add("insert into tags (name) values ('" + owner + "')");
        if (!database().query("select 1 where to_regclass('keys') is not null").isEmpty()) {
            rows.add("insert into keys (id) values ('" + owner + "')");
        }
        return rows;
    }

    private static String script() {
        try (var script = Objects.requireNonNull(NotesSchema.class.getResourceAsStream("sound.sql"))) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    static class Policies extends RowLevelSecurityBehaviour {

        @Override
        protected TestDatabase database() {
            return NotesSchema.database();
        }

        @Override
        protected List<String> rows(UUID owner) {
            return NotesSchema.rows(owner);
        }

        @Override
        protected Set<String> seenByTheirPerson() {
            return Set.of("notes");
        }

        @Override
        protected Map<String, String> seenByStrangers() {
            return Map.of("tags", "there is nothing personal in a tag");
        }
    }

    static class Rules extends SchemaRules {

        @Override
        protected TestDatabase database() {
            return NotesSchema.database();
        }

        @Override
        protected List<String> rows(UUID owner) {
            return NotesSchema.rows(owner);
        }
    }
}
