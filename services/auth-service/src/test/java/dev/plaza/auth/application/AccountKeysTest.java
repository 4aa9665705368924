package dev.plaza.auth.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import org.junit.jupiter.api.Test;

class AccountKeysTest {

    private final AccountKeys keys = keys(0);

    @Test
    void areTheSameForANameInAnyCase() {
        assertThat(keys.of("Ana@Example.org")).isEqualTo(keys.of("ana@example.org"));
    }

    @Test
    void areOthersForOtherNamesAndForOtherSecrets() {
        assertThat(keys.of("ana@example.org"))
                .isNotEqualTo(keys.of("bea@example.org"))
                .isNotEqualTo(keys(1).of("ana@example.org"));
    }

    @Test
    void tellNothingOfTheName() {
        assertThat(keys.of("ana@example.org")).matches("[0-9a-f]{64}");
    }

    private static AccountKeys keys(int first) {
        byte[] secret = new byte[32];
        secret[0] = (byte) first;
        return new AccountKeys(new DerivedKeys(Base64.getEncoder().encodeToString(secret)));
    }
}
