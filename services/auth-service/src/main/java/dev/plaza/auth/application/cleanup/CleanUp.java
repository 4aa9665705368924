package dev.plaza.auth.application.cleanup;

import dev.plaza.auth.domain.cleanup.Leftover;
import dev.plaza.events.background.Repeating;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.context.event.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Removes leftovers of every kind, at the start and now and then; a kind that fails holds up no other. */
@Singleton
@Requires(notEnv = "command")
final class CleanUp implements ApplicationEventListener<StartupEvent> {

    private static final Logger LOG = LoggerFactory.getLogger(CleanUp.class);

    private final RemoveLeftovers removal;
    private final CleanUpSettings settings;
    private final AtomicReference<@Nullable Repeating> running = new AtomicReference<>();
    private volatile boolean isStopping;

    CleanUp(RemoveLeftovers removal, CleanUpSettings settings) {
        this.removal = removal;
        this.settings = settings;
    }

    @Override
    public void onApplicationEvent(StartupEvent event) {
        running.set(Repeating.start("clean-up", settings.interval(), this::round));
    }

    @PreDestroy
    void stop() {
        isStopping = true;
        Repeating repeating = running.getAndSet(null);
        if (repeating != null) {
            repeating.close();
        }
    }

    private void round() {
        for (Leftover kind : Leftover.values()) {
            try {
                removeAll(kind);
            } catch (RuntimeException fault) {
                LOG.warn("removing {} failed, the next attempt is in {}", kind, settings.interval(), fault);
            }
        }
    }

    private void removeAll(Leftover kind) {
        int removed;
        long all = 0;
        do {
            removed = isStopping ? 0 : removal.removeSome(kind);
            all += removed;
        } while (removed == RemoveLeftovers.BATCH);
        if (all > 0) {
            LOG.info("{} of {} removed", all, kind);
        }
    }
}
