package dev.plaza.db.cache;

/**
 * Where one cache's entries are kept. None of its operations throws because of where that is.
 *
 * <p>Who finds nothing gets a {@link Lease}, and may keep what it then reads only while the lease holds; {@link #forget} ends
 * it. So a reader who was overtaken by a write cannot put the value of before the write back, however late it comes.
 */
interface Store<K, V> {

    Found<V> look(K key);

    /** Keeps a value that was read after the lease was got, if that still holds. */
    void keep(K key, Lease lease, V value);

    /** There is no such row, and nothing to keep. */
    void giveUp(K key, Lease lease);

    /** Removes the value, and ends the lease, of {@code key}. */
    void forget(K key);
}
