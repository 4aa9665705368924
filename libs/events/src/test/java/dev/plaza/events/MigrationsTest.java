package dev.plaza.events;

import dev.plaza.db.migration.Migration;
import dev.plaza.db.migration.Migrations;
import dev.plaza.db.migration.RollbackExtent;
import dev.plaza.testing.TestDatabase;
import dev.plaza.testing.migration.MigrationBehaviour;
import io.micronaut.context.env.MapPropertySource;
import io.micronaut.context.env.PropertySourcePropertyResolver;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** With the tables that no service here may happen to ask for. */
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

    private static Migrations migrations(TestDatabase database) {
        Map<String, Object> settings = new HashMap<>(database.properties());
        settings.put("plaza.database.migration-locations", List.of("classpath:db/migration", "classpath:db/replicas"));
        return Migrations.of(new PropertySourcePropertyResolver(MapPropertySource.of("test", settings)));
    }
}
