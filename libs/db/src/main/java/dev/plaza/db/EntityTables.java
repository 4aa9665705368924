package dev.plaza.db;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.data.model.runtime.RuntimeEntityRegistry;
import jakarta.inject.Singleton;

/** Knows the table of each entity, by the metadata of Micronaut Data. */
@Singleton
public final class EntityTables {

    private final DatabaseService database;
    private final JdbcOperations operations;
    private final RuntimeEntityRegistry entities;

    EntityTables(DatabaseService database, JdbcOperations operations, RuntimeEntityRegistry entities) {
        this.database = database;
        this.operations = operations;
        this.entities = entities;
    }

    <E> EntityTable<E> of(Class<E> type) {
        return new EntityTable<>(entities.getEntity(type), database, row -> operations.readEntity(row, type));
    }
}
