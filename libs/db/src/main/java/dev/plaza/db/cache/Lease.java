package dev.plaza.db.cache;

/**
 * The right to keep what is read under it. Those who look while it holds share it; no other instance equals it.
 *
 * @param token how a store outside this process recognises it
 */
record Lease(String token) {

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
