package dev.plaza.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plaza.auth.application.account.ImportPeople;
import dev.plaza.http.command.CommandMode;
import dev.plaza.service.crowd.CrowdMember;
import dev.plaza.testing.CommandOutput;
import dev.plaza.testing.TestDatabase;
import dev.plaza.testing.TestServers;
import io.micronaut.context.ApplicationContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** People by the thousand; each test begins without any. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ImportTest {

    private static final String ROWS = """
            select 'user ' || id || ' ' || version || ' ' || password_hash || ' ' || updated_at from users
            union all select 'event ' || id || ' ' || aggregate_id || ' ' || aggregate_version from outbox_events
            order by 1
            """;

    private final TestDatabase database = TestServers.database("import");
    private final TestAuthService service = TestAuthService.start(database, Map.of());

    @BeforeEach
    void forgetEverybody() {
        database.execute("delete from users");
        database.execute("delete from retired_names");
        database.execute("delete from outbox_events");
    }

    @AfterAll
    void stop() {
        service.close();
    }

    @Test
    void opensAccountsOnceAndTellsTheOtherServices() {
        assertThat(people(600)).isEqualTo(600);

        assertThat(database.count("select count(*) from users where is_email_verified"))
                .isEqualTo(600);
        assertThat(database.count("select count(*) from outbox_events o join users u on u.id = o.aggregate_id"
                        + " where o.type = 'user.registered.v1' and o.aggregate_version = 1"
                        + " and o.payload -> 'account' ->> 'username' = u.username"))
                .isEqualTo(600);
        assertThat(database.count("select count(distinct password_hash) from users"))
                .isEqualTo(1);
        assertThat(database.count("select count(*) from mail_jobs")).isZero();
        assertThat(database.count("select count(*) from audit_events where action = 'account.opened'"
                        + " and identity = 'system:import' and person_id = '" + new CrowdMember(7).id() + "'"))
                .isPositive();
        List<@Nullable String> rows = database.query(ROWS);

        assertThat(people(600)).isZero();

        assertThat(database.query(ROWS)).isEqualTo(rows);
    }

    @Test
    void letsEachOfThemSignIn() {
        people(3);

        assertThat(service.client().logIn("person000003", CrowdMember.PASSWORD).status())
                .isEqualTo(200);
    }

    @Test
    void goesOnWhereItWasInterrupted() {
        assertThatThrownBy(() -> service.bean(ImportPeople.class).run(600, done -> {
                    if (done > 0) {
                        throw new IllegalStateException("killed");
                    }
                }))
                .hasMessage("killed");
        assertThat(database.count("select count(*) from users")).isEqualTo(500);

        assertThat(people(600)).isEqualTo(100);

        assertThat(database.count("select count(*) from users")).isEqualTo(600);
        assertThat(database.count("select count(distinct aggregate_id) from outbox_events"))
                .isEqualTo(600);
        assertThat(database.count("select count(*) from outbox_events")).isEqualTo(600);
    }

    @Test
    void leavesNothingOfATransactionThatFailsInTheMiddle() {
        database.execute("insert into users (id, email, username, password_hash) values"
                + " (gen_random_uuid(), 'somebody@example.org', 'Person000560', repeat('x', 100))");

        assertThatThrownBy(() -> people(600)).hasMessageContaining("person000501 to person000600");

        assertThat(database.count("select count(*) from users")).isEqualTo(501);
        assertThat(database.count("select count(*) from outbox_events")).isEqualTo(500);
    }

    @Test
    void bringsNobodyBackWhoHasLeft() {
        people(3);
        var signedIn = service.client().logIn("person000002", CrowdMember.PASSWORD);
        assertThat(service.client()
                        .call(
                                "DELETE",
                                "/me",
                                signedIn.text("accessToken"),
                                "{\"password\":\"" + CrowdMember.PASSWORD + "\"}")
                        .status())
                .isLessThan(300);

        assertThat(people(4)).isEqualTo(1);

        assertThat(database.query("select username from users order by 1"))
                .containsExactly("person000001", "person000003", "person000004");
    }

    @Test
    void isACommandThatTellsThePassword() {
        CommandOutput output = run("test", "import", "people", "--count", "10");

        assertThat(output.text())
                .contains("People: 10 of 10")
                .contains("10 made, 0 there already")
                .contains("password " + CrowdMember.PASSWORD + ", from person000001 to person000010");
        assertThat(output.exitCode()).isZero();
        assertThat(database.count("select count(*) from users")).isEqualTo(10);
    }

    @Test
    void explainsAndRefusesWrongCommandLines() {
        assertThat(run("test", "import", "people", "--help").text()).contains("--count=N", "person000001");
        assertThat(run("test", "import", "people", "--count", "0").text())
                .contains("--count has to lie between 1 and 999,999, not at 0.");
        assertThat(run("test", "import", "people", "--count", "0").exitCode()).isEqualTo(2);
        assertThat(run("test", "import", "people").text()).contains("--count");
        assertThat(run("test", "import").exitCode()).isEqualTo(2);
    }

    @Test
    void isRefusedInProduction() {
        CommandOutput output = run("production", "import", "people", "--count", "10");

        assertThat(output.text()).contains("importing made-up people is refused in production");
        assertThat(output.exitCode()).isEqualTo(1);
        assertThat(database.count("select count(*) from users")).isZero();
    }

    private int people(int count) {
        return service.bean(ImportPeople.class).run(count, _ -> {});
    }

    private CommandOutput run(String environment, String... words) {
        Map<String, Object> settings = new HashMap<>(service.settings());
        settings.put("plaza.environment", environment);
        return CommandOutput.of(() -> new CommandMode("auth-service", () -> {
                    ApplicationContext context = ApplicationContext.builder()
                            .environments(CommandMode.ENVIRONMENT)
                            .properties(settings)
                            .build();
                    context.getEnvironment().start();
                    return context;
                })
                .run(words));
    }
}
