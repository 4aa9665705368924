package dev.plaza.local.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ServiceEnvironmentTest {

    @TempDir
    private Path folder;

    @Test
    void tellsAServiceWhereItsOwnDatabaseIsAndNobodyElses() {
        var variables = environment(Map.of()).of(PlazaService.USER);

        assertThat(variables.get("USERS_DATABASE_URL"))
                .matches("postgres://users_db_app:[^@]{40,}@127\\.0\\.0\\.1:20032/users_db");
        assertThat(variables.get("USERS_DATABASE_MIGRATION_URL"))
                .matches("postgres://users_db_owner:[^@]{40,}@127\\.0\\.0\\.1:20032/users_db");
        assertThat(variables.get("RABBITMQ_URL")).matches("amqp://plaza:[^@]{40,}@127\\.0\\.0\\.1:20072");
        assertThat(variables)
                .containsEntry("PLAZA_PORT", "20200")
                .containsEntry("PLAZA_MANAGEMENT_PORT", "21200")
                .containsEntry("PLAZA_STOP_ON_STDIN_EOF", "true")
                .containsEntry("PLAZA_ENVIRONMENT", "development")
                .doesNotContainKeys("AUTH_DATABASE_URL", "AUTH_DATABASE_MIGRATION_URL", "PLAZA_AUTH_KEY_SECRET");
    }

    @Test
    void keepsOtherServicesExternalDatabasesAwayToo() {
        var external = Map.of("AUTH_DATABASE_URL", "postgres://auth:secret@db.example/auth_db");

        assertThat(environment(external).of(PlazaService.USER)).doesNotContainKey("AUTH_DATABASE_URL");
        assertThat(environment(external).of(PlazaService.AUTH))
                .containsEntry("AUTH_DATABASE_URL", "postgres://auth:secret@db.example/auth_db")
                .containsEntry("AUTH_DATABASE_MIGRATION_URL", "postgres://auth:secret@db.example/auth_db");
    }

    @Test
    void tellsTheGatewayWhereTheServicesAreAndNoSecret() {
        var variables = environment(Map.of()).of(PlazaService.GATEWAY);

        assertThat(variables)
                .containsEntry("PLAZA_PORT", "20080")
                .containsEntry("AUTH_SERVICE_URL", "http://127.0.0.1:20100")
                .containsEntry("NOTIFICATION_SERVICE_URL", "http://127.0.0.1:20600");
        assertThat(variables.keySet()).noneMatch(name -> name.matches(".*DATABASE.*URL") || name.contains("RABBITMQ"));
    }

    @Test
    void givesTheKeySecretToAuthAlone() {
        var environment = environment(Map.of());

        assertThat(environment.of(PlazaService.AUTH).get("PLAZA_AUTH_KEY_SECRET"))
                .hasSize(44);
        assertThat(environment.ofBroker()).doesNotContainKey("PLAZA_AUTH_KEY_SECRET");
    }

    @Test
    void hasMailsCaughtUnlessAServerIsNamed() {
        assertThat(environment(Map.of()).of(PlazaService.AUTH))
                .containsEntry("PLAZA_MAIL_HOST", "127.0.0.1")
                .containsEntry("PLAZA_MAIL_PORT", "20025");
        assertThat(environment(Map.of("PLAZA_MAIL_HOST", "smtp.example")).of(PlazaService.AUTH))
                .containsEntry("PLAZA_MAIL_HOST", "smtp.example")
                .doesNotContainKey("PLAZA_MAIL_PORT");
    }

    @Test
    void keepsArchivesOfPeoplesDataInTheWorkspaceUnlessAFolderIsNamed() {
        assertThat(environment(Map.of()).of(PlazaService.AUTH))
                .containsEntry("PLAZA_STORAGE_PATH", folder.resolve("objects").toString());
        assertThat(environment(Map.of("PLAZA_STORAGE_PATH", "/srv/objects")).of(PlazaService.AUTH))
                .containsEntry("PLAZA_STORAGE_PATH", "/srv/objects");
        assertThat(environment(Map.of()).of(PlazaService.USER)).doesNotContainKey("PLAZA_STORAGE_PATH");
    }

    private ServiceEnvironment environment(Map<String, String> shell) {
        var settings = Settings.load(folder, shell);
        var ports = Ports.from(20000);
        var secrets = Secrets.in(folder.resolve("secrets.properties"));
        return new ServiceEnvironment(
                settings, ports, new Addresses(ports, settings, secrets), secrets, folder.resolve("objects"));
    }
}
