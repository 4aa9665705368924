package dev.plaza.local.process;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Ends one of our processes: asks first, then insists. */
public final class ProcessEnd {

    private static final long LOOK_EVERY_MILLIS = 100;

    private ProcessEnd() {}

    /**
     * Returns when the process is gone.
     *
     * @return whether it ended by itself, on being asked
     */
    public static boolean await(ProcessHandle process, Duration patience) {
        // a Process's own destroy() would close its output before its last words; a handle's does not
        process.destroy();
        var hasEnded = endsWithin(process, patience);
        if (!hasEnded) {
            process.destroyForcibly();
            process.onExit().join();
        }
        return hasEnded;
    }

    /**
     * A process of ours has a child only while an AOT archive is written: a second JVM that the first one waits for, also
     * when it is asked to stop before its recording has ended.
     */
    private static boolean endsWithin(ProcessHandle process, Duration patience) {
        var end = process.onExit();
        for (var left = patience.toMillis(); left > 0; left -= LOOK_EVERY_MILLIS) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            if (isDoneSoon(end)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isDoneSoon(CompletableFuture<ProcessHandle> end) {
        try {
            end.get(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException | ExecutionException _) {
            return false;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
