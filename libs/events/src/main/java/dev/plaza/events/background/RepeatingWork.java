package dev.plaza.events.background;

import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.context.event.StartupEvent;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** What a service does again and again from its start to its end, in rounds as {@link Repeating} has them. */
public abstract class RepeatingWork implements ApplicationEventListener<StartupEvent> {

    private final String name;
    private final Duration pause;
    private final AtomicReference<@Nullable Repeating> running = new AtomicReference<>();

    protected RepeatingWork(String name, Duration pause) {
        this.name = name;
        this.pause = pause;
    }

    /** Does it once. A round of many steps ends early when the service {@linkplain #isStopping stops}. */
    protected abstract void round();

    @Override
    public void onApplicationEvent(StartupEvent event) {
        running.set(Repeating.start(name, pause, this::round));
    }

    /** Does it now rather than after the pause; before the start and after the end, nothing. */
    public final void wake() {
        Repeating repeating = running.get();
        if (repeating != null) {
            repeating.wake();
        }
    }

    protected final boolean isStopping() {
        Repeating repeating = running.get();
        return repeating != null && repeating.isClosing();
    }

    /** Lets the present round end and begins no other. */
    @PreDestroy
    protected void stop() throws InterruptedException {
        Repeating repeating = running.get();
        if (repeating != null) {
            repeating.close();
        }
    }
}
