package dev.plaza.auth.application.email;

import dev.plaza.auth.application.mail.RequestMail;
import dev.plaza.auth.application.password.ConfirmPassword;
import dev.plaza.auth.domain.AuthProblem;
import dev.plaza.auth.domain.account.EmailAddress;
import dev.plaza.auth.domain.account.User;
import dev.plaza.auth.domain.account.Users;
import dev.plaza.auth.domain.mail.MailPurpose;
import dev.plaza.db.Identity;
import dev.plaza.db.Transactions;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;

/**
 * Asks for another address: a link is mailed to it, and the account has it once that is used ({@link VerifyEmail}). Whether
 * the address belongs to somebody else is not told, save to them.
 */
@Singleton
public final class ChangeEmail {

    private static final Identity ASKING = Identity.system("email-change");

    private final ConfirmPassword confirmation;
    private final Transactions transactions;
    private final Users users;
    private final RequestMail mails;

    ChangeEmail(ConfirmPassword confirmation, Transactions transactions, Users users, RequestMail mails) {
        this.confirmation = confirmation;
        this.transactions = transactions;
        this.users = users;
        this.mails = mails;
    }

    /**
     * Asks for it.
     *
     * @throws AuthProblem.PasswordWrong when it is not the account's
     */
    public void ask(UUID userId, EmailAddress next, String password) {
        confirmation.confirm(userId, "password", password);
        transactions.write(ASKING, () -> {
            Optional<User> owner = users.findByAddress(next.value())
                    .filter(found -> !found.id().equals(userId));
            if (owner.isPresent()) {
                mails.toAccount(owner.get().id(), MailPurpose.ADDRESS_WANTED);
            } else {
                mails.toAddress(userId, next.value(), MailPurpose.CHANGE_EMAIL);
            }
        });
    }
}
