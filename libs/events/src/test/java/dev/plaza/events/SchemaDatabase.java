package dev.plaza.events;

import dev.plaza.testing.TestDatabase;
import org.flywaydb.core.Flyway;

/** A database with the tables of this library, and nothing running on it. */
public final class SchemaDatabase {

    private SchemaDatabase() {}

    public static TestDatabase migrated() {
        TestDatabase database = TestDatabase.fresh("schema");
        Flyway.configure()
                .dataSource(
                        database.owner().jdbcUrl(),
                        database.owner().user(),
                        database.owner().password())
                .locations("classpath:db/migration", "classpath:db/replicas")
                .load()
                .migrate();
        return database;
    }
}
