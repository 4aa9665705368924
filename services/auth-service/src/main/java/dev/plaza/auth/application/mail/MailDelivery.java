package dev.plaza.auth.application.mail;

import dev.plaza.auth.domain.mail.MailJob;
import dev.plaza.events.background.Repeating;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.context.event.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Sends mails as soon as they are asked for, and looks every few seconds for what was left: by a process that was killed,
 * or for another attempt. Not in a process that runs a command, whose mails the running service finds.
 */
@Singleton
@Requires(notEnv = "command")
final class MailDelivery implements ApplicationEventListener<StartupEvent> {

    private static final Duration SWEEP = Duration.ofSeconds(2);

    /** Letters that are handed over at the same time, so that one slow answer does not hold up the others. */
    private static final int HANDS = 4;

    private final DeliverMails mails;
    private final MailSignal signal;
    private final AtomicReference<@Nullable Repeating> sweeping = new AtomicReference<>();

    MailDelivery(DeliverMails mails, MailSignal signal) {
        this.mails = mails;
        this.signal = signal;
    }

    @Override
    public void onApplicationEvent(StartupEvent event) {
        Repeating repeating = Repeating.start("mails", SWEEP, this::round);
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
        List<MailJob> leased;
        do {
            leased = mails.lease();
            deliver(leased);
        } while (leased.size() == DeliverMails.AT_ONCE && !isStopping());
    }

    private void deliver(List<MailJob> leased) {
        Semaphore hands = new Semaphore(HANDS);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (MailJob job : leased) {
                Future<?> _ = threads.submit(() -> {
                    hands.acquireUninterruptibly();
                    try {
                        mails.deliver(job);
                    } finally {
                        hands.release();
                    }
                });
            }
        }
    }

    private boolean isStopping() {
        Repeating repeating = sweeping.get();
        return repeating == null || repeating.isClosing();
    }
}
