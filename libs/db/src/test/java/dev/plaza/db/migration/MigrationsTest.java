package dev.plaza.db.migration;

import static dev.plaza.db.migration.TestSchema.attemptOf;
import static dev.plaza.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plaza.db.DatabaseUrl;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MigrationsTest {

    private static final String CONF = "executeInTransaction=false";

    @TempDir
    Path folder;

    TestSchema schema;

    @BeforeEach
    void writeTwo() throws IOException {
        schema = TestSchema.in(folder)
                .script("1__first", "CREATE TABLE first (id int PRIMARY KEY)", "DROP TABLE first")
                .script("2__second", "CREATE TABLE second (id int REFERENCES first)", "DROP TABLE second");
    }

    @Test
    void appliesAllInOrderAndOnlyOnce() {
        assertThat(schema.migrations().up(null)).containsExactly("V1__first.sql", "V2__second.sql");

        assertThat(schema.hasTable("second")).isTrue();
        assertThat(schema.migrations().up(null)).isEmpty();
        assertThat(schema.migrations().status().isUpToDate()).isTrue();
    }

    @Test
    void appliesUpToAVersion() {
        assertThat(schema.migrations().up("1")).containsExactly("V1__first.sql");

        assertThat(schema.hasTable("second")).isFalse();
        assertThat(schema.migrations().status().pending()).hasToString("[V2__second.sql]");
        assertThat(schema.migrations().status().isUpToDate()).isFalse();
    }

    @Test
    void appliesAnOlderOneThatTurnsUpLater() throws IOException {
        schema.migrations().up(null);
        schema.script("1.5__between", "CREATE TABLE between_them (id int)", "DROP TABLE between_them");

        assertThat(schema.migrations().up(null)).containsExactly("V1.5__between.sql");

        assertThat(schema.migrations().rollback(RollbackExtent.steps(1))).containsExactly("V1.5__between.sql");
    }

    @Test
    void tellsOfEachMigrationWhenAndByWhomAndWithWhichChecksumItWasApplied() {
        assertThat(schema.migration("1").state()).isEqualTo(MigrationState.PENDING);

        schema.migrations().up("1");

        Migration first = schema.migration("1");
        assertThat(first.state()).isEqualTo(MigrationState.COMPLETED);
        assertThat(first.description()).isEqualTo("first");
        assertThat(first.appliedBy()).isEqualTo(schema.database().owner().user());
        assertThat(first.appliedAt()).isNotNull();
        assertThat(first.checksum()).isNotNull();
        assertThat(first.hasDownScript()).isTrue();
        assertThat(attemptOf(first).message()).isNull();
        assertThat(attemptOf(first).endedAt()).isNotNull();
    }

    @Test
    void leavesNoTraceByLooking() {
        schema.migrations().status();

        assertThat(schema.hasTable("migration_attempts")).isFalse();
        assertThat(schema.hasTable("flyway_schema_history")).isFalse();
    }

    @Test
    void remembersAFailureAlthoughItsTransactionIsGone() throws IOException {
        schema.script("3__faulty", "CREATE TABLE third (id int);\nINSERT INTO nowhere VALUES (1)", "DROP TABLE third");

        assertThatThrownBy(() -> schema.migrations().up(null))
                .isInstanceOf(MigrationFault.class)
                .hasMessage("V3__faulty.sql failed in line 2: 42P01 relation \"nowhere\" does not exist."
                        + " It was rolled back as a whole; the next run tries it again.");

        assertThat(schema.hasTable("third")).isFalse();
        assertThat(schema.migration("2").state()).isEqualTo(MigrationState.COMPLETED);
        Migration faulty = schema.migration("3");
        assertThat(faulty.state()).isEqualTo(MigrationState.FAILED);
        assertThat(attemptOf(faulty).sqlState()).isEqualTo("42P01");
        assertThat(attemptOf(faulty).message()).isEqualTo("relation \"nowhere\" does not exist");

        schema.file("V3__faulty.sql", "CREATE TABLE third (id int)");
        assertThat(schema.migrations().up(null)).containsExactly("V3__faulty.sql");
        assertThat(schema.migration("3").state()).isEqualTo(MigrationState.COMPLETED);
    }

    @Test
    void remembersNoValuesOfRows() throws IOException {
        schema.script(
                "3__unique",
                "CREATE TABLE people (email text);\nINSERT INTO people VALUES ('ana@x.example'), ('ana@x.example');\n"
                        + "CREATE UNIQUE INDEX people_email ON people (email)",
                "DROP TABLE people");

        assertThatThrownBy(() -> schema.migrations().up(null))
                .hasMessageContaining("could not create unique index")
                .satisfies(fault -> assertThat(stackTraceOf(fault)).doesNotContain("(ana@"));
        assertThat(attemptOf(schema.migration("3")).message()).doesNotContain("ana@");
    }

    @Test
    void repeatsNoValueThatAMessageItselfQuotes() throws IOException {
        schema.script(
                "3__number",
                "CREATE TABLE people (email text);\nINSERT INTO people VALUES ('ana@x.example');\n"
                        + "ALTER TABLE people ALTER email TYPE integer USING email::integer",
                "DROP TABLE people");

        assertThatThrownBy(() -> schema.migrations().up(null))
                .hasMessageStartingWith("V3__number.sql failed in line 3: 22P02 a value does not suit the statement.")
                .satisfies(fault -> assertThat(stackTraceOf(fault)).doesNotContain("ana@"));
        assertThat(attemptOf(schema.migration("3")).message()).doesNotContain("ana@");
    }

    @Test
    void tellsAnAttemptThatWasCutOff() {
        schema.migrations().up("1");
        schema.database().execute("INSERT INTO migration_attempts (script, direction) VALUES ('V2__second.sql', 'up')");

        assertThat(schema.migration("2").state()).isEqualTo(MigrationState.FAILED);
        try (MigrationSession _ = MigrationSession.locked(ownerUrl(), Duration.ofSeconds(1))) {
            assertThat(schema.migration("2").state()).isEqualTo(MigrationState.RUNNING);
        }
    }

    @Test
    void noticesAScriptThatWasChanged() throws IOException {
        schema.migrations().up(null);
        schema.file("V2__second.sql", "CREATE TABLE second (id bigint)");

        assertThat(schema.migration("2").state()).isEqualTo(MigrationState.CHANGED);
        assertThat(schema.migrations().validate()).singleElement().asString().contains("second", "checksum mismatch");
        assertThatThrownBy(() -> schema.migrations().up(null)).hasMessageContaining("checksum mismatch");
        assertThatThrownBy(() -> schema.migrations().rollback(RollbackExtent.steps(1)))
                .hasMessageContaining("V2__second.sql was changed after it was applied");
    }

    @Test
    void findsNothingWrongWithWhatIsPending() {
        assertThat(schema.migrations().validate()).isEmpty();
    }

    @Test
    void missesADownScript() throws IOException {
        schema.file("V3__final.sql", "CREATE TABLE third (id int)");

        assertThat(schema.migrations().validate()).containsExactly("V3__final.sql: there is no U3__final.sql");
    }

    @Test
    void buildsAnIndexConcurrentlyWhileAnOlderTransactionIsAtWorkElsewhere() throws Exception {
        schema.migrations().up(null);
        schema.file("V3__index.sql", "CREATE INDEX CONCURRENTLY first_id ON first (id)")
                .file("U3__index.sql", "DROP INDEX CONCURRENTLY IF EXISTS first_id")
                .file("U3__index.sql.conf", CONF);
        Migrations migrations = schema.migrations(Map.of("plaza.database.migration-lock-timeout", "200ms"));

        try (Connection other = schema.database().admin().connect()) {
            other.setAutoCommit(false);
            other.createStatement().execute("SELECT count(*) FROM first");
            Thread worker = Thread.ofVirtual().start(() -> migrations.up(null));
            // longer than a transaction's statement would wait
            assertThat(worker.join(Duration.ofSeconds(1))).isFalse();
            other.commit();
            assertThat(worker.join(Duration.ofSeconds(20))).isTrue();
        }

        assertThat(indexesOf("first")).contains("first_id");
        assertThat(schema.migrations().rollback(RollbackExtent.only("3"))).containsExactly("V3__index.sql");
        assertThat(indexesOf("first")).doesNotContain("first_id");
    }

    @Test
    void saysWhatAFailedConcurrentIndexLeftBehindAndHowToGoOn() throws IOException {
        schema.migrations().up(null);
        schema.database().execute("CREATE TABLE doubled (id int); INSERT INTO doubled VALUES (7), (7)");
        schema.database()
                .execute("ALTER TABLE doubled OWNER TO "
                        + schema.database().owner().user());
        schema.file("V3__unique.sql", "CREATE UNIQUE INDEX CONCURRENTLY doubled_id ON doubled (id)")
                .file("U3__unique.sql", "DROP INDEX CONCURRENTLY IF EXISTS doubled_id")
                .file("U3__unique.sql.conf", CONF);

        assertThatThrownBy(() -> schema.migrations().up(null))
                .hasMessageStartingWith("V3__unique.sql failed in line 1: 23505 could not create unique index")
                .hasMessageContaining("an invalid index: doubled_id. `migrate rollback` takes it back");

        assertThat(schema.migration("3").state()).isEqualTo(MigrationState.BROKEN);
        assertThatThrownBy(() -> schema.migrations().up(null))
                .hasMessageStartingWith("V3__unique.sql failed before.")
                .hasMessageContaining("doubled_id");

        schema.migrations().rollback(RollbackExtent.steps(1));
        assertThat(indexesOf("doubled")).isEmpty();
        schema.database().execute("TRUNCATE doubled");
        assertThat(schema.migrations().up(null)).containsExactly("V3__unique.sql");
        assertThat(indexesOf("doubled")).containsExactly("doubled_id");
    }

    @Test
    void doesNotQueueBehindALongTransaction() throws Exception {
        schema.migrations().up("1");
        schema.script("3__wider", "ALTER TABLE first ADD COLUMN name text", "ALTER TABLE first DROP COLUMN name");
        Migrations hasty = schema.migrations(
                Map.of("plaza.database.migration-lock-timeout", "100ms", "plaza.database.migration-lock-retries", "1"));

        try (Connection other = schema.database().admin().connect()) {
            other.setAutoCommit(false);
            other.createStatement().execute("SELECT count(*) FROM first");

            assertThatThrownBy(() -> hasty.up(null)).hasMessageContaining("55P03");
            assertThat(lockTimeouts()).isEqualTo(2);
            assertThatThrownBy(() -> schema.migrations(Map.of("plaza.database.migration-lock-timeout", "100ms"))
                            .rollback(RollbackExtent.steps(1)))
                    .hasMessageContaining("55P03")
                    .hasMessageContaining("Nothing was taken back.");
        }
        assertThat(schema.hasTable("first")).isTrue();
    }

    @Test
    void triesAgainUntilALockIsFree() throws Exception {
        schema.migrations().up("1");
        schema.script("3__wider", "ALTER TABLE first ADD COLUMN name text", "ALTER TABLE first DROP COLUMN name");
        Migrations patient = schema.migrations(Map.of("plaza.database.migration-lock-timeout", "100ms"));

        try (Connection other = schema.database().admin().connect()) {
            other.setAutoCommit(false);
            other.createStatement().execute("SELECT count(*) FROM first");
            Thread worker = Thread.ofVirtual().start(() -> patient.up(null));
            eventually(() -> assertThat(lockTimeouts()).isPositive());
            other.commit();
            worker.join();
        }

        assertThat(schema.migrations().status().isUpToDate()).isTrue();
    }

    @Test
    void protectsItsRecordsFromTheRunningService() throws SQLException {
        schema.migrations().up(null);

        try (Connection app = schema.database().app().connect()) {
            assertThat(schema.migrations().pending(app)).isEmpty();
            for (String table : List.of("migration_attempts", "flyway_schema_history")) {
                assertThatThrownBy(() -> app.createStatement().execute("DELETE FROM " + table))
                        .hasMessageContaining("permission denied");
            }
        }
    }

    @Test
    void tellsCheaplyWhatTheDatabaseLacks() throws SQLException {
        Migrations migrations = schema.migrations();
        migrations.up(null);
        schema.migrations().rollback(RollbackExtent.steps(1));

        try (Connection app = schema.database().app().connect()) {
            assertThat(migrations.pending(app)).containsExactly("V2__second.sql");
        }
    }

    @Test
    void saysThatItNeedsTheOwner() {
        assertThatThrownBy(() -> schema.migrations(Map.of("plaza.database.migration-url", ""))
                        .up(null))
                .hasMessageContaining("42501");

        schema.migrations().up(null);
        assertThatThrownBy(() -> schema.migrations(Map.of("plaza.database.migration-url", ""))
                        .rollback(RollbackExtent.steps(1)))
                .hasMessageContaining("migrations need the role that owns the tables");
    }

    @Test
    void refusesAStartOverAnUntidySchemaWhereStartsDoNotMigrate() throws IOException {
        Map<String, Object> apart = Map.of(
                "plaza.database.migrate-at-start", "false",
                // no owner role: the step before has it
                "plaza.database.migration-url", "");

        assertThatThrownBy(() -> schema.migrations(apart).run())
                .hasMessageContaining("PENDING: V1__first.sql, V2__second.sql");
        assertThat(schema.hasTable("first")).isFalse();

        schema.migrations().up(null);
        schema.migrations(apart).run();

        schema.file("V2__second.sql", "CREATE TABLE second (id bigint)");
        assertThatThrownBy(() -> schema.migrations(apart).run()).hasMessageContaining("CHANGED: V2__second.sql");

        schema.script("2__second", "CREATE TABLE second (id int REFERENCES first)", "DROP TABLE second")
                .script("3__index", "CREATE INDEX CONCURRENTLY nowhere_id ON nowhere (id)", "");
        assertThatThrownBy(() -> schema.migrations().up(null)).hasMessageContaining("42P01");
        assertThatThrownBy(() -> schema.migrations(apart).run()).hasMessageContaining("BROKEN: V3__index.sql");
    }

    @Test
    void tellsCheaplyWhatIsBrokenAndWhatWasChanged() throws Exception {
        schema.script("3__index", "CREATE INDEX CONCURRENTLY nowhere_id ON nowhere (id)", "");
        Migrations migrations = schema.migrations();
        assertThatThrownBy(() -> migrations.up(null)).hasMessageContaining("42P01");
        schema.database().execute("UPDATE flyway_schema_history SET checksum = 1 WHERE version = '2'");

        try (Connection app = schema.database().app().connect()) {
            assertThat(migrations.pending(app)).containsExactly("V2__second.sql (changed)", "V3__index.sql (broken)");
        }
    }

    /** All that a log would show: the causes and what is suppressed, too. */
    private static String stackTraceOf(Throwable fault) {
        StringWriter text = new StringWriter();
        fault.printStackTrace(new PrintWriter(text));
        return text.toString();
    }

    private long lockTimeouts() {
        return schema.database().count("SELECT count(*) FROM migration_attempts WHERE sql_state = '55P03'");
    }

    private List<String> indexesOf(String table) {
        return schema.database()
                .query("SELECT indexrelid::regclass::text FROM pg_index WHERE indrelid = '" + table + "'::regclass"
                        + " AND NOT indisprimary");
    }

    private DatabaseUrl ownerUrl() {
        return DatabaseUrl.parse(schema.database().ownerUrl());
    }
}
