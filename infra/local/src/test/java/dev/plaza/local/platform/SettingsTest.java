package dev.plaza.local.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plaza.local.PlazaException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SettingsTest {

    @TempDir
    private Path root;

    @Test
    void comeFromTheFile() throws IOException {
        Files.writeString(root.resolve(".env"), """
                # servers of our own
                AUTH_DATABASE_URL=postgres://auth:secret@db.example:5432/auth_db?sslmode=verify-full
                RABBITMQ_URL="amqp://guest:guest@localhost:5672"
                """);

        var settings = Settings.load(root, Map.of());

        assertThat(settings.externalDatabase(PlazaService.AUTH))
                .contains("postgres://auth:secret@db.example:5432/auth_db?sslmode=verify-full");
        assertThat(settings.externalBroker()).contains("amqp://guest:guest@localhost:5672");
        assertThat(settings.externalDatabase(PlazaService.USER)).isEmpty();
    }

    @Test
    void areNotTheOtherThingsInTheFile() throws IOException {
        Files.writeString(root.resolve(".env"), "POSTGRES_PASSWORD=of-a-container\nPLAZA_LOG_FORMAT=json\n");

        assertThat(Settings.load(root, Map.of()).values()).containsExactly(Map.entry("PLAZA_LOG_FORMAT", "json"));
    }

    @Test
    void ofTheShellWinOverTheFile() throws IOException {
        Files.writeString(root.resolve(".env"), "RABBITMQ_URL=amqp://from-the-file\n");

        var settings = Settings.load(root, Map.of("RABBITMQ_URL", "amqp://from-the-shell"));

        assertThat(settings.externalBroker()).contains("amqp://from-the-shell");
    }

    @Test
    void countAsUnsetWhenBlank() {
        assertThat(Settings.load(root, Map.of("RABBITMQ_URL", " ")).externalBroker())
                .isEmpty();
    }

    @Test
    void refuseAFileThatIsNone() throws IOException {
        Files.writeString(root.resolve(".env"), "this is not a setting\n");

        assertThatThrownBy(() -> Settings.load(root, Map.of()))
                .isInstanceOf(PlazaException.class)
                .hasMessageContaining(".env");
    }
}
