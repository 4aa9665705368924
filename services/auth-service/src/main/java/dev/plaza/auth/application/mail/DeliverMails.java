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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends the mails that are due. Jobs are leased in a short transaction of their own, so that several instances share them
 * and none waits for the mail server; a job is removed when the server has taken its mail. Whoever is killed in between has
 * sent at most one twice, never none. What cannot be sent is tried again, less and less often, for two days.
 */
@Singleton
final class DeliverMails {

    static final int AT_ONCE = 20;

    private static final Logger LOG = LoggerFactory.getLogger(DeliverMails.class);
    private static final Identity IDENTITY = Identity.system("mail");

    /** Longer than the mail server may take for one. */
    private static final Duration LEASE = Duration.ofMinutes(2);

    private final Transactions transactions;
    private final MailJobs jobs;
    private final WriteLetter writing;
    private final Mailer mailer;
    private final Clock clock;

    DeliverMails(Transactions transactions, MailJobs jobs, WriteLetter writing, Mailer mailer, Clock clock) {
        this.transactions = transactions;
        this.jobs = jobs;
        this.writing = writing;
        this.mailer = mailer;
        this.clock = clock;
    }

    /** Takes some that are due, at most {@value #AT_ONCE}. */
    List<MailJob> lease() {
        Instant now = clock.instant();
        return transactions.write(IDENTITY, () -> jobs.lease(now, now.plus(LEASE), AT_ONCE));
    }

    /** Sends one that was leased, or postpones it. */
    void deliver(MailJob job) {
        try {
            // the secret of a link is kept, as its hash, before its mail is sent
            Optional<Letter> letter = transactions.write(IDENTITY, () -> writing.write(job));
            letter.ifPresent(mailer::send);
            remove(job);
        } catch (Mailer.UndeliverableException refused) {
            LOG.info("mail {} ({}) is not sent: its address was refused", job.id(), job.purpose());
            remove(job);
        } catch (RuntimeException fault) {
            postpone(job, fault);
        }
    }

    private void postpone(MailJob job, RuntimeException fault) {
        Instant now = clock.instant();
        if (job.isHopeless(now)) {
            LOG.error("mail {} ({}) is given up after {} attempts", job.id(), job.purpose(), job.attempts(), fault);
            remove(job);
            return;
        }
        LOG.warn("mail {} ({}) was not sent, attempt {}: {}", job.id(), job.purpose(), job.attempts(), kind(fault));
        transactions.write(IDENTITY, () -> jobs.postpone(job.id(), now.plus(job.pause()), kind(fault)));
    }

    private void remove(MailJob job) {
        transactions.write(IDENTITY, () -> jobs.remove(job.id()));
    }

    /** The kinds of the faults, whose messages may hold addresses. */
    private static String kind(Throwable fault) {
        Throwable cause = fault.getCause();
        String name = fault.getClass().getSimpleName();
        return cause == null ? name : name + " < " + kind(cause);
    }
}
