package dev.plaza.testing;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.plaza.embedded.PostgresUrl;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.PostgreSQLContainer;
import org.testcontainers.containers.RabbitMQContainer;
import org.testcontainers.utility.DockerImageName;

/**
 * Servers in containers. The system properties {@code plaza.test.image.postgres} and {@code plaza.test.image.rabbitmq}
 * name other images than the usual ones.
 */
final class ContainerServers {

    private static final OnceStarted<RabbitMQContainer> RABBITMQ = new OnceStarted<>(ContainerServers::startRabbitMq);

    private ContainerServers() {}

    /** Looks before it asks: Testcontainers takes seconds to say no, and says it loudly. */
    static boolean isEngineThere() {
        var mayBeThere = System.getenv("DOCKER_HOST") != null
                || Files.exists(Path.of("/var/run/docker.sock"))
                || Files.exists(Path.of(System.getProperty("user.home"), ".docker", "run", "docker.sock"))
                || Files.exists(Path.of(System.getProperty("user.home"), ".testcontainers.properties"));
        return mayBeThere && DockerClientFactory.instance().isDockerAvailable();
    }

    // closed when the JVM ends
    @SuppressWarnings("resource")
    static PostgresUrl postgres() {
        var image = image("postgres", "postgres:17-alpine");
        var container = new PostgreSQLContainer<>(image)
                .withUsername("postgres")
                .withPassword("postgres")
                .withDatabaseName("postgres")
                .withEnv("POSTGRES_INITDB_ARGS", "--locale=C.UTF-8 --encoding=UTF8")
                .withCommand(
                        "postgres",
                        "-c",
                        "fsync=off",
                        "-c",
                        "max_connections=300",
                        "-c",
                        "shared_preload_libraries=pg_stat_statements");
        container.start();
        AtEnd.run(container::stop);
        return new PostgresUrl(
                container.getHost(), container.getFirstMappedPort(), "postgres", "postgres", "postgres", "");
    }

    static TestBroker broker() {
        var container = RABBITMQ.get();
        return RabbitMqTestBroker.onNewVirtualHost(
                "amqp://guest:guest@" + container.getHost() + ":" + container.getAmqpPort(),
                "t-" + UuidCreator.getTimeOrderedEpoch(),
                "guest",
                arguments -> control(container, arguments));
    }

    @SuppressWarnings("resource")
    private static RabbitMQContainer startRabbitMq() {
        var container = new RabbitMQContainer(image("rabbitmq", "rabbitmq:4-management"));
        container.start();
        AtEnd.run(container::stop);
        return container;
    }

    private static void control(RabbitMQContainer container, List<String> arguments) {
        var command = new ArrayList<>(List.of("rabbitmqctl"));
        command.addAll(arguments);
        try {
            var result = container.execInContainer(command.toArray(String[]::new));
            if (result.getExitCode() != 0) {
                throw new IllegalStateException(command + " failed: " + result.getStderr());
            }
        } catch (IOException e) {
            throw new IllegalStateException(command + " failed", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(command + " was interrupted", e);
        }
    }

    private static DockerImageName image(String name, String usual) {
        return DockerImageName.parse(System.getProperty("plaza.test.image." + name, usual))
                .asCompatibleSubstituteFor(name);
    }
}
