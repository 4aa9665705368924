package dev.plaza.local.process;

/** Where a component is in its life. */
public enum Status {
    /** For another component that it needs. */
    WAITING,
    STARTING,
    READY,
    /** Alive, but it says that it would not serve requests. */
    UNREADY,
    /** Ended without being asked to; will be started again. */
    DOWN,
    STOPPED
}
