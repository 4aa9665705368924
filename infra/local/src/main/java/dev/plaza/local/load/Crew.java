package dev.plaza.local.load;

import java.io.PrintStream;
import java.util.Collection;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;

/** Does the same thing for many, so many at a time, and counts what goes wrong instead of stopping at it. */
final class Crew {

    private final int size;
    private final boolean isInteractive;
    private final PrintStream out;

    Crew(int size, boolean isInteractive, PrintStream out) {
        this.size = size;
        this.isInteractive = isInteractive;
        this.out = out;
    }

    /** Something done for one of many; says itself that it is done. */
    @FunctionalInterface
    interface Work<T> {
        void doFor(T item) throws InterruptedException;
    }

    <T> void forEach(String task, Collection<T> items, Tally tally, Work<T> work) throws InterruptedException {
        var places = new Semaphore(size);
        try (var progress = Progress.of(task, items.size(), isInteractive, out);
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var item : items) {
                places.acquire();
                threads.execute(() -> {
                    try {
                        attempt(item, tally, work);
                    } finally {
                        places.release();
                        progress.step();
                    }
                });
            }
        }
        tally.end();
    }

    private static <T> void attempt(T item, Tally tally, Work<T> work) {
        try {
            work.doFor(item);
        } catch (Refusal e) {
            tally.fault(e.kind(), String.valueOf(e.getMessage()));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            tally.fault("failure", item + ": " + e);
        }
    }
}
