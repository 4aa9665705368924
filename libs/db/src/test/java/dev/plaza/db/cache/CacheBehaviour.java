package dev.plaza.db.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plaza.db.Identity;
import dev.plaza.db.Ids;
import dev.plaza.testing.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;

/** What a cache does wherever it keeps its entries. */
@Timeout(value = 1, unit = TimeUnit.MINUTES)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class CacheBehaviour {

    private static final Identity ANYONE = Identity.system("test");
    private static final int RACES = 10_000;
    private static final int WRITERS = 4;
    private static final int READERS = 3;

    final TestDatabase database = TestDatabase.fresh("cache");

    abstract CacheInstance instance();

    @Test
    void asksTheDatabaseOnce() {
        var people = instance().cache("once");
        Person ana = instance().aPerson();
        int before = instance().loads.get();

        assertThat(people.find(ana.id())).contains(ana);
        assertThat(people.find(ana.id())).contains(ana);

        assertThat(instance().loads).hasValue(before + 1);
        assertThat(instance().reads("once", "hit")).isEqualTo(1);
        assertThat(instance().reads("once", "miss")).isEqualTo(1);
    }

    @Test
    void seesAWriteAsSoonAsItIsCommitted() {
        var people = instance().cache("write");
        Person ana = instance().aPerson();
        people.find(ana.id());

        instance().transactions.write(ANYONE, () -> {
            people.forget(ana.id());
            instance().rows.rename(ana.id(), "anna");
            assertThat(elsewhere(() -> people.find(ana.id()).orElseThrow().name()))
                    .isEqualTo("ana");
        });

        assertThat(people.find(ana.id()).orElseThrow().name()).isEqualTo("anna");
    }

    @Test
    void asksTheDatabaseInsideATransaction() {
        var people = instance().cache("inside");
        Person ana = instance().aPerson();
        people.find(ana.id());

        assertThatThrownBy(() -> instance().transactions.write(ANYONE, () -> {
                    instance().rows.rename(ana.id(), "anna");
                    assertThat(people.find(ana.id()).orElseThrow().name()).isEqualTo("anna");
                    throw new RollBack();
                }))
                .isInstanceOf(RollBack.class);

        assertThat(people.find(ana.id())).contains(ana);
    }

    @Test
    void forgetsAlsoWhatWasRolledBack() {
        var people = instance().cache("rolled-back");
        Person ana = instance().aPerson();
        people.find(ana.id());
        database.execute("UPDATE citizens SET name = 'anna' WHERE id = '" + ana.id() + "'");

        assertThatThrownBy(() -> instance().transactions.write(ANYONE, () -> {
                    people.forget(ana.id());
                    throw new RollBack();
                }))
                .isInstanceOf(RollBack.class);

        assertThat(people.find(ana.id()).orElseThrow().name()).isEqualTo("anna");
    }

    @Test
    void forgetsAlsoWhenNobodyKnowsWhetherTheCommitArrived() {
        var people = instance().cache("unknown");
        Person ana = instance().aPerson();
        people.find(ana.id());

        assertThatThrownBy(() -> instance().transactions.write(ANYONE, () -> {
                    people.forget(ana.id());
                    instance().rows.existsById(ana.id());
                    database.execute("UPDATE citizens SET name = 'anna' WHERE id = '" + ana.id() + "'");
                    database.query("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = '"
                            + database.app().user() + "' AND state = 'idle in transaction'");
                }))
                .isInstanceOf(RuntimeException.class);

        assertThat(people.find(ana.id()).orElseThrow().name()).isEqualTo("anna");
    }

    @Test
    void remembersNothingThatDoesNotExist() {
        var people = instance().cache("missing");
        UUID id = Ids.next();
        assertThat(people.find(id)).isEmpty();

        Person late =
                instance().transactions.write(ANYONE, () -> instance().rows.insert(new Person(id, "late", 0)));

        assertThat(people.find(id)).contains(late);
    }

    @Test
    void keepsNothingOfAReaderWhomAWriteOvertook() throws Exception {
        var hasRead = new CountDownLatch(1);
        var mayKeep = new CountDownLatch(1);
        var people = instance().cache("overtaken", id -> {
            var row = instance().rows.findById(id);
            hasRead.countDown();
            awaitQuietly(mayKeep);
            return row;
        });
        Person ana = instance().aPerson();

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> reader = threads.submit(() -> people.find(ana.id()));
            hasRead.await();
            instance().rename(people, ana.id(), "anna");
            mayKeep.countDown();
            reader.get();
        }

        assertThat(people.find(ana.id()).orElseThrow().name()).isEqualTo("anna");
    }

    @Test
    void leavesNothingStaleAfterTenThousandRaces() throws Exception {
        var people = instance().cache("races");
        List<UUID> ids =
                IntStream.range(0, 20).mapToObj(_ -> instance().aPerson().id()).toList();
        var isOver = new AtomicBoolean();

        // readers that never wait would leave virtual threads no processor
        try (var threads = Executors.newCachedThreadPool()) {
            for (int reader = 0; reader < READERS; reader++) {
                threads.execute(() -> {
                    while (!isOver.get()) {
                        people.find(anyOf(ids));
                    }
                });
            }
            List<Future<?>> writers = new ArrayList<>();
            for (int writer = 0; writer < WRITERS; writer++) {
                writers.add(threads.submit(() -> writeAndLook(people, ids)));
            }
            try {
                for (Future<?> writer : writers) {
                    writer.get();
                }
            } finally {
                isOver.set(true);
            }
        }

        for (UUID id : ids) {
            assertThat(people.find(id))
                    .isEqualTo(instance()
                            .transactions
                            .read(ANYONE, () -> instance().rows.findById(id)));
        }
        assertThat(instance().reads("races", "hit")).isGreaterThan(RACES);
        assertThat(instance().reads("races", "fault")).isZero();
    }

    @Test
    void refusesASecondCacheOfOneName() {
        instance().cache("twice");

        assertThatThrownBy(() -> instance().cache("twice"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("twice");
    }

    /** Whoever has written sees what it wrote, or what was written later: never less. */
    private void writeAndLook(Cache<UUID, Person> people, List<UUID> ids) {
        for (int race = 0; race < RACES / WRITERS; race++) {
            UUID id = anyOf(ids);
            long written = instance().rename(people, id, "race " + race);
            assertThat(people.find(id).orElseThrow().revision()).isGreaterThanOrEqualTo(written);
        }
    }

    private static UUID anyOf(List<UUID> ids) {
        return ids.get(ThreadLocalRandom.current().nextInt(ids.size()));
    }

    private static <T> T elsewhere(Supplier<T> question) {
        AtomicReference<@Nullable T> answer = new AtomicReference<>();
        awaitQuietly(Thread.startVirtualThread(() -> answer.set(question.get())));
        return Objects.requireNonNull(answer.get());
    }

    private static void awaitQuietly(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private static final class RollBack extends RuntimeException {}
}
