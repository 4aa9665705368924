package dev.plaza.db;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Named;
import javax.sql.DataSource;

/** Gives Micronaut Data its data source: migrated first, then pooled. */
@Factory
@Requires(beans = DatabaseSettings.class)
final class DatabaseFactory {

    @Context
    @Bean
    @Named(DatabaseConnectionManager.DEFAULT)
    DataSource dataSource(DatabaseSettings settings, Migrations migrations, DatabaseConnectionManager manager) {
        migrations.run();
        return manager.open(
                DatabaseConnectionManager.DEFAULT, settings.appRole(), settings.poolSize(), settings.acquireTimeout());
    }
}
