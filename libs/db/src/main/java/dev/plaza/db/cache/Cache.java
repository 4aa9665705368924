package dev.plaza.db.cache;

import dev.plaza.db.Identity;
import dev.plaza.db.Transactions;
import java.util.Optional;
import java.util.function.Function;

/**
 * Rows by key, read through: what is not here is read from the database and kept for a while. Made by {@link Caches}.
 *
 * <p>An entry is what the <em>service</em> sees ({@link Identity#system}), the same for everybody: whether somebody may see
 * it is decided by whoever asks. Safe for use by many threads. A fault of the cache never fails a read, it only makes it
 * ask the database.
 *
 * @param <K> the key; its {@code toString()} tells one from another
 * @param <V> a record
 */
public final class Cache<K, V> {

    private final Store<K, V> store;
    private final Function<K, Optional<V>> load;
    private final Transactions transactions;
    private final ReadCounters reads;
    private final Identity reader;

    Cache(
            String name,
            Store<K, V> store,
            Function<K, Optional<V>> load,
            Transactions transactions,
            ReadCounters reads) {
        this.store = store;
        this.load = load;
        this.transactions = transactions;
        this.reads = reads;
        this.reader = Identity.system("cache-" + name);
    }

    /**
     * The value of {@code key}. What does not exist is not remembered, so that an insert has nothing to forget. Inside a
     * transaction the database itself is asked, as whoever the transaction runs for: it may have written what nobody else
     * sees yet.
     */
    public Optional<V> find(K key) {
        if (transactions.isRunning()) {
            return load.apply(key);
        }
        Found<V> found = store.look(key);
        reads.count(found);
        if (found.value() != null) {
            return Optional.of(found.value());
        }
        Optional<V> loaded = transactions.readOne(reader, () -> load.apply(key));
        Lease lease = found.lease();
        if (lease != null) {
            loaded.ifPresentOrElse(value -> store.keep(key, lease, value), () -> store.giveUp(key, lease));
        }
        return loaded;
    }

    /**
     * Lets the next {@link #find} see the database: at once, or when the transaction of this thread has ended, however it
     * did. To be called in the transaction that changes the row, and by whoever hears of a change through an event.
     */
    public void forget(K key) {
        if (transactions.isRunning()) {
            transactions.afterEnd(() -> store.forget(key));
        } else {
            store.forget(key);
        }
    }
}
