package dev.plaza.auth.domain.mfa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecoveryCodeTest {

    @Test
    void isShownInGroups() {
        assertThat(new RecoveryCode("ABCDEFGH23456789").shown()).isEqualTo("ABCD-EFGH-2345-6789");
    }

    @Test
    void isReadHoweverItIsTyped() {
        RecoveryCode code = RecoveryCode.random();

        assertThat(RecoveryCode.parse(code.shown())).hasValue(code);
        assertThat(RecoveryCode.parse(code.value())).hasValue(code);
        assertThat(RecoveryCode.parse(" " + code.shown().replace('-', ' ').toLowerCase(Locale.ROOT)))
                .hasValue(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "123456", "ABCD-EFGH-2345-678", "ABCD-EFGH-2345-67899", "ABCD-EFGH-2345-678O"})
    void isNothingElse(String text) {
        assertThat(RecoveryCode.parse(text)).isEmpty();
        assertThatThrownBy(() -> new RecoveryCode(text)).hasMessage("not a recovery code");
    }

    @Test
    void isNewEachTimeAndShownNowhereByItself() {
        RecoveryCode code = RecoveryCode.random();

        assertThat(code).isNotEqualTo(RecoveryCode.random());
        assertThat(code.toString()).doesNotContain(code.value());
    }
}
