package dev.plaza.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plaza.testing.TestDatabase;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.test.support.TestPropertyProvider;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LastStatementTest implements TestPropertyProvider {

    private static final Identity ANA = Identity.person(Ids.next());

    @Inject
    Transactions transactions;

    @Inject
    DatabaseService service;

    @Inject
    DatabaseConnectionManager pools;

    private final TestDatabase database = TestDatabase.fresh("db");

    @Override
    public Map<String, String> getProperties() {
        return new HashMap<>(database.properties());
    }

    @BeforeAll
    void makeTable() {
        database.execute("create table words (word text constraint once unique deferrable initially deferred);"
                + " grant all on words to public");
    }

    @BeforeEach
    void empty() {
        database.execute("delete from words");
    }

    @Test
    void writesWhenTheWorkIsDone() {
        int before = transactions.write(ANA, () -> {
            transactions.atEnd(() -> add("late"));
            add("early");
            return words().size();
        });

        assertThat(before).isEqualTo(1);
        assertThat(committed()).containsExactly("early", "late");
    }

    @Test
    void writesSeveralInTheirOrder() {
        List<String> seen = transactions.write(ANA, () -> {
            add("work");
            transactions.atEnd(() -> service.insert("add", "insert into words select 'one' || count(*) from words"));
            transactions.atEnd(() -> service.insert("add", "insert into words select 'two' || count(*) from words"));
            return words();
        });

        assertThat(seen).containsExactly("work");
        assertThat(committed()).containsExactly("one1", "two2", "work");
    }

    @Test
    void writesWhereItIsTheFirstStatementToo() {
        transactions.write(
                ANA,
                () -> transactions.atEnd(() ->
                        service.insert("add", "insert into words values (current_setting('app.current_user_id'))")));

        assertThat(committed()).containsExactly(ANA.setting());
    }

    @Test
    void commitsTogetherWithIt() {
        transactions.write(ANA, () -> {
            add("work");
            transactions.atEnd(() -> {
                add("late");
                assertThat(committed()).as("before anybody says commit").containsExactly("late", "work");
            });
        });
    }

    @Test
    void undoesEverythingWhereItFails() {
        assertThatThrownBy(() -> transactions.write(ANA, () -> {
                    add("work");
                    transactions.atEnd(() -> service.insert("fail", "insert into words values (1 / (select 0))"));
                }))
                .isInstanceOf(QueryFailedException.class)
                .satisfies(thrown -> assertThat(
                                DatabaseFault.of(thrown).orElseThrow().sqlState())
                        .isEqualTo("22012"));

        assertThat(committed()).isEmpty();
    }

    @Test
    void undoesEverythingWhereTheCommitFails() {
        assertThatThrownBy(() -> transactions.write(ANA, () -> {
                    add("twice");
                    transactions.atEnd(() -> add("twice"));
                }))
                .satisfies(thrown -> assertThat(
                                DatabaseFault.of(thrown).orElseThrow().sqlState())
                        .isEqualTo("23505"));

        assertThat(committed()).isEmpty();
    }

    @Test
    void forgetsWhatANestedPartAskedForAndLost() {
        transactions.write(ANA, () -> {
            transactions.nested(() -> {
                transactions.atEnd(() -> add("kept"));
                return true;
            });
            try {
                transactions.nested(() -> {
                    transactions.atEnd(() -> add("lost"));
                    throw new IllegalArgumentException("no");
                });
            } catch (IllegalArgumentException _) {
                // it may fail alone
            }
        });

        assertThat(committed()).containsExactly("kept");
    }

    @Test
    void runsWhatFollowsTheCommitOnceItIsCommitted() {
        AtomicInteger seen = new AtomicInteger();
        transactions.write(ANA, () -> {
            transactions.atEnd(() -> add("late"));
            transactions.afterCommit(() -> seen.set(committed().size()));
        });

        assertThat(seen).hasValue(1);
    }

    @Test
    void leavesTheConnectionAsGoodAsItWas() {
        for (int i = 0; i < 20; i++) {
            String word = "word" + i;
            transactions.write(ANA, () -> {
                add(word);
                transactions.atEnd(() -> add(word + " late"));
            });
        }

        assertThat(committed()).hasSize(40);
        assertThat(pools.statistics(DatabaseConnectionManager.DEFAULT).active()).isZero();
    }

    @Test
    void refusesOutsideATransaction() {
        assertThatThrownBy(() -> transactions.atEnd(() -> {})).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> transactions.readOne(ANA, () -> {
                    transactions.atEnd(() -> {});
                    return true;
                }))
                .isInstanceOf(IllegalStateException.class);
    }

    private void add(String word) {
        service.insert("add", "insert into words values (?)", word);
    }

    private List<String> words() {
        return service.select("words", "select word from words order by word", row -> row.getString("word"));
    }

    /** As another connection sees it. */
    private List<String> committed() {
        return pools.query(
                DatabaseConnectionManager.DEFAULT,
                "words",
                "select word from words order by word",
                row -> row.getString("word"));
    }
}
