package dev.plaza.testing.migration;

import dev.plaza.testing.TestDatabase;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

/** Three steps in memory, the last of them as a test wishes; run by {@link MigrationSuitesTest} alone. */
class StepsSuite extends MigrationBehaviour {

    record Step(String up, String down) {}

    static final AtomicReference<Step> LAST = new AtomicReference<>();

    private final Map<String, List<Step>> applied = new HashMap<>();

    private static List<Step> steps() {
        return List.of(
                new Step("CREATE TABLE dogs (id int PRIMARY KEY, name text)", "DROP TABLE dogs"),
                new Step(
                        "CREATE INDEX dogs_name ON dogs (name); COMMENT ON TABLE dogs IS 'barking'",
                        "COMMENT ON TABLE dogs IS NULL; DROP INDEX dogs_name"),
                LAST.get());
    }

    @Override
    protected List<String> versions(TestDatabase database) {
        return List.of("0", "1", "2");
    }

    @Override
    protected void up(TestDatabase database, String version) {
        var done = applied.computeIfAbsent(database.adminUrl(), _ -> new ArrayList<>());
        while (done.size() <= Integer.parseInt(version)) {
            var next = steps().get(done.size());
            database.execute(next.up());
            done.add(next);
        }
    }

    @Override
    protected void takeBackLatest(TestDatabase database) {
        var done = applied.getOrDefault(database.adminUrl(), List.of());
        database.execute(done.removeLast().down());
    }

    @Override
    protected List<String> faults(TestDatabase database) {
        return steps().stream()
                .filter(step -> step.down().isEmpty())
                .map(Step::up)
                .toList();
    }
}
