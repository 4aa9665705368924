package dev.plaza.post.behaviour;

import dev.plaza.testing.TestDatabase;
import dev.plaza.testing.TestServers;
import dev.plaza.testing.TestSettings;
import dev.plaza.testing.migration.ConcurrentStartBehaviour;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;

class ConcurrentStartTest extends ConcurrentStartBehaviour {

    @Override
    protected AutoCloseable start(TestDatabase database) {
        return ApplicationContext.run(
                EmbeddedServer.class,
                TestSettings.onFreePorts()
                        .with(database)
                        .with(TestServers.broker())
                        .asObjects());
    }
}
