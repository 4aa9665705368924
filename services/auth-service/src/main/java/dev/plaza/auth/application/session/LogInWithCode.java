package dev.plaza.auth.application.session;

import dev.plaza.auth.application.mfa.CheckCode;
import dev.plaza.auth.application.mfa.Verdict;
import dev.plaza.auth.application.session.OpenTickets.Presented;
import dev.plaza.auth.domain.AuthProblem;
import dev.plaza.auth.domain.MfaProblem;
import dev.plaza.auth.domain.account.User;
import dev.plaza.auth.domain.session.Device;
import dev.plaza.auth.domain.session.TokenSecret;
import dev.plaza.db.Identity;
import dev.plaza.db.Transactions;
import jakarta.inject.Singleton;

/** Signs a person in who has shown their password before and now shows a code. */
@Singleton
public final class LogInWithCode {

    private static final Identity NOBODY_YET = Identity.system("login");

    private final Transactions transactions;
    private final OpenTickets tickets;
    private final CheckCode codes;
    private final StartSession session;
    private final AccessTokens accessTokens;

    LogInWithCode(
            Transactions transactions,
            OpenTickets tickets,
            CheckCode codes,
            StartSession session,
            AccessTokens accessTokens) {
        this.transactions = transactions;
        this.tickets = tickets;
        this.codes = codes;
        this.session = session;
        this.accessTokens = accessTokens;
    }

    /**
     * Signs in.
     *
     * @param code of the app, or for recovery
     * @throws MfaProblem.MfaTicketInvalid when the ticket was never issued, has expired, was used, had five wrong codes,
     *                                      or the account is not as it was
     * @throws MfaProblem.MfaCodeWrong     when the code is wrong or was used before; the ticket may be tried again
     * @throws MfaProblem.MfaClosed        when too many codes were wrong
     */
    public SignedIn logIn(TokenSecret ticket, String code, Device device) {
        return switch (transactions.write(NOBODY_YET, () -> redeem(tickets.find(ticket), code, device))) {
            case Admitted(User account, SessionTokens tokens) -> accessTokens.sign(account, tokens);
            case Refused(AuthProblem problem) -> throw problem;
        };
    }

    private Outcome redeem(Presented presented, String code, Device device) {
        return switch (codes.check(presented.authenticator(), code, device)) {
            case Verdict.Right _ -> {
                tickets.use(presented.ticket());
                yield new Admitted(presented.account(), session.start(presented.account(), device));
            }
            case Verdict.Wrong _ -> {
                tickets.refuse(presented.ticket());
                yield new Refused(new MfaProblem.MfaCodeWrong());
            }
            case Verdict.Closed closed -> new Refused(new MfaProblem.MfaClosed(closed.retryAfter()));
        };
    }

    private sealed interface Outcome {}

    private record Admitted(User account, SessionTokens tokens) implements Outcome {}

    private record Refused(AuthProblem problem) implements Outcome {}
}
