package dev.plaza.auth.application.password;

import dev.plaza.auth.application.mail.RequestMail;
import dev.plaza.auth.domain.account.EmailAddress;
import dev.plaza.auth.domain.mail.MailPurpose;
import dev.plaza.db.Identity;
import dev.plaza.db.Transactions;
import jakarta.inject.Singleton;

/**
 * Mails somebody who has forgotten their password a link that lets them choose another. Whether an account has the address
 * is told neither by the answer nor by its time: nobody looks before the mail is sent.
 */
@Singleton
public final class ForgetPassword {

    private static final Identity NOBODY_YET = Identity.system("password-reset");

    private final Transactions transactions;
    private final RequestMail mails;

    ForgetPassword(Transactions transactions, RequestMail mails) {
        this.transactions = transactions;
        this.mails = mails;
    }

    public void forget(EmailAddress address) {
        transactions.write(NOBODY_YET, () -> mails.toOwner(address, MailPurpose.RESET_PASSWORD));
    }
}
