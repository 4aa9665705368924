package dev.plaza.service;

import dev.plaza.testing.TestDatabase;
import dev.plaza.testing.schema.RowLevelSecurityBehaviour;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

class RowLevelSecurityTest extends RowLevelSecurityBehaviour {

    private final TestDatabase database = SchemaDatabase.migrated();

    @Override
    protected TestDatabase database() {
        return database;
    }

    @Override
    protected List<String> rows(UUID owner) {
        return List.of();
    }

    @Override
    protected Set<String> seenByTheirPerson() {
        return Set.of("idempotency_keys");
    }

    @Override
    protected Map<String, String> exempt() {
        return Map.of("notes", "is the tests' own, which are about paging and versions");
    }
}
