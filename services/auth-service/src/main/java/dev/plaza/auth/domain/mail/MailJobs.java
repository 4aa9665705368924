package dev.plaza.auth.domain.mail;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** All mails that wait to be sent. */
public interface MailJobs {

    /** Keeps a job, due at once. */
    void add(MailJob job);

    /** Takes some that are due, so that nobody else does until the lease ends, and counts the attempt. */
    List<MailJob> lease(Instant now, Instant leaseEnd, int limit);

    /** It was sent, or never will be. */
    void remove(UUID id);

    /** Those of a purpose about an account are not to be sent any more. */
    void removeAll(UUID ofUser, MailPurpose purpose);

    /**
     * It was not sent.
     *
     * @param error what went wrong, without addresses
     */
    void postpone(UUID id, Instant next, String error);
}
