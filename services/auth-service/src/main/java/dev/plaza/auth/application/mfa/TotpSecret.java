package dev.plaza.auth.application.mfa;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.util.encoders.Base32;

/**
 * What an authenticator app and we share: 160 random bits, as RFC 4226 recommends. Its codes are those of RFC 6238 with
 * SHA-1, six digits and a new one every 30 s, since many an app silently takes anything else for that.
 *
 * @param base32 as people type it into an app that reads no picture
 */
public record TotpSecret(String base32) {

    private static final int BYTES = 20;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final TimeBasedOneTimePasswordGenerator CODES = new TimeBasedOneTimePasswordGenerator();
    private static final long STEP_SECONDS = CODES.getTimeStep().toSeconds();

    /** The code before and the one after are accepted too, for clocks differ and people type slowly. */
    private static final int TOLERATED_STEPS = 1;

    static TotpSecret random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new TotpSecret(Base32.toBase32String(bytes));
    }

    /** The time step of {@code code}, with or without spaces, if it is one of now and its step is after {@code lastStep}. */
    OptionalLong stepOf(String code, Instant now, long lastStep) {
        SecretKeySpec key = new SecretKeySpec(Base32.decode(base32), CODES.getAlgorithm());
        byte[] presented = code.replaceAll("\\s", "").getBytes(StandardCharsets.UTF_8);
        long step = now.getEpochSecond() / STEP_SECONDS;
        return LongStream.rangeClosed(step - TOLERATED_STEPS, step + TOLERATED_STEPS)
                .filter(each -> each > lastStep)
                .filter(each -> MessageDigest.isEqual(presented, code(key, each)))
                .findFirst();
    }

    /** As apps read it from a picture: the key URI format, with what every app takes for granted. */
    String uri(String issuer, String account) {
        return "otpauth://totp/%1$s:%2$s?secret=%3$s&issuer=%1$s&algorithm=SHA1&digits=6&period=30"
                .formatted(escaped(issuer), escaped(account), base32);
    }

    private static byte[] code(SecretKeySpec key, long step) {
        try {
            return CODES.generateOneTimePasswordString(key, Instant.ofEpochSecond(step * STEP_SECONDS), Locale.ROOT)
                    .getBytes(StandardCharsets.UTF_8);
        } catch (InvalidKeyException impossible) {
            throw new IllegalStateException("any bytes are a key for HMAC", impossible);
        }
    }

    private static String escaped(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    @Override
    public String toString() {
        return "TotpSecret[hidden]";
    }
}
