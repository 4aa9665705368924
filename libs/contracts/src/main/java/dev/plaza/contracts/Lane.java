package dev.plaza.contracts;

/**
 * Which of a consumer's queues an event waits in. What protects people (keys, revocations, blocks) has a queue of its
 * own, so that it never waits behind fan-out or a rebuild.
 */
public enum Lane {
    CONTROL,
    EVENTS,
    SNAPSHOTS;

    /** The queue of {@code service} for this lane, such as {@code user-service.events}. */
    public String queueOf(String service) {
        return switch (this) {
            case CONTROL -> service + ".control";
            case EVENTS -> service + ".events";
            case SNAPSHOTS -> service + ".snapshots";
        };
    }
}
