package dev.plaza.auth.application.password;

import dev.plaza.auth.domain.AuthProblem;
import dev.plaza.auth.domain.account.User;
import dev.plaza.auth.domain.account.Users;
import dev.plaza.auth.domain.password.PasswordReset;
import dev.plaza.auth.domain.password.PasswordResets;
import dev.plaza.auth.domain.session.TokenSecret;
import dev.plaza.db.Ids;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.UUID;

/** Links by which a password may be chosen; always inside its caller's transaction. */
@Singleton
public final class OpenResets {

    private final PasswordResets resets;
    private final Users users;
    private final Clock clock;

    OpenResets(PasswordResets resets, Users users, Clock clock) {
        this.resets = resets;
        this.users = users;
        this.clock = clock;
    }

    /** What a link to the account's person leads with; those that were sent before are useless from now on. */
    public TokenSecret issue(UUID userId) {
        TokenSecret secret = TokenSecret.random();
        resets.voidAll(userId, clock.instant());
        resets.add(PasswordReset.issue(Ids.next(), userId, secret, clock.instant()));
        return secret;
    }

    /**
     * Whose password may be chosen.
     *
     * @throws AuthProblem.LinkInvalid when nobody's may
     */
    User accountOf(TokenSecret presented) {
        return users.findById(find(presented).userId())
                .filter(User::isActive)
                .orElseThrow(AuthProblem.LinkInvalid::new);
    }

    /**
     * Uses a link up, and with it every other of the same account.
     *
     * @throws AuthProblem.LinkInvalid when somebody else was faster
     */
    void use(TokenSecret presented) {
        PasswordReset reset = find(presented);
        if (!resets.use(reset.id(), clock.instant())) {
            throw new AuthProblem.LinkInvalid();
        }
        resets.voidAll(reset.userId(), clock.instant());
    }

    private PasswordReset find(TokenSecret presented) {
        return resets.findByTokenHash(presented.hash())
                .filter(reset -> reset.isOpen(clock.instant()))
                .orElseThrow(AuthProblem.LinkInvalid::new);
    }
}
