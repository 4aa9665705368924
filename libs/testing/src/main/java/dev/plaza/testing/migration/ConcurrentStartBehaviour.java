package dev.plaza.testing.migration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plaza.testing.TestDatabase;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;

/**
 * Two instances of a service that start at once on an empty database both come up. A subclass starts one:
 *
 * {@snippet :
 * class ConcurrentStartTest extends ConcurrentStartBehaviour {
 *     @Override
 *     protected AutoCloseable start(TestDatabase database) {
 *         return ApplicationContext.run(EmbeddedServer.class, TestSettings.onFreePorts().with(database).asObjects());
 *     }
 * }
 * }
 */
public abstract class ConcurrentStartBehaviour {

    private static final int INSTANCES = 2;

    /** Returns a running instance, or throws what it throws. */
    protected abstract AutoCloseable start(TestDatabase database) throws Exception;

    @RepeatedTest(20)
    void instancesStartAtOnceOnAnEmptyDatabase() throws Exception {
        var database = TestDatabase.fresh("twins");
        var together = new CyclicBarrier(INSTANCES);
        try (var threads = Executors.newFixedThreadPool(INSTANCES)) {
            var starts = Stream.generate(() -> threads.submit(() -> {
                        together.await();
                        return start(database);
                    }))
                    .limit(INSTANCES)
                    .toList();
            for (var start : starts) {
                start.get().close();
            }
        }

        assertThat(database.count("SELECT count(*) FROM flyway_schema_history WHERE NOT success"))
                .isZero();
        assertThat(database.query("SELECT script FROM migration_attempts GROUP BY script HAVING count(*) > 1"))
                .isEqualTo(List.of());
    }
}
