package dev.plaza.db.cache;

/** Where the entries of this process's caches are kept. */
interface Stores {

    <K, V> Store<K, V> open(String cache, Class<V> type);
}
