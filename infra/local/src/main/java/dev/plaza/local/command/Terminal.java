package dev.plaza.local.command;

import java.io.Console;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/** What there is to write to, and how values are written. */
final class Terminal {

    private Terminal() {}

    /** Whether a person looks at it, rather than a file or a program. */
    static boolean isInteractive() {
        // there is none without a terminal on JDK 25, and there always is one on some others
        return Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false);
    }

    /** A person looks at it and has not set {@code NO_COLOR}, see no-color.org. */
    static boolean isColoured() {
        var noColour = System.getenv("NO_COLOR");
        return isInteractive() && (noColour == null || noColour.isEmpty());
    }

    static String seconds(long millis) {
        return String.format(Locale.ROOT, "%.1f s", millis / 1000.0);
    }

    static String mebibytes(long bytes) {
        return bytes / (1024 * 1024) + " MiB";
    }

    /** Such as {@code 3 d 4 h}, {@code 4 h 5 min}, {@code 5 min 6 s}. */
    static String duration(Duration duration) {
        if (duration.toDays() > 0) {
            return duration.toDays() + " d " + duration.toHoursPart() + " h";
        }
        if (duration.toHours() > 0) {
            return duration.toHours() + " h " + duration.toMinutesPart() + " min";
        }
        return duration.toMinutes() > 0
                ? duration.toMinutes() + " min " + duration.toSecondsPart() + " s"
                : duration.toSeconds() + " s";
    }
}
