package dev.plaza.auth.domain.cleanup;

/**
 * Kinds of rows that count for nothing any longer from some time on, and are removed a while after it. In the order of
 * removal: what refers to other rows comes before them.
 *
 * <p>A new kind is a constant here. The compiler then asks for its statement in {@code LeftoverTable} and for how long it is
 * kept in {@code CleanUpSettings}; the rest is the index that the statement wants, a row in {@code CleanUpTest} and, where
 * it has a setting of its own, that.
 */
public enum Leftover {
    /**
     * Refresh tokens that were exchanged and have expired. Until they do they are kept, so that one that comes back ends its
     * session; after that nothing could be had for it anyway.
     */
    EXCHANGED_TOKENS,
    /** Sessions that were signed out of or ended for safety's sake, with their last token. */
    ENDED_SESSIONS,
    /** Sessions that were not used for so long that they are over, with their last token. */
    EXPIRED_SESSIONS,
    /** Links to a new password, used or not, that have expired. */
    PASSWORD_RESETS,
    /** Links that prove an address, used or not, that have expired. */
    EMAIL_VERIFICATIONS,
    /** Networks that an account was not used from for long. */
    KNOWN_NETWORKS,
    /** Accounts whose address nobody has confirmed in time. */
    PENDING_REGISTRATIONS,
    /** Tickets between password and code, used or not, that have expired. */
    MFA_TICKETS
}
