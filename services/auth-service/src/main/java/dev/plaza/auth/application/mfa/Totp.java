package dev.plaza.auth.application.mfa;

import dev.plaza.auth.application.DerivedKeys;
import dev.plaza.auth.application.SecretBox;
import dev.plaza.auth.domain.mfa.Authenticator;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.OptionalLong;

/** Seals the secrets of authenticator apps for the database, and reads codes by them. */
@Singleton
final class Totp {

    private final SecretBox box;
    private final Clock clock;

    Totp(DerivedKeys keys, Clock clock) {
        this.box = keys.box("totp-secrets");
        this.clock = clock;
    }

    String seal(TotpSecret secret) {
        return box.seal(secret.base32(), "totp");
    }

    /** The step that the app showed this code at, if it is one of now and none that was accepted before. */
    OptionalLong stepOf(Authenticator authenticator, String code) {
        TotpSecret secret = new TotpSecret(box.open(authenticator.secretJwe()));
        return secret.stepOf(code, clock.instant(), authenticator.lastStep());
    }
}
