package dev.plaza.events;

import dev.plaza.testing.TestDatabase;
import dev.plaza.testing.schema.RowLevelSecurityBehaviour;
import java.util.List;
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
        return Set.of();
    }
}
