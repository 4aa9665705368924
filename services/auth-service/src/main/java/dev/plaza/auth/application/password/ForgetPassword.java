package dev.plaza.auth.application.password;

import dev.plaza.auth.application.mail.RequestMail;
import dev.plaza.auth.domain.account.EmailAddress;
import dev.plaza.auth.domain.account.User;
import dev.plaza.auth.domain.account.Users;
import dev.plaza.auth.domain.mail.MailPurpose;
import dev.plaza.db.Identity;
import dev.plaza.db.Transactions;
import jakarta.inject.Singleton;

/**
 * Mails somebody who has forgotten their password a link that lets them choose another. Whether an account has the address
 * is told neither by the answer nor by its time: a row is written in either case, and the sender drops it where nobody is
 * meant.
 */
@Singleton
public final class ForgetPassword {

    private static final Identity NOBODY_YET = Identity.system("password-reset");

    private final Transactions transactions;
    private final Users users;
    private final RequestMail mails;

    ForgetPassword(Transactions transactions, Users users, RequestMail mails) {
        this.transactions = transactions;
        this.users = users;
        this.mails = mails;
    }

    public void forget(EmailAddress address) {
        transactions.write(NOBODY_YET, () -> {
            var account = users.findByAddress(address.value()).filter(User::isActive);
            mails.toAccount(account.map(User::id).orElse(null), MailPurpose.RESET_PASSWORD);
        });
    }
}
