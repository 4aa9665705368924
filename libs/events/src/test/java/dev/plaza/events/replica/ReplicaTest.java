package dev.plaza.events.replica;

import static dev.plaza.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plaza.contracts.ContractJson;
import dev.plaza.db.Ids;
import dev.plaza.events.Scene;
import dev.plaza.events.TestService;
import dev.plaza.events.Wire;
import dev.plaza.events.envelope.Envelope;
import dev.plaza.events.replica.Lives.Step;
import dev.plaza.testing.TestBroker;
import dev.plaza.testing.TestDatabase;
import dev.plaza.testing.TestServers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * A consumer of the platform's own events, such as each service still to come will be. It is given many lives, every
 * event twice and some of them under a new id, in an order drawn by lot.
 */
@Tag("messaging")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReplicaTest {

    private static final int LIVES = 150;
    private static final long SEED = System.nanoTime();

    private final TestDatabase database = TestServers.database("replica");
    private final TestBroker broker = Scene.empty().broker();
    private final TestService service = TestService.start(
            Lives.CHRONICLE,
            database,
            broker,
            Lives.CATALOGUE,
            Map.of(
                    "plaza.replicas.accounts", "true",
                    "plaza.replicas.accounts-email", "true",
                    "plaza.replicas.people", "true",
                    "plaza.replicas.relations", "true",
                    "plaza.database.migration-locations", List.of("classpath:db/migration", "classpath:db/replicas")));
    private final List<UUID> accounts = ids();
    private final List<UUID> erased = ids();
    private final List<UUID> people = ids();
    private final List<UUID> pairs = ids();

    @BeforeAll
    void liveInAnyOrder() {
        service.connected();
        List<Envelope> events = new ArrayList<>(Stream.of(
                        lives(accounts, Lives::ofAnAccount),
                        lives(erased, Lives::ofAnErasedPerson),
                        lives(people, Lives::ofAPerson),
                        lives(pairs, Lives::ofAPair))
                .flatMap(Function.identity())
                .toList());
        int different = events.size();
        events.addAll(List.copyOf(events));
        Random random = new Random(SEED);
        events.stream()
                .limit(different / 10)
                .map(ReplicaTest::underANewId)
                .toList()
                .forEach(events::add);
        Collections.shuffle(events, random);

        new Wire(broker).publishAll(events.stream().map(Envelope::toMessage).toList());

        eventually(
                Duration.ofSeconds(30),
                () -> assertThat(database.count("SELECT count(*) FROM inbox_events"))
                        .isEqualTo(different + different / 10));
        assertThat(database.count("SELECT count(*) FROM inbox_failures")).isZero();
    }

    @AfterAll
    void stop() {
        service.close();
    }

    @Test
    void endsInTheNewestStateOfEveryAccount() {
        assertThat(database.query(
                        "SELECT DISTINCT concat_ws('|', version, username, email, roles, is_active, erased_at)"
                                + " FROM accounts WHERE " + isAmong(accounts)))
                .as("seed %d", SEED)
                .containsExactly("5|ana|new@x|{user,admin}|t");
        assertThat(database.count("SELECT count(*) FROM accounts WHERE " + isAmong(accounts)))
                .isEqualTo(LIVES);
    }

    @Test
    void endsInTheNewestStateOfEveryPerson() {
        assertThat(database.query("SELECT DISTINCT concat_ws('|', version, display_name, avatar_url, is_verified,"
                        + " profile_visibility, search_visibility, erased_at) FROM people WHERE " + isAmong(people)))
                .as("seed %d", SEED)
                .containsExactly("3|Cyd D|t|friends|private");
        assertThat(database.count("SELECT count(*) FROM people WHERE " + isAmong(people)))
                .isEqualTo(LIVES);
    }

    @Test
    void endsInTheNewestStateOfEveryPair() {
        assertThat(database.query("SELECT DISTINCT concat_ws('|', version, friendship, requested_by,"
                        + " is_blocked_by_first, is_blocked_by_second) FROM relations WHERE " + isAmong(pairs)))
                .as("seed %d", SEED)
                .containsExactly("5|none|f|f");
        assertThat(database.count("SELECT count(*) FROM relations WHERE " + isAmong(pairs)))
                .isEqualTo(LIVES);
    }

    @Test
    void neverBringsAnErasedPersonBackAndKeepsNothingOfThem() {
        assertThat(database.query(
                        "SELECT DISTINCT concat_ws('|', version, erased_at IS NOT NULL, username, email, roles,"
                                + " is_active) FROM accounts WHERE " + isAmong(erased)))
                .as("seed %d", SEED)
                .containsExactly("3|t");
        assertThat(database.query(
                        "SELECT DISTINCT concat_ws('|', version, erased_at IS NOT NULL, first_name, last_name,"
                                + " display_name, avatar_url, is_verified) FROM people WHERE " + isAmong(erased)))
                .containsExactly("3|t");
    }

    private static List<UUID> ids() {
        return IntStream.range(0, LIVES).mapToObj(i -> Ids.next()).toList();
    }

    private static Stream<Envelope> lives(List<UUID> ids, Function<UUID, List<Step<?>>> life) {
        return ids.stream().map(life).flatMap(Collection::stream).map(ReplicaTest::envelope);
    }

    private static <T> Envelope envelope(Step<T> step) {
        return new Envelope(
                Ids.next(),
                step.type().name(),
                step.type().publishers().iterator().next(),
                step.id(),
                step.version(),
                Instant.now(),
                null,
                ContractJson.writeText(step.payload()));
    }

    private static Envelope underANewId(Envelope event) {
        return new Envelope(
                Ids.next(),
                event.type(),
                event.service(),
                event.aggregateId(),
                event.aggregateVersion(),
                event.time(),
                null,
                event.data());
    }

    private static String isAmong(List<UUID> ids) {
        return "id = ANY ('{"
                + String.join(",", ids.stream().map(UUID::toString).toList()) + "}')";
    }
}
