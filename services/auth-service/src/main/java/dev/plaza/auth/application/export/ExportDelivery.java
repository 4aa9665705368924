package dev.plaza.auth.application.export;

import dev.plaza.events.background.RepeatingWork;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Duration;

/** Writes archives as soon as everything is there, and looks now and then for what was left. Not in a command's process. */
@Singleton
@Requires(notEnv = "command")
final class ExportDelivery extends RepeatingWork {

    private static final Duration SWEEP = Duration.ofSeconds(10);

    private final ExportUpkeep upkeep;

    ExportDelivery(ExportUpkeep upkeep, ArchiveSignal signal) {
        super("exports", SWEEP);
        this.upkeep = upkeep;
        signal.listen(this::wake);
    }

    @Override
    protected void round() {
        while (upkeep.writeNext() && !isStopping()) {
            // until none is due
        }
        upkeep.removeExpired();
    }
}
