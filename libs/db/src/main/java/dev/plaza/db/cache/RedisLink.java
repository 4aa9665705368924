package dev.plaza.db.cache;

import io.lettuce.core.api.sync.RedisCommands;
import io.lettuce.core.codec.StringCodec;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * The connection of caches to Redis. What could not be deleted while Redis was out of order is remembered and deleted before
 * anything is asked again.
 */
@Singleton
@Requires(beans = RedisSettings.class)
final class RedisLink {

    /** Beyond that, entries live until their time is over. */
    private static final int MOST_REMEMBERED = 100_000;

    private final RedisConnection<String> connection;
    private final Map<String, Object> undeleted = new ConcurrentHashMap<>();

    RedisLink(Redis redis) {
        this.connection = redis.open(StringCodec.UTF8, "reads go to the database");
    }

    /** The answer, or nothing where Redis gave none in time. {@code question} runs on this thread and answers no null. */
    <T> Optional<T> ask(Function<RedisCommands<String, String>, T> question) {
        return connection.ask(connected -> {
            RedisCommands<String, String> redis = connected.sync();
            deleteWhatIsLeft(redis);
            return question.apply(redis);
        });
    }

    /** Deletes it now, or before anything is asked again. */
    void delete(String key) {
        if (ask(redis -> redis.del(key)).isEmpty() && undeleted.size() < MOST_REMEMBERED) {
            undeleted.put(key, new Object());
        }
    }

    private void deleteWhatIsLeft(RedisCommands<String, String> redis) {
        if (undeleted.isEmpty()) {
            return;
        }
        Map<String, Object> now = Map.copyOf(undeleted);
        redis.del(now.keySet().toArray(String[]::new));
        // but not what was put there again meanwhile
        now.forEach(undeleted::remove);
    }
}
