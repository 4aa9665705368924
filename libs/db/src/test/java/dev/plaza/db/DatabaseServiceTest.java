package dev.plaza.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.plaza.testing.TestDatabase;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.test.support.TestPropertyProvider;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DatabaseServiceTest implements TestPropertyProvider {

    private static final Identity SYSTEM = Identity.system("test");
    private static final String ADD = "insert into notes (id, text) values (?, ?) on conflict do nothing";

    @Inject
    Transactions transactions;

    @Inject
    DatabaseService database;

    @Override
    public Map<String, String> getProperties() {
        return TestDatabase.fresh("service").properties();
    }

    @Test
    void countsTheRowsThatItChanged() {
        UUID id = Ids.next();

        assertThat(write(() -> database.insert("add note", ADD, id, "count me")))
                .isEqualTo(1);
        assertThat(write(() -> database.insert("add note", ADD, id, "count me")))
                .isZero();
        assertThat(write(() -> database.update("change", "update notes set text = ? where id = ?", "counted", id)))
                .isEqualTo(1);
        assertThat(write(() -> database.delete("remove", "delete from notes where id = ?", id)))
                .isEqualTo(1);
        assertThat(write(() -> database.delete("remove", "delete from notes where id = ?", id)))
                .isZero();
    }

    @Test
    void readsRowsAndWhatIsReturned() {
        UUID id = Ids.next();

        List<UUID> returned = write(() -> database.select(
                "add note", ADD + " returning id", row -> row.getObject("id", UUID.class), id, "return me"));

        assertThat(returned).containsExactly(id);
        assertThat(write(() ->
                        database.selectOne("text", "select text from notes where id = ?", row -> row.getString(1), id)))
                .contains("return me");
    }

    @Test
    void bindsInstantsAndArrays() {
        Instant now = Instant.parse("2026-11-20T12:00:00.123456Z");
        UUID id = Ids.next();

        assertThat(write(() -> database.select(
                        "values",
                        "select ?::timestamptz, ?::uuid[], ?::text[], ?::bigint[]",
                        row -> row.getString(2)
                                + row.getString(3)
                                + row.getString(4)
                                + row.getTimestamp(1).toInstant(),
                        now,
                        new UUID[] {id},
                        new String[] {"a"},
                        new Long[] {7L})))
                .containsExactly("{" + id + "}{a}{7}" + now);
    }

    @Test
    void refusesTwoRowsWhereOneWasMeant() {
        assertThatIllegalStateException()
                .isThrownBy(() ->
                        write(() -> database.selectOne("two", "select generate_series(1, 2)", row -> row.getInt(1))))
                .withMessageContaining("two");
    }

    @Test
    void tellsTheNameTheDurationAndTheSqlStateOfAFailureButNoValue() {
        UUID id = Ids.next();
        String add = "insert into notes (id, text) values (?, ?)";
        write(() -> database.insert("add note", add, id, "very-private"));

        assertThatExceptionOfType(QueryFailedException.class)
                .isThrownBy(() -> write(() -> database.insert("add note", add, Ids.next(), "very-private")))
                .withMessageMatching(
                        "query add note failed after \\d+ ms with SQLSTATE 23505, constraint notes_text_unique")
                .withNoCause()
                .satisfies(fault -> assertThat(DatabaseFault.isDuplicateOf("notes_text_unique", fault))
                        .isTrue());
        assertThatExceptionOfType(QueryFailedException.class)
                .isThrownBy(() -> write(() -> database.select("parse", "select ?::uuid", _ -> 1, "very-private")))
                .withMessageContaining("SQLSTATE 22P02")
                .withMessageNotContaining("very-private");
        assertThatExceptionOfType(QueryFailedException.class)
                .isThrownBy(() -> write(() -> database.execute("typo", "delete from no_such_table")))
                .withMessageContaining("no_such_table");
    }

    @Test
    void needsATransaction() {
        assertThatIllegalStateException().isThrownBy(() -> database.execute("nothing", "select 1"));
    }

    private <T> T write(Supplier<T> work) {
        return transactions.write(SYSTEM, work);
    }
}
