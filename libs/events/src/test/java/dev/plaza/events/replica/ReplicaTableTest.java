package dev.plaza.events.replica;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plaza.contracts.Catalogue;
import dev.plaza.db.Identity;
import dev.plaza.db.Ids;
import dev.plaza.events.TestService;
import dev.plaza.testing.TestDatabase;
import dev.plaza.testing.TestServers;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReplicaTableTest {

    private final TestDatabase database = TestServers.database("table");
    private final TestService service = TestService.start(
            Lives.CHRONICLE,
            database,
            TestServers.broker(),
            new Catalogue(List.of()),
            Map.of(
                    "plaza.database.migration-locations",
                    List.of("classpath:db/migration", "classpath:db/replicas/accounts")));
    private final ReplicaTable accounts = new ReplicaTable(
            service.bean(JdbcOperations.class), "accounts", List.of("username", "email", "roles", "is_active"));

    @AfterAll
    void stop() {
        service.close();
    }

    @Test
    void takesOverOnlyWhatIsNewer() {
        UUID id = Ids.next();

        apply(id, 2, "second");
        apply(id, 1, "first");
        apply(id, 2, "second again");

        assertThat(row(id)).isEqualTo("2|second|{user}");
    }

    @Test
    void takesASnapshotOfTheSameVersionButNoOlderOne() {
        UUID id = Ids.next();
        apply(id, 2, "broken");

        in(() -> accounts.applySnapshot(id, 1, state("too old")));
        in(() -> accounts.applySnapshot(id, 2, state("mended")));

        assertThat(row(id)).isEqualTo("2|mended|{user}");
    }

    @Test
    void erasesWhateverTheVersionAndForGood() {
        UUID id = Ids.next();
        apply(id, 7, "newer than its erasure");

        in(() -> accounts.erase(id, 5, Instant.EPOCH));
        apply(id, 8, "back");
        in(() -> accounts.applySnapshot(id, 9, state("back")));

        assertThat(row(id)).isEqualTo("5|1970-01-01 00:00:00+00");
    }

    @Test
    void remembersAnErasureThatComesFirst() {
        UUID id = Ids.next();

        in(() -> accounts.erase(id, 5, Instant.EPOCH));
        apply(id, 4, "late");

        assertThat(row(id)).isEqualTo("5|1970-01-01 00:00:00+00");
    }

    @Test
    void refusesNamesThatAreNoNamesAndRowsThatAreIncomplete() {
        JdbcOperations jdbc = service.bean(JdbcOperations.class);

        assertThatThrownBy(() -> new ReplicaTable(jdbc, "accounts; DROP TABLE x", List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ReplicaTable(jdbc, "accounts", List.of("a b")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> accounts.apply(Ids.next(), 1, List.of("ana"))).hasMessage("1 values for 4 columns");
    }

    private void apply(UUID id, long version, String username) {
        in(() -> accounts.apply(id, version, state(username)));
    }

    private static List<Object> state(String username) {
        return Arrays.asList(username, null, List.of("user"), true);
    }

    private void in(Runnable work) {
        service.transactions().write(Identity.system("test"), work);
    }

    private String row(UUID id) {
        return String.valueOf(database.query("SELECT concat_ws('|', version, username, email, roles,"
                        + " erased_at AT TIME ZONE 'UTC' || '+00') FROM accounts WHERE id = '" + id + "'")
                .getFirst());
    }
}
