package dev.plaza.testing;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.plaza.embedded.PostgresUrl;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Servers that run already: {@code PLAZA_TEST_POSTGRES_URL} (a superuser) and {@code PLAZA_TEST_RABBITMQ_URL} say where,
 * {@code PLAZA_TEST_RABBITMQCTL} how to call rabbitmqctl (words apart by blanks).
 */
final class ExternalServers {

    private static final String POSTGRES = "postgres://postgres:postgres@localhost:5432/postgres";
    private static final String RABBITMQ = "amqp://guest:guest@localhost:5672";

    private ExternalServers() {}

    static PostgresUrl postgres() {
        return PostgresUrl.parse(setting("PLAZA_TEST_POSTGRES_URL", POSTGRES));
    }

    static TestBroker broker() {
        var node = setting("PLAZA_TEST_RABBITMQ_URL", RABBITMQ);
        var account = URI.create(node).getUserInfo();
        if (account == null) {
            throw new IllegalArgumentException("PLAZA_TEST_RABBITMQ_URL needs user:password@ before the host");
        }
        return RabbitMqTestBroker.onNewVirtualHost(
                node, "t-" + UuidCreator.getTimeOrderedEpoch(), account.split(":", 2)[0], ExternalServers::control);
    }

    private static void control(List<String> arguments) {
        var command = new ArrayList<>(
                List.of(setting("PLAZA_TEST_RABBITMQCTL", "rabbitmqctl").split(" ")));
        command.addAll(arguments);
        try {
            var process = new ProcessBuilder(command).redirectErrorStream(true).start();
            var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(2, TimeUnit.MINUTES) || process.exitValue() != 0) {
                throw new IllegalStateException(command + " failed: " + output);
            }
        } catch (IOException e) {
            throw new IllegalStateException(
                    command.getFirst() + " cannot be run; PLAZA_TEST_RABBITMQCTL may say how to", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(command + " was interrupted", e);
        }
    }

    private static String setting(String name, String otherwise) {
        return Optional.ofNullable(System.getenv(name))
                .filter(text -> !text.isBlank())
                .orElse(otherwise);
    }
}
