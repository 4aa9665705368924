package dev.plaza.db.cache;

import dev.plaza.db.Transactions;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes the caches of this process: in its own memory, or in Redis where {@code plaza.cache.redis.url} says where. */
@Singleton
public final class Caches {

    private final Stores stores;
    private final Transactions transactions;
    private final MeterRegistry meters;
    private final Set<String> names = ConcurrentHashMap.newKeySet();

    Caches(Stores stores, Transactions transactions, @Nullable MeterRegistry meters) {
        this.stores = stores;
        this.transactions = transactions;
        this.meters = meters == null ? new SimpleMeterRegistry() : meters;
    }

    /**
     * A new cache.
     *
     * @param name what it is called in metrics and in Redis: a lower-case word, once in a service
     * @param type a record; what its components are is part of the place in Redis, so that another version of the service,
     *     with other components, does not find its entries
     * @param load reads one row by key, by a single statement; from the database that is written to, never from a copy,
     *     which may lag behind the write that has just been forgotten
     */
    public <K, V> Cache<K, V> of(String name, Class<V> type, Function<K, Optional<V>> load) {
        if (!name.matches("[a-z][a-z-]*")) {
            throw new IllegalArgumentException("not a cache's name: " + name);
        }
        if (!type.isRecord()) {
            throw new IllegalArgumentException("what cache " + name + " keeps is no record: " + type);
        }
        if (!names.add(name)) {
            throw new IllegalArgumentException("there is a cache of this name already: " + name);
        }
        return new Cache<>(name, stores.open(name, type), load, transactions, new ReadCounters(name, meters));
    }
}
