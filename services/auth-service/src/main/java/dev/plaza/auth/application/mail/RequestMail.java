package dev.plaza.auth.application.mail;

import dev.plaza.auth.domain.account.EmailAddress;
import dev.plaza.auth.domain.mail.MailJob;
import dev.plaza.auth.domain.mail.MailJobs;
import dev.plaza.auth.domain.mail.MailPurpose;
import dev.plaza.db.Ids;
import dev.plaza.db.Transactions;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.UUID;

/** Asks for mails to be sent once the current transaction has committed; always inside its caller's transaction. */
@Singleton
public final class RequestMail {

    private final MailJobs jobs;
    private final Transactions transactions;
    private final MailSignal signal;
    private final Clock clock;

    RequestMail(MailJobs jobs, Transactions transactions, MailSignal signal, Clock clock) {
        this.jobs = jobs;
        this.transactions = transactions;
        this.signal = signal;
        this.clock = clock;
    }

    /** To whoever has an account of that address when it is sent; to nobody where there is none. */
    public void toOwner(EmailAddress address, MailPurpose purpose) {
        add(MailJob.of(Ids.next(), null, purpose, address.value(), clock.instant()));
    }

    /** To the address that the account has when it is sent. */
    public void toAccount(UUID userId, MailPurpose purpose) {
        add(MailJob.of(Ids.next(), userId, purpose, null, clock.instant()));
    }

    /** To another address than the account's. */
    public void toAddress(UUID userId, String address, MailPurpose purpose) {
        add(MailJob.of(Ids.next(), userId, purpose, address, clock.instant()));
    }

    /** To somebody who wants an account. */
    public void toRegister(UUID registrationId) {
        add(MailJob.toRegister(Ids.next(), registrationId, clock.instant()));
    }

    private void add(MailJob job) {
        jobs.add(job);
        transactions.afterCommit(signal::give);
    }
}
