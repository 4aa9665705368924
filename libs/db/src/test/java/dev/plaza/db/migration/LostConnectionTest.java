package dev.plaza.db.migration;

import static dev.plaza.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is told when the connection that remembers attempts dies at the wrong moment, and what is left open. */
class LostConnectionTest {

    /** Ends whoever holds the migrators' lock, and waits until it is gone. */
    private static final String CUT_OFF = """
            SELECT pg_terminate_backend(pid, 10000)
            FROM pg_locks
            WHERE locktype = 'advisory' AND classid = 112 AND objid = 1818327649
              AND database = (SELECT oid FROM pg_database WHERE datname = current_database());
            """;

    @TempDir
    Path folder;

    TestSchema schema;

    @BeforeEach
    void writeNothingYet() {
        schema = TestSchema.in(folder);
    }

    @Test
    void tellsWhyAMigrationFailedAllTheSame() throws IOException {
        schema.script("1__faulty", CUT_OFF + "INSERT INTO nowhere VALUES (1)", "");

        assertThatThrownBy(() -> schema.migrations().up(null))
                .hasMessageStartingWith("V1__faulty.sql failed in line 5: 42P01 relation \"nowhere\" does not exist.")
                .satisfies(LostConnectionTest::tellsOfTheLogToo);
    }

    @Test
    void tellsWhyAMigrationOutsideATransactionFailedAllTheSame() throws IOException {
        schema.script("1__faulty", CUT_OFF + "CREATE INDEX CONCURRENTLY nowhere_id ON nowhere (id)", "")
                .file("V1__faulty.sql.conf", "executeInTransaction=false");

        assertThatThrownBy(() -> schema.migrations().up(null))
                .hasMessageStartingWith("V1__faulty.sql failed in line 5: 42P01 relation \"nowhere\" does not exist.")
                .hasMessageContaining("It ran outside a transaction")
                .satisfies(LostConnectionTest::tellsOfTheLogToo);
    }

    @Test
    void tellsWhyAMigrationWasNotTakenBackAllTheSame() throws IOException {
        schema.script("1__first", "CREATE TABLE first (id int)", CUT_OFF + "DROP TABLE nowhere");
        schema.migrations().up(null);

        assertThatThrownBy(() -> schema.migrations().rollback(RollbackExtent.steps(1)))
                .hasMessageStartingWith("U1__first.sql failed: 42P01")
                .satisfies(LostConnectionTest::tellsOfTheLogToo);
    }

    @Test
    void leavesNoConnectionOpenWhenItWaitedInVain() throws Exception {
        schema.script("1__first", "CREATE TABLE first (id int)", "DROP TABLE first");
        Migrations hasty = schema.migrations(Map.of("plaza.database.migration-patience", "300ms"));

        try (Connection other = schema.database().admin().connect()) {
            other.createStatement().execute("SELECT pg_advisory_lock(" + 0x706c617a61L + ")");

            assertThatThrownBy(() -> hasty.up(null)).hasMessageContaining("another instance is migrating");
            assertThatThrownBy(() -> hasty.rollback(RollbackExtent.steps(1)))
                    .hasMessageContaining("another instance is migrating");
            // the driver closes what the garbage collector finds: that would take some seconds more
            eventually(
                    Duration.ofSeconds(2),
                    () -> assertThat(schema.database().count("""
                            SELECT count(*) FROM pg_stat_activity
                            WHERE application_name = 'plaza-migrations' AND datname = current_database()
                            """)).isZero());
        }
    }

    private static void tellsOfTheLogToo(Throwable fault) {
        assertThat(fault.getSuppressed())
                .as("what went wrong afterwards")
                .anySatisfy(lost -> assertThat(lost).isInstanceOf(MigrationFault.class));
    }
}
