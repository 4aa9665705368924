package dev.plaza.events;

import dev.plaza.events.inbox.Inbox;
import dev.plaza.events.outbox.Relay;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.context.event.StartupEvent;
import io.micronaut.runtime.graceful.GracefulShutdownCapable;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Starts relay and inbox with the application and stops them in order: the inbox while requests drain, the relay after
 * both, because either may still add events. The broker is not waited for in the one case or the other. Not in a process
 * that runs a command: it leaves its events in the outbox, where the running service finds them within a second.
 */
@Singleton
@Requires(notEnv = "command")
final class EventsLifecycle implements ApplicationEventListener<StartupEvent>, GracefulShutdownCapable {

    private final Relay relay;
    private final Inbox inbox;
    private final AtomicBoolean isConsuming = new AtomicBoolean();
    private final AtomicBoolean isRelaying = new AtomicBoolean();

    EventsLifecycle(Relay relay, Inbox inbox) {
        this.relay = relay;
        this.inbox = inbox;
    }

    @Override
    public void onApplicationEvent(StartupEvent started) {
        relay.start();
        isRelaying.set(true);
        inbox.start();
        isConsuming.set(true);
    }

    @Override
    public CompletionStage<?> shutdownGracefully() {
        return CompletableFuture.runAsync(
                this::stopConsuming, command -> Thread.ofVirtual().start(command));
    }

    @PreDestroy
    void stop() {
        stopConsuming();
        if (isRelaying.getAndSet(false)) {
            relay.close();
        }
    }

    private void stopConsuming() {
        if (isConsuming.getAndSet(false)) {
            inbox.close();
        }
    }
}
