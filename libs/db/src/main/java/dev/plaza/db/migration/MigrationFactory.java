package dev.plaza.db.migration;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.env.Environment;
import jakarta.inject.Singleton;

/** Gives a service that has a database its migrations. */
@Factory
final class MigrationFactory {

    @Singleton
    @Requires(property = MigrationSettings.URL)
    Migrations migrations(Environment environment) {
        return Migrations.of(environment);
    }
}
