package dev.plaza.db.migration;

/** Where a migration stands. */
public enum MigrationState {
    /** Not applied yet. */
    PENDING,
    /** Another session is applying it now. */
    RUNNING,
    /** Applied, and its script is still the one that was. */
    COMPLETED,
    /** Tried and rolled back as a whole, or cut off: nothing of it remains, and the next run tries it again. */
    FAILED,
    /** Failed outside a transaction, so that a part of it may have stayed; has to be rolled back before anything else. */
    BROKEN,
    /** Applied, but its script was changed afterwards. */
    CHANGED,
    /** Applied by another version of the service: this one does not have the script. */
    MISSING;

    /** Whether it is in the database, at least in part. */
    boolean isApplied() {
        return switch (this) {
            case COMPLETED, BROKEN, CHANGED, MISSING -> true;
            case PENDING, RUNNING, FAILED -> false;
        };
    }
}
