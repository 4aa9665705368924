package dev.plaza.post.infrastructure.persistence;

import dev.plaza.testing.TestDatabase;
import dev.plaza.testing.schema.SchemaRules;
import java.util.List;
import java.util.UUID;

class SchemaRulesTest extends SchemaRules {

    private final TestDatabase database = SampleRows.database();

    @Override
    protected TestDatabase database() {
        return database;
    }

    @Override
    protected List<String> rows(UUID owner) {
        return SampleRows.of(owner);
    }
}
