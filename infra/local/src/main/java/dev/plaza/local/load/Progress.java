package dev.plaza.local.load;

import java.io.PrintStream;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Shows how far a phase has come. Steps come from many threads. */
interface Progress extends AutoCloseable {

    void step();

    @Override
    void close();

    /** A bar on a terminal; elsewhere a line for every tenth. */
    static Progress of(String task, long steps, boolean isInteractive, PrintStream out) {
        return isInteractive ? new Bar(task, steps) : new Lines(task, steps, out);
    }

    /** For terminals. */
    final class Bar implements Progress {

        private final ProgressBar bar;

        private Bar(String task, long steps) {
            bar = new ProgressBarBuilder()
                    .setTaskName(task)
                    .setInitialMax(steps)
                    .setStyle(ProgressBarStyle.ASCII)
                    .showSpeed()
                    .setUpdateIntervalMillis(200)
                    .build();
        }

        @Override
        public void step() {
            bar.step();
        }

        @Override
        public void close() {
            bar.close();
        }
    }

    /** For files and programs. */
    final class Lines implements Progress {

        private static final int LINES = 10;

        private final String task;
        private final long steps;
        private final PrintStream out;
        private long done;

        private Lines(String task, long steps, PrintStream out) {
            this.task = task;
            this.steps = steps;
            this.out = out;
        }

        @Override
        public synchronized void step() {
            done++;
            if (done * LINES / steps != (done - 1) * LINES / steps) {
                out.println(task + ": " + done + " of " + steps);
            }
        }

        @Override
        public void close() {
            // every line is complete
        }
    }
}
