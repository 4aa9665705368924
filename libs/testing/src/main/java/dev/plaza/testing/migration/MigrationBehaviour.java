package dev.plaza.testing.migration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plaza.testing.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Every migration on a service's class path can be taken back, exactly. A subclass says how they are run:
 *
 * {@snippet :
 * class MigrationsTest extends MigrationBehaviour {
 *     @Override
 *     protected List<String> versions(TestDatabase database) {
 *         return migrations(database).status().migrations().stream().map(Migration::version).toList();
 *     }
 *
 *     @Override
 *     protected void up(TestDatabase database, String version) {
 *         migrations(database).up(version);
 *     }
 *
 *     @Override
 *     protected void takeBackLatest(TestDatabase database) {
 *         migrations(database).rollback(RollbackExtent.steps(1));
 *     }
 *
 *     @Override
 *     protected List<String> faults(TestDatabase database) {
 *         return migrations(database).validate();
 *     }
 * }
 * }
 */
public abstract class MigrationBehaviour {

    /** Of all migrations, in their order. */
    protected abstract List<String> versions(TestDatabase database);

    /** Applies all up to {@code version}. */
    protected abstract void up(TestDatabase database, String version);

    /** Runs the down script of the one that was applied last. */
    protected abstract void takeBackLatest(TestDatabase database);

    /** What is wrong with the scripts; one that has no down script is. */
    protected abstract List<String> faults(TestDatabase database);

    @Test
    void everyMigrationHasItsDownScript() {
        var database = TestDatabase.fresh("scripts");

        assertThat(versions(database)).isNotEmpty();
        assertThat(faults(database)).isEmpty();
    }

    @Test
    void eachStepBackLeadsExactlyToWhereItsMigrationBegan() {
        var database = TestDatabase.fresh("steps");
        var versions = versions(database);
        var states = new ArrayList<Catalogue>();
        for (var version : versions) {
            states.add(Catalogue.of(database));
            up(database, version);
        }

        for (var version : versions.reversed()) {
            assertThat(Catalogue.of(database)).as("what %s changes", version).isNotEqualTo(states.getLast());
            takeBackLatest(database);
            assertThat(Catalogue.of(database).facts())
                    .as("after %s was taken back", version)
                    .containsExactlyElementsOf(states.removeLast().facts());
        }
    }

    @Test
    void allTheWayDownAndUpAgainMakesTheSameSchema() {
        var database = TestDatabase.fresh("again");
        var versions = versions(database);
        up(database, versions.getLast());
        var first = Catalogue.of(database);

        versions.forEach(_ -> takeBackLatest(database));
        up(database, versions.getLast());

        assertThat(Catalogue.of(database).facts()).containsExactlyElementsOf(first.facts());
    }
}
