package dev.plaza.auth.domain.mail;

/** All mails that wait to be sent. */
public interface MailJobs {

    /** Keeps a job, due at once. */
    void add(MailJob job);
}
