package dev.plaza.db.migration;

import java.util.List;

/** How far to go back; always from the latest applied migration on, since what came later may build on what came before. */
public sealed interface RollbackExtent {

    /**
     * What has to be taken back, in order.
     *
     * @param latestFirst what is applied
     * @throws MigrationFault when that cannot be what was meant
     */
    List<Migration> select(List<Migration> latestFirst);

    /** The latest so many. */
    static RollbackExtent steps(int count) {
        return new Steps(count);
    }

    /** The latest one, which must be this: says what one believes to be undoing. */
    static RollbackExtent only(String version) {
        return new Only(version);
    }

    /** All that was applied after {@code version}, which stays. */
    static RollbackExtent to(String version) {
        return new To(version);
    }

    /** See {@link #steps}. */
    record Steps(int count) implements RollbackExtent {
        public Steps {
            if (count < 1) {
                throw new IllegalArgumentException("at least one step: " + count);
            }
        }

        @Override
        public List<Migration> select(List<Migration> latestFirst) {
            return latestFirst.subList(0, Math.min(count, latestFirst.size()));
        }
    }

    /** See {@link #only}. */
    record Only(String version) implements RollbackExtent {
        @Override
        public List<Migration> select(List<Migration> latestFirst) {
            List<Migration> latest = latestFirst.subList(0, Math.min(1, latestFirst.size()));
            if (latest.isEmpty() || !latest.getFirst().version().equals(version)) {
                throw new MigrationFault(version + " is not the latest that was applied"
                        + (latest.isEmpty() ? "" : "; that is " + latest.getFirst()));
            }
            return latest;
        }
    }

    /** See {@link #to}. */
    record To(String version) implements RollbackExtent {
        @Override
        public List<Migration> select(List<Migration> latestFirst) {
            for (int later = 0; later < latestFirst.size(); later++) {
                if (latestFirst.get(later).version().equals(version)) {
                    return latestFirst.subList(0, later);
                }
            }
            throw new MigrationFault(version + " is not applied, so there is no going back to it");
        }
    }
}
