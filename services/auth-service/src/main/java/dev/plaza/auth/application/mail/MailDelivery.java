package dev.plaza.auth.application.mail;

import dev.plaza.auth.domain.mail.MailJob;
import dev.plaza.events.background.RepeatingWork;
import io.micronaut.context.annotation.Requires;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends mails as soon as they are asked for, and looks every few seconds for what was left: by a process that was killed,
 * or for another attempt. Only as many are taken as there are free hands, so one slow answer holds up nothing but its own
 * mail. Not in a process that runs a command, whose mails the running service finds.
 */
@Singleton
@Requires(notEnv = "command")
final class MailDelivery extends RepeatingWork {

    private static final Logger LOG = LoggerFactory.getLogger(MailDelivery.class);
    private static final Duration SWEEP = Duration.ofSeconds(2);
    private static final Duration FAREWELL = Duration.ofSeconds(5);
    private static final int HANDS = 8;

    private final DeliverMails mails;
    private final Semaphore freeHands = new Semaphore(HANDS);
    private final ExecutorService hands = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("mail-", 0).factory());

    MailDelivery(DeliverMails mails, MailSignal signal) {
        super("mails", SWEEP);
        this.mails = mails;
        signal.listen(this::wake);
    }

    /** Lets the mails in hand go for some seconds. One that takes longer is sent again when its lease ends. */
    @Override
    @PreDestroy
    protected void stop() throws InterruptedException {
        super.stop();
        hands.shutdown();
        if (!hands.awaitTermination(FAREWELL.toMillis(), TimeUnit.MILLISECONDS)) {
            LOG.warn("mails are left in hand and are sent again later");
        }
    }

    @Override
    protected void round() {
        int free = freeHands.drainPermits();
        int taken = 0;
        try {
            List<MailJob> leased = free == 0 ? List.of() : mails.lease(free);
            taken = leased.size();
            boolean isMoreLikely = taken == free;
            leased.forEach(job -> hands.execute(() -> deliver(job, isMoreLikely)));
        } finally {
            freeHands.release(free - taken);
        }
    }

    private void deliver(MailJob job, boolean isMoreLikely) {
        try {
            mails.deliver(job);
        } catch (RuntimeException fault) {
            LOG.warn("what became of mail {} could not be kept: it is sent again when its lease ends", job.id(), fault);
        } finally {
            freeHands.release();
            if (isMoreLikely) {
                wake();
            }
        }
    }
}
