package dev.plaza.post.infrastructure.persistence;

import dev.plaza.db.migration.Migration;
import dev.plaza.db.migration.Migrations;
import dev.plaza.db.migration.RollbackExtent;
import dev.plaza.testing.TestDatabase;
import dev.plaza.testing.migration.MigrationBehaviour;
import io.micronaut.context.ApplicationContext;
import java.util.List;
import java.util.Map;

class MigrationsTest extends MigrationBehaviour {

    @Override
    protected List<String> versions(TestDatabase database) {
        return migrations(database).status().migrations().stream()
                .map(Migration::version)
                .toList();
    }

    @Override
    protected void up(TestDatabase database, String version) {
        migrations(database).up(version);
    }

    @Override
    protected void takeBackLatest(TestDatabase database) {
        migrations(database).rollback(RollbackExtent.steps(1));
    }

    @Override
    protected List<String> faults(TestDatabase database) {
        return migrations(database).validate();
    }

    static Migrations migrations(TestDatabase database) {
        try (ApplicationContext context = ApplicationContext.builder()
                .properties(Map.copyOf(database.properties()))
                .build()) {
            return Migrations.of(context.getEnvironment().start());
        }
    }
}
