package dev.plaza.db.cache;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;

/** In the memory of this process; the rule, unless there is a Redis. */
@Singleton
@Requires(missingBeans = RedisSettings.class)
final class LocalStores implements Stores {

    private final CacheSettings settings;

    LocalStores(CacheSettings settings) {
        this.settings = settings;
    }

    @Override
    public <K, V> Store<K, V> open(String cache, Class<V> type) {
        return new LocalStore<>(type, settings);
    }
}
