package dev.plaza.auth.application.session;

import dev.plaza.auth.application.AuthSettings;
import dev.plaza.auth.domain.account.User;
import dev.plaza.auth.domain.session.Device;
import dev.plaza.auth.domain.session.RefreshToken;
import dev.plaza.auth.domain.session.RefreshTokens;
import dev.plaza.auth.domain.session.Session;
import dev.plaza.auth.domain.session.Sessions;
import dev.plaza.auth.domain.session.TokenSecret;
import dev.plaza.db.Ids;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.stream.Stream;

/** Starts sessions and carries them from one refresh token to the next; always inside its caller's transaction. */
@Singleton
final class TokenFamilies {

    /** Nobody who means well exchanges more tokens in a few seconds. */
    private static final int MOST_IN_A_GRACE = 100;

    private final Sessions sessions;
    private final RefreshTokens tokens;
    private final RefreshSecrets secrets;
    private final FamiliarNetworks networks;
    private final Clock clock;
    private final AuthSettings settings;

    TokenFamilies(
            Sessions sessions,
            RefreshTokens tokens,
            RefreshSecrets secrets,
            FamiliarNetworks networks,
            Clock clock,
            AuthSettings settings) {
        this.sessions = sessions;
        this.tokens = tokens;
        this.secrets = secrets;
        this.networks = networks;
        this.clock = clock;
        this.settings = settings;
    }

    /** A new session of {@code account}. */
    SessionTokens start(User account, Device device, String deviceName) {
        Instant now = clock.instant();
        TokenSecret secret = TokenSecret.random();
        Session session = Session.start(
                Ids.next(), account.id(), secret, device, deviceName, now, settings.refreshTokenLifetime());
        sessions.add(session);
        tokens.add(RefreshToken.issue(Ids.next(), session, secret, now));
        networks.note(account.id(), device);
        return new SessionTokens(session, secret);
    }

    /**
     * Exchanges a token for its successor. The session's row is locked first and the token read after that, so that of
     * many requests with one token the first rotates it and the others find it rotated.
     */
    Exchange exchange(TokenSecret presented, Device from) {
        String hash = presented.hash();
        var session = sessions.lockByToken(hash);
        var token = tokens.findByTokenHash(hash);
        if (session.isEmpty() || token.isEmpty()) {
            return new Exchange.Unknown();
        }
        return exchange(session.get(), token.get(), presented, from);
    }

    private Exchange exchange(Session session, RefreshToken token, TokenSecret presented, Device from) {
        Instant now = clock.instant();
        if (!session.isOpen(now)) {
            return new Exchange.Ended();
        }
        return switch (token.presented(now, settings.refreshGrace())) {
            case FIRST -> {
                TokenSecret successor = secrets.successorOf(presented);
                yield new Exchange.Continued(
                        new SessionTokens(rotate(session, token, successor, from, now), successor));
            }
            case REPEATED -> new Exchange.Continued(new SessionTokens(session, currentAfter(presented, session)));
            case REPLAYED -> new Exchange.Replayed(session);
        };
    }

    /**
     * The current token of the family, which is the successor of {@code presented}, or one of that if it was exchanged in
     * the same moment: whoever was given the exchanged one would present it when its grace is long over.
     */
    private TokenSecret currentAfter(TokenSecret presented, Session session) {
        return Stream.iterate(presented, secrets::successorOf)
                .skip(1)
                .limit(MOST_IN_A_GRACE)
                .filter(each -> each.hash().equals(session.tokenHash()))
                .findFirst()
                .orElseGet(() -> secrets.successorOf(presented));
    }

    private Session rotate(Session session, RefreshToken token, TokenSecret successor, Device from, Instant now) {
        Session continued = session.continued(successor, from, now, settings.refreshTokenLifetime());
        tokens.keepRotated(token.rotated(now));
        tokens.add(RefreshToken.issue(Ids.next(), continued, successor, now));
        sessions.advance(continued);
        networks.note(session.userId(), from);
        return continued;
    }
}
