package dev.plaza.auth;

import dev.plaza.testing.TestDatabase;
import dev.plaza.testing.migration.ConcurrentStartBehaviour;
import java.util.Map;

class ConcurrentStartTest extends ConcurrentStartBehaviour {

    @Override
    protected AutoCloseable start(TestDatabase database) {
        return TestAuthService.start(database, Map.of());
    }
}
