package dev.plaza.db.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.io.TempDir;

class ConcurrentStartTest {

    private static final int INSTANCES = 4;

    @TempDir
    Path folder;

    @RepeatedTest(20)
    void onlyOneOfTheInstancesAppliesEachMigration() throws Exception {
        TestSchema schema = scripts();
        CyclicBarrier together = new CyclicBarrier(INSTANCES);
        try (var threads = Executors.newFixedThreadPool(INSTANCES)) {
            List<Future<List<String>>> starts = IntStream.range(0, INSTANCES)
                    .mapToObj(_ -> threads.submit(() -> {
                        together.await();
                        return schema.migrations().up(null);
                    }))
                    .toList();

            int applied = 0;
            for (Future<List<String>> start : starts) {
                applied += start.get().size();
            }

            assertThat(applied).isEqualTo(3);
        }
        assertThat(schema.migrations().status().isUpToDate()).isTrue();
        assertThat(schema.database().count("SELECT count(*) FROM migration_attempts"))
                .isEqualTo(3);
    }

    /** The index deadlocks with whoever waits for the lock inside PostgreSQL. */
    private TestSchema scripts() throws IOException {
        return TestSchema.in(folder)
                .script("1__a", "CREATE TABLE a (id int)", "DROP TABLE a")
                .script("2__b", "CREATE INDEX CONCURRENTLY a_id ON a (id)", "DROP INDEX a_id")
                .script("3__c", "CREATE TABLE c (id int)", "DROP TABLE c");
    }
}
