package dev.plaza.auth.application.mfa;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.bouncycastle.util.encoders.Base32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TotpSecretTest {

    /** That of the test vectors in RFC 6238, appendix B, whose codes are cut to six digits here. */
    private final TotpSecret secret =
            new TotpSecret(Base32.toBase32String("12345678901234567890".getBytes(StandardCharsets.US_ASCII)));

    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130"
    })
    void readsTheCodesOfTheStandard(long second, String code) {
        assertThat(secret.stepOf(code, Instant.ofEpochSecond(second), 0)).hasValue(second / 30);
    }

    /** The code belongs to the seconds 1234567890 to 1234567919. */
    @ParameterizedTest
    @CsvSource({"1234567859, false", "1234567860, true", "1234567949, true", "1234567950, false"})
    void acceptsACodeOneStepEarlyToOneStepLate(long second, boolean isAccepted) {
        assertThat(secret.stepOf("005924", Instant.ofEpochSecond(second), 0).isPresent())
                .isEqualTo(isAccepted);
    }

    @Test
    void acceptsNoStepTwiceNorOneBefore() {
        Instant now = Instant.ofEpochSecond(1234567890);
        long step = 1234567890 / 30;

        assertThat(secret.stepOf("005924", now, step - 1)).hasValue(step);
        assertThat(secret.stepOf("005924", now, step)).isEmpty();
        assertThat(secret.stepOf("005924", now, step + 1)).isEmpty();
    }

    @Test
    void overlooksSpaces() {
        assertThat(secret.stepOf(" 005 924 ", Instant.ofEpochSecond(1234567890), 0))
                .isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"5924", "0005924", "89005924", "00592४", "", "-05924"})
    void takesNothingElseForTheCode(String code) {
        assertThat(secret.stepOf(code, Instant.ofEpochSecond(1234567890), 0)).isEmpty();
    }

    @Test
    void escapesWhatMeansSomethingInAnAddress() {
        assertThat(secret.uri("Plaza & Söhne", "ana_lima"))
                .isEqualTo("otpauth://totp/Plaza%20%26%20S%C3%B6hne:ana_lima?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"
                        + "&issuer=Plaza%20%26%20S%C3%B6hne&algorithm=SHA1&digits=6&period=30");
    }

    @Test
    void isNewEachTimeAndShownNowhereByItself() {
        TotpSecret one = TotpSecret.random();

        assertThat(one.base32()).hasSize(32).isNotEqualTo(TotpSecret.random().base32());
        assertThat(one.toString()).doesNotContain(one.base32());
    }
}
