package dev.plaza.auth.application.email;

import dev.plaza.auth.application.mail.RequestMail;
import dev.plaza.auth.domain.mail.MailPurpose;
import dev.plaza.db.Transactions;
import dev.plaza.service.security.CurrentPerson;
import jakarta.inject.Singleton;

/** Sends the link that verifies an address again; whose address is verified is sent nothing. */
@Singleton
public final class ResendVerification {

    private final Transactions transactions;
    private final RequestMail mails;

    ResendVerification(Transactions transactions, RequestMail mails) {
        this.transactions = transactions;
        this.mails = mails;
    }

    public void resend(CurrentPerson person) {
        transactions.write(person.identity(), () -> mails.toAccount(person.id(), MailPurpose.VERIFY_EMAIL));
    }
}
