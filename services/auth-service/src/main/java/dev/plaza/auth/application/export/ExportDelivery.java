package dev.plaza.auth.application.export;

import dev.plaza.events.background.Repeating;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.context.event.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Writes archives as soon as everything is there, and looks now and then for what was left. Not in a command's process. */
@Singleton
@Requires(notEnv = "command")
final class ExportDelivery implements ApplicationEventListener<StartupEvent> {

    private static final Duration SWEEP = Duration.ofSeconds(10);

    private final ExportUpkeep upkeep;
    private final ArchiveSignal signal;
    private final AtomicReference<@Nullable Repeating> sweeping = new AtomicReference<>();

    ExportDelivery(ExportUpkeep upkeep, ArchiveSignal signal) {
        this.upkeep = upkeep;
        this.signal = signal;
    }

    @Override
    public void onApplicationEvent(StartupEvent event) {
        Repeating repeating = Repeating.start("exports", SWEEP, this::round);
        sweeping.set(repeating);
        signal.listen(repeating::wake);
    }

    @PreDestroy
    void stop() {
        signal.listen(() -> {});
        Repeating repeating = sweeping.getAndSet(null);
        if (repeating != null) {
            repeating.close();
        }
    }

    private void round() {
        while (upkeep.writeNext() && !isStopping()) {
            // until none is due
        }
        upkeep.removeExpired();
    }

    private boolean isStopping() {
        Repeating repeating = sweeping.get();
        return repeating != null && repeating.isClosing();
    }
}
