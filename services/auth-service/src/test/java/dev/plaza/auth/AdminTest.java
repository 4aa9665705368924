package dev.plaza.auth;

import static dev.plaza.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plaza.auth.AuthClient.Answer;
import dev.plaza.testing.TestDatabase;
import dev.plaza.testing.TestServers;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What admins do; on a service of its own, because how many admins there are matters. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AdminTest {

    private final TestAuthService service = TestAuthService.start(TestServers.database("admin"), Map.of());
    private final TestDatabase database = service.database();
    private final AuthClient auth = service.client();
    private String admin = "";
    private String adminId = "";

    @BeforeAll
    void makeAnAdmin() {
        Answer signedIn = auth.registeredAs("admin", database);
        admin = signedIn.text("accessToken");
        adminId = idOf(signedIn);
    }

    @AfterAll
    void stop() {
        service.close();
    }

    @ParameterizedTest
    @CsvSource({
        "GET,/users,''",
        "GET,/users/0198b2c4-0000-7000-8000-000000000001,''",
        "PUT,/users/0198b2c4-0000-7000-8000-000000000001/roles,{'roles': []}",
        "POST,/users/0198b2c4-0000-7000-8000-000000000001/deactivate,''",
        "POST,/users/0198b2c4-0000-7000-8000-000000000001/activate,''",
        "GET,/roles,''",
        "POST,/roles,\"{'name': 'helper', 'description': 'Helps.'}\"",
        "PATCH,/roles/helper,{'description': 'Helps.'}",
        "GET,/audit,''"
    })
    void isNotForOthers(String method, String path, String body) {
        Answer person = auth.registered();

        assertThat(auth.call(method, path, person.text("accessToken"), body).status())
                .isEqualTo(403);
        assertThat(auth.call(method, path, "", body).status()).isEqualTo(401);
    }

    @Test
    void listsAccountsTheNewestFirst() {
        Answer older = auth.registered();
        Answer newer = auth.registered();

        Answer all = auth.call("GET", "/users?size=2", admin, "");
        Answer second = auth.call("GET", "/users?size=1&page=1", admin, "");

        assertThat(all.body().path("items").get(0).path("id").asText()).isEqualTo(idOf(newer));
        assertThat(all.body().path("items").get(1).path("id").asText()).isEqualTo(idOf(older));
        assertThat(all.body().path("total").asLong()).isEqualTo(database.count("select count(*) from users"));
        assertThat(second.body().path("items").get(0).path("id").asText()).isEqualTo(idOf(older));
        assertThat(all.body().toString()).doesNotContain("argon2");
    }

    @Test
    void findsAccountsByTheirNameRoleAndActivity() {
        Answer moderator = auth.registeredAs("moderator", database);
        String name = moderator.body().path("user").path("username").asText();

        assertThat(auth.call("GET", "/users?query=" + name.toUpperCase(Locale.ROOT), admin, "")
                        .body()
                        .path("items")
                        .get(0)
                        .path("id")
                        .asText())
                .isEqualTo(idOf(moderator));
        assertThat(auth.call("GET", "/users?role=moderator&query=" + name, admin, "")
                        .body()
                        .path("total")
                        .asInt())
                .isPositive();
        assertThat(auth.call("GET", "/users?isActive=false&query=" + name + "%40", admin, "")
                        .body()
                        .path("items"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"size=0", "size=101", "page=-1", "page=10001", "size=x"})
    void refusesPagesThatMakeNoSense(String query) {
        assertThat(auth.call("GET", "/users?" + query, admin, "").status()).isEqualTo(400);
    }

    @Test
    void givesRolesAndRefusesTheTokensOfTheOldOnes() {
        Answer person = auth.registered();
        String id = idOf(person);

        Answer answer = assign(id, "'moderator'");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().path("roles").toString()).isEqualTo("[\"user\",\"moderator\"]");
        assertThat(answer.body().path("version").asInt()).isEqualTo(2);
        assertThat(auth.me(person.text("accessToken")).status()).isEqualTo(401);
        Answer refreshed = auth.refresh(person.text("refreshToken"));
        assertThat(Tokens.claim(refreshed, "roles")).isEqualTo("[user, moderator]");
        assertThat(auth.me(refreshed.text("accessToken")).status()).isEqualTo(200);
        assertThat(events("user.roles-changed.v1", id)).containsExactly("2");
        assertThat(trail(id)).contains("account.roles-changed by " + adminId);
    }

    @Test
    void changesNothingTwice() {
        String id = idOf(auth.registered());
        assign(id, "'moderator'");

        assertThat(assign(id, "'moderator', 'user'").body().path("version").asInt())
                .isEqualTo(2);

        assertThat(events("user.roles-changed.v1", id)).hasSize(1);
        assertThat(assign(id, "").body().path("roles").toString()).isEqualTo("[\"user\"]");
    }

    @Test
    void refusesRolesThatDoNotExistAndPeopleWhoDoNot() {
        Answer unknown = assign(idOf(auth.registered()), "'emperor'");

        assertThat(unknown.status()).isEqualTo(422);
        assertThat(unknown.text("code")).isEqualTo("auth.role-unknown");
        assertThat(unknown.errorOf("roles")).isEqualTo("unknown");
        assertThat(assign(UUID.randomUUID().toString(), "'moderator'").text("code"))
                .isEqualTo("auth.user-not-found");
    }

    @Test
    void mindsVersions() {
        String id = idOf(auth.registered());

        Answer answer =
                auth.call("PUT", "/users/" + id + "/roles", admin, "{'roles': ['moderator']}", "If-Match", "\"7\"");

        assertThat(answer.status()).isEqualTo(412);
        assertThat(auth.call("POST", "/users/" + id + "/deactivate", admin, "", "If-Match", "\"7\"")
                        .status())
                .isEqualTo(412);
        assertThat(auth.call("GET", "/users/" + id, admin, "").headers().firstValue("ETag"))
                .hasValue("\"1\"");
        assertThat(events("user.roles-changed.v1", id)).isEmpty();
        assertThat(trail(id)).doesNotContain("account.deactivated by " + adminId);
    }

    @Test
    void closesAnAccountAndOpensItAgain() {
        Answer person = auth.registered();
        String id = idOf(person);
        String name = person.body().path("user").path("username").asText();

        Answer closed = auth.call("POST", "/users/" + id + "/deactivate", admin, "");

        assertThat(closed.body().path("isActive").asBoolean(true)).isFalse();
        assertThat(auth.me(person.text("accessToken")).status()).isEqualTo(401);
        assertThat(auth.refresh(person.text("refreshToken")).status()).isEqualTo(401);
        assertThat(auth.logIn(name, AuthClient.PASSWORD).text("code")).isEqualTo("auth.invalid-credentials");
        assertThat(auth.call("POST", "/users/" + id + "/activate", admin, "").status())
                .isEqualTo(200);
        assertThat(auth.logIn(name, AuthClient.PASSWORD).status()).isEqualTo(200);
        assertThat(events("user.deactivated.v1", id)).containsExactly("2");
        assertThat(events("user.activated.v1", id)).containsExactly("3");
        assertThat(events("session.revoked.v1", id)).containsExactly("2");
        assertThat(trail(id))
                .contains("account.deactivated by " + adminId, "session.ended by " + adminId)
                .contains("account.activated by " + adminId);
    }

    @Test
    void closesAnAccountWithTheRolesThatItWasGivenMeanwhile() throws Exception {
        String id = idOf(auth.registered());

        Answer closed;
        try (var meanwhile = database.admin().connect();
                var statement = meanwhile.createStatement();
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            meanwhile.setAutoCommit(false);
            statement.execute("update users set version = 2 where id = '" + id + "'");
            statement.execute("insert into user_roles (user_id, role_name) values ('" + id + "', 'moderator')");
            var closing = threads.submit(() -> auth.call("POST", "/users/" + id + "/deactivate", admin, ""));
            eventually(() -> assertThat(database.count("select count(*) from pg_locks where not granted"))
                    .isPositive());
            meanwhile.commit();
            closed = closing.get();
        }

        assertThat(closed.body().path("roles").toString()).isEqualTo("[\"user\",\"moderator\"]");
        assertThat(events("user.deactivated.v1", id)).containsExactly("3");
        assertThat(database.query("select payload -> 'account' -> 'roles' ->> 1 from outbox_events"
                        + " where type = 'user.deactivated.v1' and aggregate_id = '" + id + "'"))
                .containsExactly("moderator");
    }

    @Test
    void leavesAnAdminAlwaysHoweverManyAreDeposedAtOnce() throws Exception {
        Answer second = auth.registeredAs("admin", database);
        String token = second.text("accessToken");
        var victims = new ConcurrentLinkedQueue<>(List.of(adminId, idOf(second)));

        var answers = Parallel.run(2, () -> {
            String victim = Objects.requireNonNull(victims.poll());
            return auth.call("POST", "/users/" + victim + "/deactivate", victim.equals(adminId) ? token : admin, "");
        });

        assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSizeLessThanOrEqualTo(1);
        assertThat(database.count("select count(*) from users u join user_roles r on r.user_id = u.id"
                        + " where r.role_name = 'admin' and u.is_active"))
                .isPositive();
        database.execute("update users set is_active = true where id = '" + adminId + "'");
        database.execute("delete from user_roles where user_id = '" + idOf(second) + "'");
        Answer again = auth.logIn(nameOf(adminId), AuthClient.PASSWORD);
        admin = again.text("accessToken");

        assertThat(assign(adminId, "").text("code")).isEqualTo("auth.last-admin");
        assertThat(auth.call("POST", "/users/" + adminId + "/deactivate", admin, "")
                        .text("code"))
                .isEqualTo("auth.last-admin");
    }

    @Test
    void knowsTheRolesThatEveryInstallationHasAndAddsOthers() {
        Answer added = auth.call("POST", "/roles", admin, "{'name': 'tester', 'description': 'Tests.'}");
        Answer again = auth.call("POST", "/roles", admin, "{'name': 'tester', 'description': 'Tests.'}");
        Answer described = auth.call("PATCH", "/roles/tester", admin, "{'description': 'Tests a lot.'}");

        assertThat(added.status()).isEqualTo(201);
        assertThat(again.text("code")).isEqualTo("auth.role-taken");
        assertThat(described.text("description")).isEqualTo("Tests a lot.");
        assertThat(auth.call("PATCH", "/roles/nobody", admin, "{'description': 'None.'}")
                        .text("code"))
                .isEqualTo("auth.role-not-found");
        assertThat(auth.call("POST", "/roles", admin, "{'name': 'Bad Name', 'description': 'x'}")
                        .errorOf("name"))
                .isEqualTo("format");
        assertThat(auth.call("GET", "/roles", admin, "").body().path("items").findValuesAsText("name"))
                .contains("admin", "moderator", "tester", "user");
    }

    @Test
    void readsTheAuditTrail() {
        Answer person = auth.registered();
        String id = idOf(person);
        assign(id, "'moderator'");

        Answer ofPerson = auth.call("GET", "/audit?person=" + id, admin, "");
        Answer changes = auth.call("GET", "/audit?person=" + id + "&action=account.roles-changed", admin, "");
        Answer byAdmin = auth.call("GET", "/audit?actor=" + adminId + "&size=1", admin, "");
        Answer none = auth.call("GET", "/audit?person=" + id + "&to=2001-01-01T00:00:00Z", admin, "");

        assertThat(ofPerson.body().path("items").findValuesAsText("action"))
                .containsExactly("account.roles-changed", "session.started", "account.opened");
        assertThat(ofPerson.body().path("total").asInt()).isEqualTo(3);
        assertThat(changes.body()
                        .path("items")
                        .get(0)
                        .path("changes")
                        .path("roles")
                        .path("to")
                        .asText())
                .isEqualTo("user moderator");
        assertThat(changes.body().path("items").get(0).path("actorId").asText()).isEqualTo(adminId);
        assertThat(changes.body().path("items").get(0).path("address").asText()).isEqualTo("127.0.0.1");
        assertThat(byAdmin.body().path("items").get(0).path("action").asText()).isEqualTo("audit.read");
        assertThat(none.body().path("items")).isEmpty();
        assertThat(auth.call("GET", "/audit?person=x", admin, "").status()).isEqualTo(400);
    }

    private Answer assign(String userId, String roles) {
        return auth.call("PUT", "/users/" + userId + "/roles", admin, "{'roles': [" + roles + "]}");
    }

    private String nameOf(String userId) {
        return Objects.requireNonNull(database.query("select username from users where id = '" + userId + "'")
                .getFirst());
    }

    private List<String> events(String type, String userId) {
        return database.query("select aggregate_version from outbox_events where type = '%s' and aggregate_id = '%s'"
                .formatted(type, userId));
    }

    private List<String> trail(String userId) {
        return database.query(
                "select action || ' by ' || actor_id from audit_events where person_id = '%s'".formatted(userId));
    }

    private static String idOf(Answer answer) {
        return answer.body().path("user").path("id").asText();
    }
}
