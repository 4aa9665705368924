package dev.plaza.http.start;

import dev.plaza.http.health.Draining;
import io.micronaut.context.ApplicationContext;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends the process in order: readiness goes first, and {@code plaza.http.drain-delay} gives a load balancer the time to
 * see it; then the listener closes and requests under way end, within the framework's grace period; then all else stops.
 */
@Singleton
public final class Shutdown implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(Shutdown.class);

    private final ApplicationContext context;
    private final Draining draining;
    private final Duration drainDelay;

    Shutdown(ApplicationContext context, Draining draining, @Value("${plaza.http.drain-delay}") Duration drainDelay) {
        this.context = context;
        this.draining = draining;
        this.drainDelay = drainDelay;
    }

    @Override
    public void run() {
        LOG.info("stopping");
        draining.begin();
        try {
            Thread.sleep(drainDelay);
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
        context.close();
        LOG.info("stopped");
    }
}
