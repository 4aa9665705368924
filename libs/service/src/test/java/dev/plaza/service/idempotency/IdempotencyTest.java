package dev.plaza.service.idempotency;

import static dev.plaza.testing.people.PersonMaker.aPerson;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plaza.db.Ids;
import dev.plaza.service.ServiceTest;
import dev.plaza.service.notes.Gate;
import dev.plaza.testing.Eventually;
import dev.plaza.testing.people.TestPerson;
import dev.plaza.testing.tokens.TestTokens;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdempotencyTest extends ServiceTest {

    private static final String NOTES = "/api/v1/notes";

    private final TestPerson anaHerself = aPerson().named("ana").make();
    private final String ana = TestTokens.of(anaHerself);

    @Inject
    Gate gate;

    @Inject
    IdempotencyKeyCleanup cleanup;

    @Override
    public Map<String, String> getProperties() {
        Map<String, String> properties = super.getProperties();
        // fifty twins share eight connections, on whatever machine this runs
        properties.put("plaza.database.acquire-timeout", "30s");
        return properties;
    }

    @Test
    void answersARepeatedRequestWithTheFirstAnswer() {
        HttpResponse<String> first = add(ana, "a-1", "{\"content\":\"once\"}");
        HttpResponse<String> second = add(ana, "a-1", "{\"content\":\"once\"}");

        assertThat(first.statusCode()).as(first.body()).isEqualTo(201);
        assertThat(header(first, "Idempotency-Replayed")).isEmpty();
        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(header(second, "ETag")).isEqualTo(header(first, "ETag"));
        assertThat(header(second, "Idempotency-Replayed")).isEqualTo("true");
        assertThat(notes("once")).isEqualTo(1);
    }

    @Test
    void takesTheSameContentInAnotherFormForTheSameRequest() {
        add(ana, "a-form", "{\"content\":\"formed\"}");

        HttpResponse<String> second = add(ana, "a-form", "{  \"content\" : \"f\\u006frmed\" }");

        assertThat(header(second, "Idempotency-Replayed")).isEqualTo("true");
        assertThat(notes("formed")).isEqualTo(1);
    }

    @Test
    void refusesTheKeyOfAnotherRequest() {
        add(ana, "a-2", "{\"content\":\"first\"}");

        problem(add(ana, "a-2", "{\"content\":\"second\"}"), 422, "idempotency.key-reused");

        assertThat(notes("second")).isZero();
    }

    @Test
    void actsTwiceWithoutAKey() {
        send(post(NOTES, ana, "{\"content\":\"twice\"}"));
        send(post(NOTES, ana, "{\"content\":\"twice\"}"));

        assertThat(notes("twice")).isEqualTo(2);
    }

    @Test
    void keepsTheKeysOfPeopleApart() {
        add(ana, "shared", "{\"content\":\"mine\"}");

        HttpResponse<String> ofBen = add(aToken(), "shared", "{\"content\":\"mine\"}");

        assertThat(header(ofBen, "Idempotency-Replayed")).isEmpty();
        assertThat(notes("mine")).isEqualTo(2);
    }

    @Test
    void keepsTheKeysOfRoutesApart() {
        String id = json(add(ana, "a-3", "{\"content\":\"pinned\"}")).path("id").asText();

        HttpResponse<String> pinned = pin(ana, "a-3", id);

        assertThat(pinned.statusCode()).isEqualTo(204);
        assertThat(header(pinned, "Idempotency-Replayed")).isEmpty();
    }

    @Test
    void repeatsAnAnswerWithoutBody() {
        String id = json(send(post(NOTES, ana, "{\"content\":\"to pin\"}")))
                .path("id")
                .asText();

        pin(ana, "a-4", id);
        HttpResponse<String> second = pin(ana, "a-4", id);

        assertThat(second.statusCode()).isEqualTo(204);
        assertThat(header(second, "Idempotency-Replayed")).isEqualTo("true");
        assertThat(database.count("select version from notes where id = '" + id + "'"))
                .isEqualTo(2);
    }

    @Test
    void takesThePathForPartOfTheRequest() {
        String one =
                json(send(post(NOTES, ana, "{\"content\":\"one\"}"))).path("id").asText();
        String two =
                json(send(post(NOTES, ana, "{\"content\":\"two\"}"))).path("id").asText();
        pin(ana, "a-5", one);

        problem(pin(ana, "a-5", two), 422, "idempotency.key-reused");
    }

    @Test
    void forgetsWhatFailed() {
        String explosive = "{\"content\":\"explode\"}";

        problem(add(ana, "a-6", explosive), 500, "internal.error");
        problem(add(ana, "a-6", explosive), 500, "internal.error");

        assertThat(notes("explode")).isZero();
        assertThat(add(ana, "a-6", "{\"content\":\"peace\"}").statusCode()).isEqualTo(201);
    }

    @Test
    void forgetsWhatWasRefused() {
        problem(add(ana, "a-7", "{\"content\":5}"), 400, "request.invalid");

        assertThat(add(ana, "a-7", "{\"content\":\"five\"}").statusCode()).isEqualTo(201);
    }

    @Test
    void tellsATwinThatTheFirstIsStillRunning() {
        gate.close();
        CompletableFuture<HttpResponse<String>> first =
                CompletableFuture.supplyAsync(() -> add(ana, "a-8", "{\"content\":\"slow\"}"));
        waitUntilAKeyIsClaimed();

        HttpResponse<String> twin = add(ana, "a-8", "{\"content\":\"slow\"}");
        gate.open();

        problem(twin, 409, "idempotency.in-progress");
        assertThat(header(twin, "Retry-After")).isEqualTo("1");
        assertThat(first.join().statusCode()).isEqualTo(201);
        assertThat(header(add(ana, "a-8", "{\"content\":\"slow\"}"), "Idempotency-Replayed"))
                .isEqualTo("true");
    }

    @Test
    void takesItsEffectBackWhenAnAnswerWasStoredMeanwhile() {
        gate.close();
        CompletableFuture<HttpResponse<String>> first =
                CompletableFuture.supplyAsync(() -> add(ana, "a-11", "{\"content\":\"overtaken\"}"));
        waitUntilAKeyIsClaimed();

        database.execute("""
                insert into idempotency_keys (person_id, route, key, fingerprint, answer, created_at)
                values ('%s', 'POST /api/v1/notes', 'a-11', '\\x00', '{}', now())
                """.formatted(anaHerself.id()));
        gate.open();

        problem(first.join(), 409, "idempotency.in-progress");
        assertThat(notes("overtaken")).isZero();
    }

    @Test
    void actsOnceForFiftyTwinsAtOnce() throws Exception {
        Callable<HttpResponse<String>> twin = () -> add(ana, "a-9", "{\"content\":\"fifty\"}");

        List<HttpResponse<String>> answers;
        try (ExecutorService threads = Executors.newFixedThreadPool(50)) {
            answers = threads.invokeAll(Stream.generate(() -> twin).limit(50).toList()).stream()
                    .map(Future::resultNow)
                    .toList();
        }

        assertThat(notes("fifty")).isEqualTo(1);
        assertThat(answers).allMatch(answer -> answer.statusCode() == 201 || answer.statusCode() == 409);
        assertThat(answers.stream()
                        .filter(answer -> answer.statusCode() == 201)
                        .map(HttpResponse::body)
                        .distinct())
                .hasSize(1);
        assertThat(answers.stream()
                        .filter(answer -> answer.statusCode() == 201)
                        .filter(answer -> header(answer, "Idempotency-Replayed").isEmpty()))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"with space", "tab\tbed", " "})
    void refusesAKeyThatIsNotVisibleCharacters(String key) {
        refusesKey(key);
    }

    @Test
    void acceptsAKeyOf255CharactersAndNoLonger() {
        assertThat(add(ana, "k".repeat(255), "{\"content\":\"long\"}").statusCode())
                .isEqualTo(201);
        refusesKey("k".repeat(256));
    }

    @Test
    void refusesTwoKeys() {
        var request = post(NOTES, ana, "{\"content\":\"two keys\"}")
                .header("Idempotency-Key", "one")
                .header("Idempotency-Key", "two");

        problem(send(request), 400, "request.invalid");
    }

    @Test
    void showsAPersonTheirOwnKeysOnly() throws Exception {
        add(ana, "a-10", "{\"content\":\"private\"}");

        try (var connection = database.app().connect();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            assertThat(rowsSeenBy(statement, Ids.next().toString())).isZero();
            assertThat(rowsSeenBy(statement, "")).isZero();
            assertThat(rowsSeenBy(statement, anaHerself.id().toString())).isPositive();
            assertThat(rowsSeenBy(statement, "system:idempotency-cleanup")).isPositive();
        }
    }

    @Test
    void removesAnswersAfterADayInBatches() {
        UUID ben = Ids.next();
        database.execute("""
                insert into idempotency_keys (person_id, route, key, fingerprint, answer, created_at)
                select '%s', 'POST /old', number::text, '\\x00', '{}', now() - interval '25 hours'
                  from generate_series(1, 2500) number
                """.formatted(ben));
        add(ana, "young", "{\"content\":\"young\"}");

        cleanup.run();

        assertThat(database.count("select count(*) from idempotency_keys where route = 'POST /old'"))
                .isZero();
        assertThat(database.count("select count(*) from idempotency_keys where key = 'young'"))
                .isEqualTo(1);
    }

    @Test
    void keepsAnswersForADay() {
        add(ana, "kept", "{\"content\":\"kept\"}");
        clock.advance(Duration.ofHours(23));

        cleanup.run();

        clock.advance(Duration.ofHours(-23));
        assertThat(header(add(ana, "kept", "{\"content\":\"kept\"}"), "Idempotency-Replayed"))
                .isEqualTo("true");
    }

    private void waitUntilAKeyIsClaimed() {
        Eventually.until("a request is in its transaction", () -> database.count("""
                        select count(*) from pg_locks
                         where locktype = 'advisory'
                           and database = (select oid from pg_database where datname = current_database())
                        """) == 1);
    }

    private void refusesKey(String key) {
        JsonNode problem = problem(add(ana, key, "{\"content\":\"refused\"}"), 400, "request.invalid");

        assertThat(problem.path("errors").path(0).path("field").asText()).isEqualTo("Idempotency-Key");
    }

    private HttpResponse<String> add(String token, String key, String json) {
        return send(post(NOTES, token, json).header("Idempotency-Key", key));
    }

    private HttpResponse<String> pin(String token, String key, String id) {
        return send(post(NOTES + "/" + id + "/pin", token, "").header("Idempotency-Key", key));
    }

    private long notes(String content) {
        return database.count("select count(*) from notes where content = '" + content + "'");
    }

    private static int rowsSeenBy(Statement statement, String person) throws SQLException {
        statement.execute("select set_config('app.current_user_id', '" + person + "', true)");
        try (var rows = statement.executeQuery("select count(*) from idempotency_keys")) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
