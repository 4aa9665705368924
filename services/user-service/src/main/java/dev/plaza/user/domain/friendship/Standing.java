package dev.plaza.user.domain.friendship;

/** Where one person stands to another. */
public enum Standing {
    SELF,
    FRIEND,
    /** They asked the other to be friends. */
    REQUEST_SENT,
    /** The other asked them to be friends. */
    REQUEST_RECEIVED,
    NONE,
    /** One of the two blocked the other. */
    BLOCKED
}
