package dev.plaza.db.cache;

import io.micronaut.context.annotation.Requires;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;

/** In Redis, shared by the instances of a service. */
@Singleton
@Requires(beans = RedisSettings.class)
final class RedisStores implements Stores {

    private final RedisLink link;
    private final RedisSettings settings;
    private final String service;

    RedisStores(RedisLink link, RedisSettings settings, @Value("${micronaut.application.name:plaza}") String service) {
        this.link = link;
        this.settings = settings;
        this.service = service;
    }

    @Override
    public <K, V> Store<K, V> open(String cache, Class<V> type) {
        String prefix = String.join(":", "plaza", service, cache, Shape.of(type), "");
        return new RedisStore<>(prefix, type, link, settings.timeToLive());
    }
}
