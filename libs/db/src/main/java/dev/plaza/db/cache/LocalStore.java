package dev.plaza.db.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;

/**
 * Entries in a Caffeine cache: under a key stands either a value or the lease under which one is being read. Nobody waits
 * for a reader, as one would who let Caffeine call the loader: a writer forgets while its own connection may be the one
 * that the reader waits for.
 */
final class LocalStore<K, V> implements Store<K, V> {

    private final Class<V> type;
    private final Cache<K, Object> entries;

    LocalStore(Class<V> type, CacheSettings settings) {
        this.type = type;
        this.entries = Caffeine.newBuilder()
                .maximumSize(settings.maxEntries())
                // from the lease on, so that a slow read makes nothing live longer
                .expireAfter(Expiry.creating((K _, Object _) -> settings.timeToLive()))
                .executor(Runnable::run)
                .build();
    }

    @Override
    public Found<V> look(K key) {
        Object held = entries.get(key, _ -> new Lease(""));
        return held instanceof Lease lease ? Found.nothing(lease) : Found.hit(type.cast(held));
    }

    @Override
    public void keep(K key, Lease lease, V value) {
        entries.asMap().replace(key, lease, value);
    }

    @Override
    public void giveUp(K key, Lease lease) {
        entries.asMap().remove(key, lease);
    }

    @Override
    public void forget(K key) {
        entries.invalidate(key);
    }
}
