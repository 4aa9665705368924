package dev.plaza.http.logs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedactionTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Key (email)=(ana@example.org) already exists | Key (email)=([e-mail]) already exists",
                "postgres://auth:hunter2@db.internal:5432/auth_db | postgres://[credentials]@db.internal:5432/auth_db",
                "Authorization: Bearer abc.DEF-1_2 | Authorization: Bearer [token]",
                "password=hunter2 next | password=[secret] next",
                "the token eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiIxIn0.c2ln ended | the token [token] ended"
            })
    void takesSecretsAndAddressesOut(String text, String safe) {
        assertThat(Redaction.of(text)).isEqualTo(safe);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\\\"password\\\":\\\"hunter2\\\"}",
                "{\"refreshToken\": \"hunter2\"}",
                "accessToken=hunter2",
                "{\"mfaTicket\":\"hunter2\"}",
                "totp: hunter2",
                "otpauth://totp/Plaza:ana?secret=hunter2&issuer=Plaza"
            })
    void takesSecretsOutOfQuotedJson(String text) {
        assertThat(Redaction.of(text)).doesNotContain("hunter2").contains("[secret]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /api/v1/users/me failed, request 01a1fa02-29b5-7b04-bfb8-8092971d3cd6",
                "at dev.plaza.auth.Password.hash(Password.java:12)",
                "the password is too short"
            })
    void leavesOtherTextAlone(String text) {
        assertThat(Redaction.of(text)).isEqualTo(text);
    }
}
