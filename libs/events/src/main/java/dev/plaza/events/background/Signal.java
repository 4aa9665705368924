package dev.plaza.events.background;

/**
 * Tells whoever does some {@link RepeatingWork} that there is something to be done; nobody does in a process that runs a
 * command. Each kind of work has a subclass, which those who ask for it know instead of the work.
 */
public abstract class Signal {

    private volatile Runnable listener = () -> {};

    /** From now on {@code wake} is called. */
    public final void listen(Runnable wake) {
        listener = wake;
    }

    public final void give() {
        listener.run();
    }
}
