package dev.plaza.db;

/** What sets a pool apart from others. */
public enum PoolOption {

    /** Writes are refused by the server. */
    READ_ONLY,

    /** A pooler stands between, which lends a server connection for one transaction at a time. */
    THROUGH_POOLER
}
