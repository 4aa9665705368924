package dev.plaza.auth;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import dev.plaza.auth.AuthClient.Answer;
import java.security.InvalidKeyException;
import java.time.Duration;
import java.util.Locale;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.util.encoders.Base32;

/** What a person has on their phone; its clock goes with the service's. */
record AuthenticatorApp(String secret, MovableClock clock) {

    static final Duration STEP = Duration.ofSeconds(30);

    /** The app that was given the secret of this answer. */
    static AuthenticatorApp of(Answer setup) {
        return new AuthenticatorApp(
                setup.text("secret"), TestAuthService.shared().clock());
    }

    /** The code of now. */
    String code() {
        return code(Duration.ZERO);
    }

    /** A code that it has not shown before. */
    String nextCode() {
        clock.advance(STEP);
        return code();
    }

    /** The code as seen by a phone whose clock is ahead. */
    String code(Duration ahead) {
        try {
            return new TimeBasedOneTimePasswordGenerator()
                    .generateOneTimePasswordString(
                            new SecretKeySpec(Base32.decode(secret), "HmacSHA1"),
                            clock.instant().plus(ahead),
                            Locale.ROOT);
        } catch (InvalidKeyException impossible) {
            throw new IllegalArgumentException(impossible);
        }
    }

    /** A code that it shows at no time near. */
    String wrongCode() {
        return code(Duration.ofDays(1000));
    }
}
