package dev.plaza.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plaza.testing.TestDatabase;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.test.support.TestPropertyProvider;
import io.micronaut.transaction.TransactionDefinition.Isolation;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TransactionsTest implements TestPropertyProvider {

    private static final Identity ANA = Identity.person(Ids.next());

    @Inject
    Transactions transactions;

    @Inject
    NoteRepository notes;

    @Inject
    JdbcOperations jdbc;

    @Inject
    DatabaseConnectionManager pools;

    private final TestDatabase database = TestDatabase.fresh("db");

    @Override
    public Map<String, String> getProperties() {
        Map<String, String> properties = new HashMap<>(database.properties());
        properties.put("plaza.database.acquire-timeout", "20s");
        return properties;
    }

    @Test
    void commitsWhatItsWorkWrote() {
        Note note = transactions.write(ANA, () -> notes.insert(aNote()));

        assertThat(transactions.read(ANA, () -> notes.findById(note.id()))).contains(note);
    }

    @Test
    void rollsBackAndThrowsOnWhatItsWorkThrew() {
        Note note = aNote();
        IllegalArgumentException thrown = new IllegalArgumentException("no");

        assertThatThrownBy(() -> transactions.write(ANA, () -> {
                    notes.insert(note);
                    throw thrown;
                }))
                .isSameAs(thrown);

        assertThat(transactions.read(ANA, () -> notes.existsById(note.id()))).isFalse();
    }

    @Test
    void tellsPostgresOnWhoseBehalfItRuns() {
        UUID person = Ids.next();

        assertThat(transactions.read(Identity.person(person), notes::currentPerson))
                .isEqualTo(person.toString());
        assertThat(transactions.read(Identity.system("relay"), notes::currentPerson))
                .isEqualTo("system:relay");
    }

    @Test
    void leavesNoIdentityOnThePooledConnection() throws SQLException {
        for (int i = 0; i < 50; i++) {
            transactions.read(Identity.person(Ids.next()), notes::currentPerson);
        }

        try (var connection = pools.get(DatabaseConnectionManager.DEFAULT).getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("select current_setting('app.current_user_id', true)")) {
            assertThat(row.next()).isTrue();
            assertThat(row.getString(1)).isNullOrEmpty();
        }
    }

    @Test
    void refusesWritesInAReadOnlyTransaction() {
        assertThatThrownBy(() -> transactions.read(ANA, () -> notes.insert(aNote())))
                .satisfies(thrown -> assertThat(
                                DatabaseFault.of(thrown).orElseThrow().sqlState())
                        .isEqualTo("25006"));
    }

    @Test
    void refusesToStartInsideAnother() {
        assertThatThrownBy(() -> transactions.write(ANA, () -> {
                    transactions.read(ANA, notes::count);
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("already");
    }

    @Test
    void runsAfterCommitOnlyWhatWasCommitted() {
        List<String> ran = new ArrayList<>();

        transactions.write(ANA, () -> transactions.afterCommit(() -> ran.add("committed")));
        assertThatThrownBy(() -> transactions.write(ANA, () -> {
                    transactions.afterCommit(() -> ran.add("rolled back"));
                    throw new IllegalArgumentException();
                }))
                .isInstanceOf(IllegalArgumentException.class);

        assertThat(ran).containsExactly("committed");
    }

    @Test
    void refusesAfterCommitOutsideATransaction() {
        assertThatThrownBy(() -> transactions.afterCommit(() -> {})).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(transactions::require).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void runsTheVictimOfADeadlockAgain() throws Exception {
        Note first = transactions.write(ANA, () -> notes.insert(aNote()));
        Note second = transactions.write(ANA, () -> notes.insert(aNote()));
        CyclicBarrier bothHoldOne = new CyclicBarrier(2);
        AtomicInteger attempts = new AtomicInteger();

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> one = threads.submit(() -> lockInTurn(first, second, bothHoldOne, attempts));
            Future<?> other = threads.submit(() -> lockInTurn(second, first, bothHoldOne, attempts));
            one.get();
            other.get();
        }

        assertThat(attempts).hasValue(3);
    }

    @Test
    void beginsAnewWhenThePooledConnectionIsDead() {
        long before = transactions.read(ANA, notes::count);

        cutEveryConnection();

        assertThat(transactions.read(ANA, notes::count)).isEqualTo(before);
    }

    @Test
    void beginsAnewThoughMorePooledConnectionsAreDeadThanItTries() throws Exception {
        int many = 15;
        CyclicBarrier allAtOnce = new CyclicBarrier(many);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Boolean>> holders = new ArrayList<>();
            for (int i = 0; i < many; i++) {
                holders.add(threads.submit(() -> transactions.read(ANA, () -> {
                    notes.currentPerson();
                    await(allAtOnce);
                    return true;
                })));
            }
            for (Future<Boolean> holder : holders) {
                assertThat(holder.get(30, TimeUnit.SECONDS)).isTrue();
            }
        }

        cutEveryConnection();

        assertThat(transactions.readOne(ANA, notes::currentPerson)).isEqualTo(ANA.setting());
    }

    @Test
    void tellsWhatBrokeTheConnectionDuringItsWork() {
        assertThatThrownBy(() -> transactions.write(ANA, () -> {
                    cutEveryConnection();
                    notes.count();
                }))
                .matches(thrown -> DatabaseFault.of(thrown).orElseThrow().isTransient());
    }

    @Test
    void tellsTheConstraintThatARowWouldHaveBroken() {
        Note note = transactions.write(ANA, () -> notes.insert(aNote()));

        assertThatThrownBy(() -> transactions.write(ANA, () -> notes.insert(new Note(Ids.next(), note.text()))))
                .matches(thrown -> DatabaseFault.isDuplicateOf("notes_text_unique", thrown))
                .matches(thrown -> !DatabaseFault.isDuplicateOf("notes_pkey", thrown));
    }

    @Test
    void undoesOnlyTheNestedPartThatFailed() {
        Note kept = aNote();
        Note undone = aNote();

        transactions.write(ANA, () -> {
            notes.insert(kept);
            assertThatThrownBy(() -> transactions.nested(() -> {
                        notes.insert(undone);
                        return notes.insert(kept);
                    }))
                    .matches(thrown -> DatabaseFault.isDuplicateOf("notes_pkey", thrown));
            assertThat(notes.currentPerson()).isEqualTo(ANA.setting());
        });

        assertThat(transactions.read(ANA, () -> notes.existsById(kept.id()))).isTrue();
        assertThat(transactions.read(ANA, () -> notes.existsById(undone.id()))).isFalse();
    }

    @Test
    void keepsItsIdentityWhenTheFirstStatementIsNestedAndFails() {
        transactions.write(ANA, () -> {
            assertThatThrownBy(() -> transactions.nested(() -> notes.insertAll(List.of(aNote("x"), aNote("x")))))
                    .matches(thrown -> DatabaseFault.isDuplicateOf("notes_text_unique", thrown));
            assertThat(notes.currentPerson()).isEqualTo(ANA.setting());
        });
    }

    @Test
    void keepsWhatNestedPartsWroteInsideEachOther() {
        Note outer = aNote();
        Note inner = aNote();

        transactions.write(
                ANA,
                () -> transactions.nested(() -> {
                    notes.insert(outer);
                    return transactions.nested(() -> notes.insert(inner));
                }));

        assertThat(transactions.read(ANA, () -> notes.findByIds(List.of(outer.id(), inner.id()))))
                .hasSize(2);
    }

    @Test
    void runsNothingAfterCommitThatANestedPartAskedForAndLost() {
        List<String> ran = new ArrayList<>();

        transactions.write(ANA, () -> {
            transactions.nested(() -> {
                transactions.afterCommit(() -> ran.add("kept"));
                return true;
            });
            assertThatThrownBy(() -> transactions.nested(() -> {
                        transactions.afterCommit(() -> ran.add("lost"));
                        throw new IllegalArgumentException();
                    }))
                    .isInstanceOf(IllegalArgumentException.class);
        });

        assertThat(ran).containsExactly("kept");
    }

    @Test
    void cannotCommitHalfWhenItsWorkSwallowsTheFailureOfAStatement() {
        Note before = aNote();
        Note existing = transactions.write(ANA, () -> notes.insert(aNote()));

        assertThatThrownBy(() -> transactions.write(ANA, () -> {
                    notes.insert(before);
                    assertThatThrownBy(() -> notes.insert(existing)).isNotNull();
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("swallowed");

        assertThat(transactions.read(ANA, () -> notes.existsById(before.id()))).isFalse();
    }

    @Test
    void undoesANestedPartThatSwallowsTheFailureOfAStatement() {
        Note kept = aNote();
        Note existing = transactions.write(ANA, () -> notes.insert(aNote()));
        List<String> ran = new ArrayList<>();

        transactions.write(ANA, () -> {
            transactions.afterCommit(() -> ran.add("outer"));
            assertThatThrownBy(() -> transactions.nested(() -> transactions.nested(() -> {
                        transactions.afterCommit(() -> ran.add("inner"));
                        assertThatThrownBy(() -> notes.insert(existing)).isNotNull();
                        return true;
                    })))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("swallowed");
            notes.insert(kept);
        });

        assertThat(transactions.read(ANA, () -> notes.existsById(kept.id()))).isTrue();
        assertThat(ran).containsExactly("outer");
    }

    @Test
    void runsEveryTaskAfterACommitAndTheWorkOnlyOnceThoughATaskFails() {
        List<String> ran = new ArrayList<>();
        AtomicInteger attempts = new AtomicInteger();

        transactions.write(ANA, () -> {
            attempts.incrementAndGet();
            transactions.afterCommit(() -> {
                throw new IllegalStateException(new SQLException("as if in conflict", "40001"));
            });
            transactions.afterCommit(() -> ran.add("second"));
        });

        assertThat(attempts).hasValue(1);
        assertThat(ran).containsExactly("second");
    }

    @Test
    void isolatesTheTransactionAndNotTheSession() {
        String isolation = "select current_setting('transaction_isolation')"
                + " || ' ' || current_setting('default_transaction_isolation')"
                + " || ' ' || current_setting('app.current_user_id', true)";

        String seen = transactions.write(
                ANA, Isolation.REPEATABLE_READ, () -> jdbc.prepareStatement(isolation, TransactionsTest::text));

        assertThat(seen).isEqualTo("repeatable read read committed " + ANA.setting());
    }

    @Test
    void runsAfterTheEndHoweverItEnded() {
        List<String> ran = new ArrayList<>();

        transactions.write(ANA, () -> transactions.afterEnd(() -> ran.add("committed")));
        assertThatThrownBy(() -> transactions.write(ANA, () -> {
                    transactions.afterEnd(() -> ran.add("rolled back"));
                    throw new IllegalArgumentException();
                }))
                .isInstanceOf(IllegalArgumentException.class);

        assertThat(ran).containsExactly("committed", "rolled back");
    }

    @Test
    void runsAgainWhatAnotherSerializableTransactionContradicts() throws Exception {
        transactions.write(ANA, () -> notes.insert(aNote()));
        CyclicBarrier bothHaveRead = new CyclicBarrier(2);
        AtomicInteger attempts = new AtomicInteger();
        long before = transactions.read(ANA, notes::count);

        // each writes down how many it saw: one after the other, the second sees one more
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Long> one = threads.submit(() -> noteTheCount(bothHaveRead, attempts));
            Future<Long> other = threads.submit(() -> noteTheCount(bothHaveRead, attempts));
            assertThat(List.of(one.get(), other.get())).containsExactlyInAnyOrder(before, before + 1);
        }

        assertThat(attempts.get()).isGreaterThan(2);
    }

    @Test
    void tellsItsIdentityWithABatchThatComesFirst() {
        List<Note> batch = List.of(aNote(), aNote(), aNote());

        transactions.write(ANA, () -> {
            notes.insertAll(batch);
            assertThat(notes.currentPerson()).isEqualTo(ANA.setting());
        });

        assertThat(transactions.read(
                        ANA, () -> notes.findByIds(batch.stream().map(Note::id).toList())))
                .hasSize(3);
    }

    @Test
    void readsByOneStatementOnBehalfOfThePerson() {
        Note note = transactions.write(ANA, () -> notes.insert(aNote()));

        assertThat(transactions.readOne(ANA, notes::currentPerson)).isEqualTo(ANA.setting());
        assertThat(transactions.readOne(ANA, () -> notes.findById(note.id()))).contains(note);
        assertThatThrownBy(() -> transactions.readOne(ANA, () -> notes.count() + notes.count()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("one prepared statement");
        assertThatThrownBy(() -> transactions.readOne(ANA, () -> {
                    transactions.require();
                    return true;
                }))
                .isInstanceOf(IllegalStateException.class);
    }

    /** The driver prepares a statement on the server after some uses, and then parts it from what goes before. */
    @Test
    void readsByOneStatementOnBehalfOfThePersonHoweverOften() {
        String sql = "select current_setting('app.current_user_id', true) from notes where now() > ? limit 1";
        transactions.write(ANA, () -> notes.insert(aNote()));

        for (int i = 0; i < 30; i++) {
            Identity person = Identity.person(Ids.next());
            String seen = transactions.readOne(
                    person,
                    () -> jdbc.prepareStatement(sql, statement -> {
                        statement.setTimestamp(1, Timestamp.from(Instant.EPOCH));
                        try (ResultSet row = statement.executeQuery()) {
                            row.next();
                            return row.getString(1);
                        }
                    }));
            assertThat(seen).isEqualTo(person.setting());
        }
    }

    @Test
    void refusesToWriteByOneStatement() {
        assertThatThrownBy(() -> transactions.readOne(
                        ANA, () -> jdbc.prepareStatement("delete from notes", PreparedStatement::executeUpdate)))
                .matches(thrown ->
                        DatabaseFault.of(thrown).orElseThrow().sqlState().equals("25006"));
        assertThat(transactions.readOne(ANA, notes::currentPerson)).isEqualTo(ANA.setting());
    }

    @Test
    void readsByOneStatementAlthoughThePooledConnectionIsDead() {
        transactions.readOne(ANA, notes::count);

        cutEveryConnection();

        assertThat(transactions.readOne(ANA, notes::currentPerson)).isEqualTo(ANA.setting());
    }

    private static String text(PreparedStatement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getString(1);
        }
    }

    private long noteTheCount(CyclicBarrier bothHaveRead, AtomicInteger attempts) {
        return transactions.write(ANA, Isolation.SERIALIZABLE, () -> {
            long count = notes.count();
            if (attempts.incrementAndGet() <= 2) {
                await(bothHaveRead);
            }
            notes.insert(aNote());
            return count;
        });
    }

    private void cutEveryConnection() {
        database.query("select pg_terminate_backend(pid) from pg_stat_activity"
                + " where datname = current_database() and pid <> pg_backend_pid()");
    }

    private void lockInTurn(Note first, Note second, CyclicBarrier bothHoldOne, AtomicInteger attempts) {
        transactions.write(ANA, () -> {
            int attempt = attempts.incrementAndGet();
            lock(first);
            if (attempt <= 2) {
                await(bothHoldOne);
            }
            lock(second);
        });
    }

    private void lock(Note note) {
        jdbc.prepareStatement("select 1 from notes where id = ? for update", statement -> {
            statement.setObject(1, note.id());
            return statement.execute();
        });
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (Exception interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private static Note aNote(String text) {
        return new Note(Ids.next(), text);
    }

    private static Note aNote() {
        return new Note(Ids.next(), "note " + Ids.next());
    }
}
