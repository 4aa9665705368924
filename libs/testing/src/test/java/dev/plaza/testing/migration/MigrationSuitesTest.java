package dev.plaza.testing.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.plaza.testing.migration.StepsSuite.Step;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

class MigrationSuitesTest {

    @Test
    void letsSoundStepsPass() {
        assertThat(failures("ALTER TABLE dogs ADD COLUMN age int", "ALTER TABLE dogs DROP COLUMN age"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    CREATE INDEX dogs_id ON dogs (id)               | SELECT 1
                    CREATE TABLE cats (id int)                      | DROP TABLE cats; ALTER TABLE dogs DROP COLUMN name
                    ALTER TABLE dogs ENABLE ROW LEVEL SECURITY      | SELECT 1
                    ALTER TABLE dogs ALTER COLUMN name SET NOT NULL | SELECT 1
                    ALTER TABLE dogs ADD CHECK (id > 0)             | SELECT 1
                    CREATE FUNCTION one() RETURNS int RETURN 1      | SELECT 1
                    CREATE TYPE mood AS ENUM ('glad')               | SELECT 1
                    GRANT SELECT ON dogs TO PUBLIC                  | SELECT 1
                    CREATE POLICY own ON dogs USING (true)          | SELECT 1
                    CREATE EXTENSION pg_trgm                        | SELECT 1
                    CREATE VIEW names AS SELECT name FROM dogs      | SELECT 1
                    """)
    void noticesAStepThatIsNotTakenBackExactly(String up, String down) {
        assertThat(failures(up, down)).contains("eachStepBackLeadsExactlyToWhereItsMigrationBegan");
    }

    @Test
    void noticesASchemaThatIsAnotherAfterTheWayDownAndUp() {
        String up = "CREATE TABLE IF NOT EXISTS kennels (id int); ALTER TABLE kennels ADD COLUMN IF NOT EXISTS a int";

        assertThat(failures(up, "ALTER TABLE kennels RENAME COLUMN a TO b"))
                .contains("allTheWayDownAndUpAgainMakesTheSameSchema");
    }

    @Test
    void noticesAStepThatChangesNothing() {
        assertThat(failures("SELECT 1", "SELECT 1")).contains("eachStepBackLeadsExactlyToWhereItsMigrationBegan");
    }

    @Test
    void noticesAMissingDownScript() {
        assertThat(failures("CREATE TABLE cats (id int)", "")).contains("everyMigrationHasItsDownScript");
    }

    private static Set<String> failures(String up, String down) {
        StepsSuite.LAST.set(new Step(up, down));
        var failed = new TreeSet<String>();
        var listener = new TestExecutionListener() {
            @Override
            public void executionFinished(TestIdentifier test, TestExecutionResult result) {
                if (test.isTest() && result.getStatus() != TestExecutionResult.Status.SUCCESSFUL) {
                    failed.add(test.getDisplayName().replace("()", ""));
                }
            }
        };
        var request = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectClass(StepsSuite.class))
                .build();
        LauncherFactory.create().execute(request, listener);
        return failed;
    }
}
