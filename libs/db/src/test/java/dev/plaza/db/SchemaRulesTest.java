package dev.plaza.db;

import dev.plaza.testing.TestDatabase;
import dev.plaza.testing.schema.SchemaRules;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.test.support.TestPropertyProvider;
import java.util.List;
import java.util.Map;
import java.util.UUID;

@MicronautTest(transactional = false)
class SchemaRulesTest extends SchemaRules implements TestPropertyProvider {

    private final TestDatabase database = TestDatabase.fresh("schema");

    @Override
    public Map<String, String> getProperties() {
        return database.properties();
    }

    @Override
    protected TestDatabase database() {
        return database;
    }

    @Override
    protected List<String> rows(UUID owner) {
        return List.of("insert into diaries (person_id, page) values ('" + owner + "', 'mine')");
    }
}
