package dev.plaza.auth.application.mail;

import dev.plaza.auth.domain.mail.Letter;
import dev.plaza.auth.domain.mail.MailJob;
import dev.plaza.auth.domain.mail.MailJobs;
import dev.plaza.auth.domain.mail.Mailer;
import dev.plaza.db.Identity;
import dev.plaza.db.Transactions;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends the mails that are due. Jobs are leased in a short transaction of their own, so that several instances share them
 * and none waits for the mail server; a job is removed when the server has taken its mail. Whoever is killed in between has
 * sent at most one twice, never none. What cannot be sent is tried again, less and less often, for two days. Logs and rows
 * tell the kinds of faults only, for their messages may hold addresses.
 */
@Singleton
final class DeliverMails {

    private static final Logger LOG = LoggerFactory.getLogger(DeliverMails.class);
    private static final Identity IDENTITY = Identity.system("mail");

    /** Longer than sending one takes: a dozen answers, each waited for no longer than the timeout. */
    private static final Duration LEASE = Duration.ofMinutes(3);

    private final Transactions transactions;
    private final MailJobs jobs;
    private final WriteLetter writing;
    private final Mailer mailer;
    private final MailMetrics metrics;
    private final Clock clock;

    DeliverMails(
            Transactions transactions,
            MailJobs jobs,
            WriteLetter writing,
            Mailer mailer,
            MailMetrics metrics,
            Clock clock) {
        this.transactions = transactions;
        this.jobs = jobs;
        this.writing = writing;
        this.mailer = mailer;
        this.metrics = metrics;
        this.clock = clock;
    }

    /** Takes some that are due, each to be delivered at once. */
    List<MailJob> lease(int most) {
        Instant now = clock.instant();
        return transactions.write(IDENTITY, () -> jobs.lease(now, now.plus(LEASE), most));
    }

    /** Sends one that was leased, or postpones it. */
    void deliver(MailJob job) {
        try {
            // the secret of a link is kept, as its hash, before its mail is sent
            Optional<Letter> letter = transactions.write(IDENTITY, () -> writing.write(job));
            letter.ifPresent(mailer::send);
            remove(job);
            letter.ifPresent(_ -> metrics.sent());
        } catch (Mailer.UndeliverableException refused) {
            giveUp(job, refused);
        } catch (RuntimeException fault) {
            if (job.isHopeless(clock.instant())) {
                giveUp(job, fault);
            } else {
                postpone(job, fault);
            }
        }
    }

    private void giveUp(MailJob job, RuntimeException fault) {
        LOG.error("mail {} ({}) is given up, attempt {}: {}", job.id(), job.purpose(), job.attempts(), kind(fault));
        remove(job);
        metrics.givenUp();
    }

    private void postpone(MailJob job, RuntimeException fault) {
        LOG.warn("mail {} ({}) was not sent, attempt {}: {}", job.id(), job.purpose(), job.attempts(), kind(fault));
        Instant next = clock.instant().plus(job.pause(ThreadLocalRandom.current()));
        transactions.write(IDENTITY, () -> jobs.postpone(job.id(), next, kind(fault)));
        metrics.postponed();
    }

    private void remove(MailJob job) {
        transactions.write(IDENTITY, () -> jobs.remove(job.id()));
    }

    private static String kind(Throwable fault) {
        Throwable cause = fault.getCause();
        String name = fault.getClass().getSimpleName();
        return cause == null ? name : name + " < " + kind(cause);
    }
}
