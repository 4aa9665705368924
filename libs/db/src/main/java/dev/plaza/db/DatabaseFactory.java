package dev.plaza.db;

import com.zaxxer.hikari.HikariDataSource;
import dev.plaza.db.migration.Migrations;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Named;
import javax.sql.DataSource;

/** Gives Micronaut Data its data source: migrated first, then pooled, and knowing on whose behalf it is used. */
@Factory
@Requires(beans = DatabaseSettings.class)
final class DatabaseFactory {

    @Context
    @Bean
    @Named(DatabaseConnectionManager.DEFAULT)
    DataSource dataSource(
            DatabaseSettings settings,
            DatabaseAddresses addresses,
            Migrations migrations,
            DatabaseConnectionManager manager) {
        migrations.run();
        HikariDataSource primary = manager.open(
                DatabaseConnectionManager.DEFAULT,
                addresses.appRole(),
                settings.throughPooler() ? new PoolOption[] {PoolOption.THROUGH_POOLER} : new PoolOption[0]);
        HikariDataSource copy = addresses
                .readOnly()
                .map(url -> manager.open(DatabaseConnectionManager.READ_ONLY, url, PoolOption.READ_ONLY))
                .orElse(null);
        return new IdentityDataSource(primary, copy);
    }
}
