package dev.plaza.auth.application.session;

import dev.plaza.auth.domain.AuthProblem;
import dev.plaza.auth.domain.account.User;
import dev.plaza.auth.domain.account.Users;
import dev.plaza.auth.domain.session.Device;
import dev.plaza.auth.domain.session.TokenSecret;
import dev.plaza.db.Identity;
import dev.plaza.db.Transactions;
import jakarta.inject.Singleton;

/** Keeps a person signed in: exchanges a refresh token for its successor and a fresh access token. */
@Singleton
public final class RefreshSession {

    private static final Identity NOBODY_YET = Identity.system("refresh");

    private final Transactions transactions;
    private final TokenFamilies families;
    private final Users users;
    private final EndSession endSession;
    private final AccessTokens accessTokens;

    RefreshSession(
            Transactions transactions,
            TokenFamilies families,
            Users users,
            EndSession endSession,
            AccessTokens accessTokens) {
        this.transactions = transactions;
        this.families = families;
        this.users = users;
        this.endSession = endSession;
        this.accessTokens = accessTokens;
    }

    /**
     * Exchanges {@code presented}.
     *
     * @param device where it comes from
     * @throws AuthProblem.RefreshTokenInvalid when it was never issued
     * @throws AuthProblem.RefreshTokenReused  when it was exchanged before; its session has been ended
     * @throws AuthProblem.SessionEnded        when its session is over or its account closed
     */
    public SignedIn refresh(TokenSecret presented, Device device) {
        Outcome outcome = transactions.write(NOBODY_YET, () -> exchange(presented, device));
        return switch (outcome) {
            case Refreshed(User account, SessionTokens tokens) -> accessTokens.sign(account, tokens);
            case Refused(AuthProblem problem) -> throw problem;
        };
    }

    /** Returns a refusal instead of throwing it, because what a replay leads to must be committed. */
    private Outcome exchange(TokenSecret presented, Device device) {
        return switch (families.exchange(presented, device)) {
            case Exchange.Continued continued -> ofActive(continued.tokens());
            case Exchange.Replayed(var session) -> {
                endSession.endAfterReplay(session.userId(), session.id(), device);
                yield new Refused(new AuthProblem.RefreshTokenReused());
            }
            case Exchange.Ended() -> new Refused(new AuthProblem.SessionEnded());
            case Exchange.Unknown() -> new Refused(new AuthProblem.RefreshTokenInvalid());
        };
    }

    private Outcome ofActive(SessionTokens tokens) {
        return users.findById(tokens.session().userId())
                .filter(User::isActive)
                .<Outcome>map(account -> new Refreshed(account, tokens))
                .orElseGet(() -> new Refused(new AuthProblem.SessionEnded()));
    }

    private sealed interface Outcome {}

    private record Refreshed(User account, SessionTokens tokens) implements Outcome {}

    private record Refused(AuthProblem problem) implements Outcome {}
}
