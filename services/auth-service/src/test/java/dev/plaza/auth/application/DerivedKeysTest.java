package dev.plaza.auth.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import org.junit.jupiter.api.Test;

class DerivedKeysTest {

    private final DerivedKeys keys = new DerivedKeys(Base64.getEncoder().encodeToString(new byte[32]));

    @Test
    void givesAPurposeTheSameKeyEveryTime() {
        assertThat(keys.derive("cats", "AES").getEncoded())
                .isEqualTo(keys.derive("cats", "AES").getEncoded())
                .hasSize(32);
    }

    @Test
    void givesEachPurposeAKeyOfItsOwn() {
        assertThat(keys.derive("cats", "AES").getEncoded())
                .isNotEqualTo(keys.derive("dogs", "AES").getEncoded());
    }

    @Test
    void givesEachSecretKeysOfItsOwn() {
        byte[] other = new byte[32];
        other[0] = 1;

        assertThat(new DerivedKeys(Base64.getEncoder().encodeToString(other))
                        .derive("cats", "AES")
                        .getEncoded())
                .isNotEqualTo(keys.derive("cats", "AES").getEncoded());
    }
}
