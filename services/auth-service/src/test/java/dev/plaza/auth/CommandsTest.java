package dev.plaza.auth;

import static dev.plaza.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plaza.auth.AuthClient.Answer;
import dev.plaza.http.command.CommandMode;
import dev.plaza.testing.CommandOutput;
import dev.plaza.testing.TestDatabase;
import dev.plaza.testing.TestServers;
import io.micronaut.context.ApplicationContext;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What is asked of the service on a command line, beside a running one. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CommandsTest {

    private final TestDatabase database = TestServers.database("commands");
    private final TestAuthService service = TestAuthService.start(database, Map.of());
    private final AuthClient auth = service.client();

    @AfterAll
    void stop() {
        service.close();
    }

    @Test
    void makeAFirstAdmin() {
        CommandOutput made = run(
                "a long enough horse\n",
                "admin",
                "create",
                "--username",
                "root_ana",
                "--email",
                "root@example.org",
                "--password-stdin");

        assertThat(made.text()).contains("root_ana is user, admin");
        assertThat(made.exitCode()).isZero();
        Answer admin = auth.logIn("root_ana", "a long enough horse");
        assertThat(auth.call("GET", "/users", admin.text("accessToken"), "").status())
                .isEqualTo(200);
        assertThat(database.query(
                        "select type from outbox_events where payload -> 'account' ->> 'username' = 'root_ana'"
                                + " order by aggregate_version"))
                .containsExactly("user.registered.v1", "user.roles-changed.v1");
        assertThat(trail(admin))
                .startsWith(
                        "account.opened by nobody as system:operator",
                        "account.roles-changed by nobody as system:operator");
        assertThat(database.count("select count(*) from user_roles where granted_by is not null"))
                .isZero();
    }

    @Test
    void makeUpAPassword() {
        CommandOutput made =
                run("", "admin", "create", "--username", "root_bo", "--email", "bo@example.org", "--generate-password");

        String password = made.text().replaceFirst("(?s).*password: ", "").strip();
        assertThat(auth.logIn("root_bo", password).status()).isEqualTo(200);
    }

    @Test
    void makeAnAdminOfSomebody() {
        Answer person = auth.registered();
        String name = person.body().path("user").path("username").asText();

        assertThat(run("", "admin", "grant", "--username", name).exitCode()).isZero();
        assertThat(run("", "admin", "grant", "--username", name).exitCode()).isZero();

        eventually(
                () -> assertThat(auth.me(person.text("accessToken")).status()).isEqualTo(401));
        assertThat(database.count("select count(*) from outbox_events where type = 'user.roles-changed.v1'"
                        + " and payload -> 'account' ->> 'username' = '" + name + "'"))
                .isEqualTo(1);
        assertThat(Tokens.claim(auth.logIn(name, AuthClient.PASSWORD), "roles")).isEqualTo("[user, admin]");
        assertThat(run("", "admin", "grant", "--username", "nobody_at_all").text())
                .contains("there is no such account");
    }

    @Test
    void refuseWhatMakesNoSense() {
        assertThat(run(
                                "password1\n",
                                "admin",
                                "create",
                                "--username",
                                "root_eve",
                                "--email",
                                "eve@example.org",
                                "--password-stdin")
                        .text())
                .contains("too easily guessed");
        assertThat(run("", "admin", "create", "--username", "x", "--email", "eve@example.org")
                        .exitCode())
                .isEqualTo(2);
        assertThat(run("", "keys", "rotate", "--compromised").exitCode()).isEqualTo(2);
        assertThat(run("", "admin").exitCode()).isEqualTo(2);
    }

    @Test
    void listAndRotateKeys() {
        assertThat(run("", "keys", "list").text()).contains("signs");

        CommandOutput rotated = run("", "keys", "rotate");

        String next = rotated.text().replaceFirst("(?s).*?([0-9a-f-]{36}) signs from.*", "$1");
        assertThat(rotated.exitCode()).isZero();
        assertThat(run("", "keys", "list").text()).containsPattern(next + ".*next");
    }

    private List<@Nullable String> trail(Answer person) {
        return database.query("select action || ' by ' || coalesce(actor_id::text, 'nobody') || ' as ' || identity"
                + " from audit_events where person_id = '"
                + person.body().path("user").path("id").asText() + "' order by occurred_at, id");
    }

    private CommandOutput run(String input, String... words) {
        return CommandOutput.of(
                input,
                () -> new CommandMode(
                                "auth-service",
                                () -> ApplicationContext.builder()
                                        .environments(CommandMode.ENVIRONMENT)
                                        .properties(service.settings())
                                        .build())
                        .run(words));
    }
}
