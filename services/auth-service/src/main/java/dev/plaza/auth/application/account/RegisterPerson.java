package dev.plaza.auth.application.account;

import dev.plaza.auth.application.session.AccessTokens;
import dev.plaza.auth.application.session.SessionTokens;
import dev.plaza.auth.application.session.SignedIn;
import dev.plaza.auth.application.session.StartSession;
import dev.plaza.auth.domain.account.NewAccount;
import dev.plaza.auth.domain.account.User;
import dev.plaza.auth.domain.session.Device;
import dev.plaza.db.Identity;
import dev.plaza.db.Transactions;
import jakarta.inject.Singleton;

/** Gives a person an account and signs them in. */
@Singleton
public final class RegisterPerson {

    private static final Identity NOBODY_YET = Identity.system("registration");

    private final Transactions transactions;
    private final PrepareAccount preparation;
    private final OpenAccount accounts;
    private final StartSession session;
    private final AccessTokens accessTokens;

    RegisterPerson(
            Transactions transactions,
            PrepareAccount preparation,
            OpenAccount accounts,
            StartSession session,
            AccessTokens accessTokens) {
        this.transactions = transactions;
        this.preparation = preparation;
        this.accounts = accounts;
        this.session = session;
        this.accessTokens = accessTokens;
    }

    /**
     * Registers.
     *
     * @throws dev.plaza.auth.domain.AuthProblem.PasswordRefused when the password is too easily guessed
     * @throws dev.plaza.auth.domain.AuthProblem.EmailTaken    when another account has the address, in whatever case
     * @throws dev.plaza.auth.domain.AuthProblem.UsernameTaken when another account has the name, in whatever case
     */
    public SignedIn register(Registration registration, Device device) {
        NewAccount stated = preparation.prepare(registration);
        Opened opened = transactions.write(NOBODY_YET, () -> {
            User account = accounts.open(stated, device);
            return new Opened(account, session.startFirst(account, device));
        });
        return accessTokens.sign(opened.account(), opened.tokens());
    }

    private record Opened(User account, SessionTokens tokens) {}
}
