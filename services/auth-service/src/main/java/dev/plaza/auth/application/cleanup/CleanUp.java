package dev.plaza.auth.application.cleanup;

import dev.plaza.auth.domain.cleanup.Leftover;
import dev.plaza.events.background.RepeatingWork;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Removes leftovers of every kind, at the start and now and then; a kind that fails holds up no other. */
@Singleton
@Requires(notEnv = "command")
final class CleanUp extends RepeatingWork {

    private static final Logger LOG = LoggerFactory.getLogger(CleanUp.class);

    private final RemoveLeftovers removal;
    private final CleanUpSettings settings;

    CleanUp(RemoveLeftovers removal, CleanUpSettings settings) {
        super("clean-up", settings.interval());
        this.removal = removal;
        this.settings = settings;
    }

    @Override
    protected void round() {
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
            removed = isStopping() ? 0 : removal.removeSome(kind);
            all += removed;
        } while (removed == RemoveLeftovers.BATCH);
        if (all > 0) {
            LOG.info("{} of {} removed", all, kind);
        }
    }
}
