package dev.plaza.db.cache;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plaza.testing.Eventually;
import dev.plaza.testing.TestRedis;
import io.lettuce.core.AclSetuserArgs;
import io.lettuce.core.RedisClient;
import io.lettuce.core.api.sync.RedisCommands;
import io.lettuce.core.protocol.CommandType;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RedisCacheTest extends CacheBehaviour {

    private final TestRedis redis = TestRedis.start();
    private final CacheInstance instance = new CacheInstance(settings());
    private final CacheInstance other = new CacheInstance(settings());

    @Override
    CacheInstance instance() {
        return instance;
    }

    @BeforeEach
    void waitUntilConnected() {
        var trial = "trial-" + UUID.randomUUID().toString().replaceAll("[^a-f]", "x");
        var one = instance.cache(trial);
        var two = other.cache(trial);
        UUID ana = instance.aPerson().id();
        one.find(ana);
        Eventually.eventually(Duration.ofSeconds(10), () -> {
            one.find(ana);
            two.find(ana);
            assertThat(instance.reads(trial, "hit")).isPositive();
            assertThat(other.reads(trial, "hit")).isPositive();
        });
    }

    @AfterEach
    void mend() {
        redis.thaw();
    }

    @AfterAll
    void close() {
        instance.close();
        other.close();
        redis.close();
    }

    @Test
    void showsTheWriteOfOneInstanceToAllAtOnce() {
        var here = instance.cache("shared");
        var there = other.cache("shared");
        Person ana = instance.aPerson();
        there.find(ana.id());
        int before = instance.loads.get();

        assertThat(here.find(ana.id())).contains(ana);
        assertThat(instance.loads).hasValue(before);

        instance.rename(here, ana.id(), "anna");
        assertThat(there.find(ana.id()).orElseThrow().name()).isEqualTo("anna");
    }

    @Test
    void goesOnWhenRedisIsKilledAndComesBack() {
        var people = instance.cache("killed");
        Person ana = instance.aPerson();
        people.find(ana.id());

        redis.kill();

        assertThat(people.find(ana.id())).contains(ana);
        instance.rename(people, ana.id(), "anna");
        assertThat(people.find(ana.id()).orElseThrow().name()).isEqualTo("anna");
        assertThat(instance.reads("killed", "fault")).isPositive();

        redis.restart();
        double hits = instance.reads("killed", "hit");
        Eventually.eventually(Duration.ofSeconds(15), () -> {
            assertThat(people.find(ana.id()).orElseThrow().name()).isEqualTo("anna");
            assertThat(instance.reads("killed", "hit")).isGreaterThan(hits);
        });
    }

    @Test
    void isNotSlowedByARedisThatHangs() {
        var people = instance.cache("frozen");
        Person ana = instance.aPerson();
        people.find(ana.id());
        redis.freeze();
        people.find(ana.id());
        people.find(ana.id());
        people.find(ana.id());

        long start = System.nanoTime();
        for (int read = 0; read < 200; read++) {
            assertThat(people.find(ana.id())).contains(ana);
        }

        // 200 time-outs would be ten seconds
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(3));
    }

    @Test
    void deletesLaterWhatItCouldNotDelete() {
        var people = instance.cache("undeleted");
        Person ana = instance.aPerson();
        people.find(ana.id());

        asAdministrator(commands -> commands.aclSetuser("default", denyingDeletion()));
        instance.rename(people, ana.id(), "anna");
        asAdministrator(commands -> commands.aclSetuser("default", allowingAll()));

        assertThat(people.find(ana.id()).orElseThrow().name()).isEqualTo("anna");
    }

    @Test
    void doesNotReadWhatAnotherVersionWrote() {
        var old = instance.caches.of("versions", Before.class, id -> Optional.of(new Before((UUID) id)));
        var now = other.cache("versions");
        Person ana = instance.aPerson();

        old.find(ana.id());

        assertThat(now.find(ana.id())).contains(ana);
        assertThat(other.reads("versions", "miss")).isEqualTo(1);
        assertThat(Shape.of(Before.class)).isNotEqualTo(Shape.of(Person.class));
    }

    private Map<String, Object> settings() {
        var settings = new HashMap<String, Object>(database.properties());
        settings.put("plaza.cache.redis.url", redis.url());
        // races keep a small machine busy, and a fault would spare Redis some of them
        settings.put("plaza.cache.redis.timeout", "500ms");
        return settings;
    }

    private void asAdministrator(Consumer<RedisCommands<String, String>> task) {
        try (var client = RedisClient.create(redis.url());
                var connection = client.connect()) {
            task.accept(connection.sync());
        }
    }

    private static AclSetuserArgs denyingDeletion() {
        return AclSetuserArgs.Builder.removeCommand(CommandType.DEL);
    }

    private static AclSetuserArgs allowingAll() {
        return AclSetuserArgs.Builder.allCommands();
    }

    /** What a person was in an earlier version of the service. */
    record Before(UUID id) {}
}
