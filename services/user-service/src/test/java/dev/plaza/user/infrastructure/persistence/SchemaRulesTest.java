package dev.plaza.user.infrastructure.persistence;

import dev.plaza.testing.TestDatabase;
import dev.plaza.testing.schema.SchemaRules;
import dev.plaza.user.UserService;
import java.util.List;
import java.util.UUID;

class SchemaRulesTest extends SchemaRules {

    @Override
    protected TestDatabase database() {
        return UserService.shared().database();
    }

    @Override
    protected List<String> rows(UUID owner) {
        return SampleRows.of(owner);
    }
}
