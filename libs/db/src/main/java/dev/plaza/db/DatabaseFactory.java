package dev.plaza.db;

import com.zaxxer.hikari.HikariDataSource;
import dev.plaza.db.migration.Migrations;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Named;
import java.util.EnumSet;
import java.util.Set;
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
            DatabaseConnectionManager manager,
            HeldConnections held) {
        migrations.run();
        boolean isThroughPooler = settings.throughPooler();
        HikariDataSource primary =
                manager.open(DatabaseConnectionManager.DEFAULT, addresses.appRole(), options(isThroughPooler, false));
        HikariDataSource copy = addresses
                .readOnly()
                .map(url -> manager.open(DatabaseConnectionManager.READ_ONLY, url, options(isThroughPooler, true)))
                .orElse(null);
        return new IdentityDataSource(primary, copy, held);
    }

    private static PoolOption[] options(boolean isThroughPooler, boolean isReadOnly) {
        Set<PoolOption> options = EnumSet.noneOf(PoolOption.class);
        if (isThroughPooler) {
            options.add(PoolOption.THROUGH_POOLER);
        }
        if (isReadOnly) {
            options.add(PoolOption.READ_ONLY);
        }
        return options.toArray(PoolOption[]::new);
    }
}
