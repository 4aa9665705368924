package dev.plaza.db.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plaza.testing.Eventually;
import java.time.Duration;
import java.util.HashMap;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class LocalCacheTest extends CacheBehaviour {

    private final CacheInstance instance = new CacheInstance(new HashMap<>(database.properties()));

    @Override
    CacheInstance instance() {
        return instance;
    }

    @AfterAll
    void close() {
        instance.close();
    }

    @Test
    void seesAnotherInstancesWriteWithinItsTimeToLive() {
        var people = instance.cache("elsewhere");
        Person ana = instance.aPerson();
        people.find(ana.id());

        database.execute("UPDATE citizens SET name = 'anna' WHERE id = '" + ana.id() + "'");

        assertThat(people.find(ana.id())).contains(ana);
        Eventually.eventually(
                Duration.ofSeconds(5),
                () -> assertThat(people.find(ana.id()).orElseThrow().name()).isEqualTo("anna"));
    }

    @Test
    void keepsNoMoreThanItMay() {
        var store = new LocalStore<Integer, Person>(Person.class, new CacheSettings(10, Duration.ofSeconds(5)));
        Person ana = new Person(UUID.randomUUID(), "ana", 0);
        for (int key = 0; key < 1000; key++) {
            store.keep(key, Objects.requireNonNull(store.look(key).lease()), ana);
        }

        long kept = IntStream.range(0, 1000)
                .filter(key -> store.look(key).value() != null)
                .count();

        assertThat(kept).isLessThanOrEqualTo(10);
    }

    @Test
    void refusesATimeToLiveInWhichWhatIsHiddenWouldStillShow() {
        assertThatThrownBy(() -> new CacheSettings(10, Duration.ofSeconds(6)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("plaza.cache.time-to-live");
    }
}
