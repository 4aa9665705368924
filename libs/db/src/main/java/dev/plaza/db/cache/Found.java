package dev.plaza.db.cache;

import org.jspecify.annotations.Nullable;

/**
 * What a store answered: a value, or a lease, or neither when it is out of order.
 *
 * @param <V> a record
 */
record Found<V>(@Nullable V value, @Nullable Lease lease) {

    static <V> Found<V> hit(V value) {
        return new Found<>(value, null);
    }

    static <V> Found<V> nothing(Lease lease) {
        return new Found<>(null, lease);
    }

    static <V> Found<V> fault() {
        return new Found<>(null, null);
    }
}
