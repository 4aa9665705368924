package dev.plaza.db.migration;

import static dev.plaza.db.migration.TestSchema.attemptOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RollbackTest {

    @TempDir
    Path folder;

    TestSchema schema;

    @BeforeEach
    void migrateThree() throws IOException {
        schema = TestSchema.in(folder)
                .script("1__a", "CREATE TABLE a (id int)", "DROP TABLE a")
                .script("2__b", "CREATE TABLE b (id int)", "DROP TABLE b")
                .script("3__c", "CREATE TABLE c (id int)", "DROP TABLE c");
        schema.migrations().up(null);
    }

    @Test
    void takesBackTheLatest() {
        assertThat(schema.migrations().rollback(RollbackExtent.steps(1))).containsExactly("V3__c.sql");

        assertThat(schema.hasTable("c")).isFalse();
        assertThat(schema.hasTable("b")).isTrue();
        assertThat(schema.migration("3").state()).isEqualTo(MigrationState.PENDING);
        assertThat(attemptOf(schema.migration("3")).direction()).isEqualTo(Attempt.Direction.DOWN);
        assertThat(schema.migrations().up(null)).containsExactly("V3__c.sql");
    }

    @Test
    void takesBackWhatCameAfterAVersion() {
        assertThat(schema.migrations().rollback(RollbackExtent.to("1"))).containsExactly("V3__c.sql", "V2__b.sql");

        assertThat(schema.hasTable("a")).isTrue();
        assertThat(schema.migrations().rollback(RollbackExtent.steps(9))).containsExactly("V1__a.sql");
        assertThat(schema.migrations().rollback(RollbackExtent.steps(9))).isEmpty();
    }

    @Test
    void refusesAnotherThanTheLatest() {
        assertThatThrownBy(() -> schema.migrations().rollback(RollbackExtent.only("2")))
                .hasMessage("2 is not the latest that was applied; that is V3__c.sql");
        assertThatThrownBy(() -> schema.migrations().rollback(RollbackExtent.to("9")))
                .hasMessageContaining("9 is not applied");

        assertThat(schema.migrations().rollback(RollbackExtent.only("3"))).hasSize(1);
    }

    @Test
    void takesNothingBackWhereOneScriptIsMissing() throws IOException {
        Files.delete(folder.resolve("U2__b.sql"));

        assertThatThrownBy(() -> schema.migrations().rollback(RollbackExtent.steps(2)))
                .hasMessage("there is no U2__b.sql to take back V2__b.sql");

        assertThat(schema.hasTable("c")).isTrue();
    }

    @Test
    void refusesWhatAnotherVersionOfTheServiceHasApplied() throws IOException {
        Files.delete(folder.resolve("U3__c.sql"));
        Files.delete(folder.resolve("V3__c.sql"));

        assertThat(schema.migration("3").state()).isEqualTo(MigrationState.MISSING);
        assertThat(schema.migrations().status().isUpToDate()).isTrue();
        assertThatThrownBy(() -> schema.migrations().rollback(RollbackExtent.steps(1)))
                .hasMessageContaining("which another version of the service has applied");
    }

    @Test
    void undoesNothingWhenItsScriptFailsHalfway() throws IOException {
        schema.file("U3__c.sql", "DROP TABLE c;\nDROP TABLE nowhere");

        assertThatThrownBy(() -> schema.migrations().rollback(RollbackExtent.steps(1)))
                .hasMessage("U3__c.sql failed: 42P01 table \"nowhere\" does not exist. Nothing was taken back.");

        assertThat(schema.hasTable("c")).isTrue();
        assertThat(schema.migration("3").state()).isEqualTo(MigrationState.COMPLETED);
        assertThat(attemptOf(schema.migration("3")).sqlState()).isEqualTo("42P01");
    }

    @Test
    void saysWhatAScriptNeedsThatCannotRunInATransaction() throws IOException {
        schema.file("U3__c.sql", "DROP INDEX CONCURRENTLY nowhere");

        assertThatThrownBy(() -> schema.migrations().rollback(RollbackExtent.steps(1)))
                .hasMessageContaining("25001")
                .hasMessageContaining("Write executeInTransaction=false into U3__c.sql.conf");
    }

    @Test
    void splitsAScriptThatRunsOutsideATransactionAsTheServerWould() throws IOException {
        schema.file("U3__c.sql", """
                        -- one; two
                        CREATE INDEX CONCURRENTLY c_id ON c (id);
                        DO $$ BEGIN PERFORM 1; PERFORM ';'; END $$;
                        DROP INDEX CONCURRENTLY c_id;
                        DROP TABLE c;
                        """).file("U3__c.sql.conf", "executeInTransaction=false");

        assertThat(schema.migrations().rollback(RollbackExtent.steps(1))).hasSize(1);

        assertThat(schema.hasTable("c")).isFalse();
    }
}
