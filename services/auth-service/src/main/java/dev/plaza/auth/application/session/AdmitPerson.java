package dev.plaza.auth.application.session;

import dev.plaza.auth.domain.AuthProblem;
import dev.plaza.auth.domain.MfaProblem;
import dev.plaza.auth.domain.account.User;
import dev.plaza.auth.domain.account.Users;
import dev.plaza.auth.domain.session.Device;
import dev.plaza.auth.domain.session.TokenSecret;
import dev.plaza.db.Identity;
import dev.plaza.db.Transactions;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** Signs a person in who has shown their password, unless their account asks for a code as well. */
@Singleton
final class AdmitPerson {

    private static final Identity NOBODY_YET = Identity.system("login");

    private final Transactions transactions;
    private final Users users;
    private final OpenTickets tickets;
    private final StartSession session;
    private final LogInWithCode logInWithCode;
    private final AccessTokens accessTokens;

    AdmitPerson(
            Transactions transactions,
            Users users,
            OpenTickets tickets,
            StartSession session,
            LogInWithCode logInWithCode,
            AccessTokens accessTokens) {
        this.transactions = transactions;
        this.users = users;
        this.tickets = tickets;
        this.session = session;
        this.logInWithCode = logInWithCode;
        this.accessTokens = accessTokens;
    }

    /**
     * Admits, if the account is still open and has still that password: hashing takes its time.
     *
     * @param shown the account as it was when the password was looked at
     * @param code what came along with the password; an account that asks for none does not look at it
     * @throws AuthProblem.InvalidCredentials when it is not
     * @throws MfaProblem.MfaRequired  with a ticket, when a code is owed and none came along
     * @throws MfaProblem.MfaCodeWrong when one came along and is wrong
     * @throws MfaProblem.MfaClosed    when too many codes were wrong
     */
    SignedIn admit(User shown, @Nullable String code, Device device) {
        Step step = transactions.write(NOBODY_YET, () -> {
            User account =
                    users.holdStill(shown.id()).filter(shown::admits).orElseThrow(AuthProblem.InvalidCredentials::new);
            return tickets.issueIfOwed(account)
                    .<Step>map(Owing::new)
                    .orElseGet(() -> new Admitted(account, session.start(account, device)));
        });
        return switch (step) {
            case Admitted(User account, SessionTokens tokens) -> accessTokens.sign(account, tokens);
            case Owing(TokenSecret ticket) when code == null -> throw new MfaProblem.MfaRequired(ticket);
            case Owing(TokenSecret ticket) -> logInWithCode.logIn(ticket, code, device);
        };
    }

    private sealed interface Step {}

    private record Admitted(User account, SessionTokens tokens) implements Step {}

    private record Owing(TokenSecret ticket) implements Step {}
}
