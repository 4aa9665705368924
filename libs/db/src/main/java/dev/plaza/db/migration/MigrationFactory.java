package dev.plaza.db.migration;

import dev.plaza.db.DatabaseSettings;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.env.Environment;
import jakarta.inject.Singleton;

/** Gives a service that has a database its migrations. */
@Factory
final class MigrationFactory {

    @Singleton
    @Requires(beans = DatabaseSettings.class)
    Migrations migrations(Environment environment) {
        return Migrations.of(environment);
    }
}
