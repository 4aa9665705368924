package dev.plaza.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PostgresUrlTest {

    @Test
    void readsEveryPart() {
        var url = PostgresUrl.parse("postgres://ana:se%3Acret%2B1@db.example:6543/auth_db?sslmode=require");

        assertThat(url)
                .isEqualTo(new PostgresUrl("db.example", 6543, "auth_db", "ana", "se:cret+1", "sslmode=require"));
        assertThat(url.uri()).isEqualTo("postgres://ana:se%3Acret%2B1@db.example:6543/auth_db?sslmode=require");
        assertThat(url.jdbcUrl()).isEqualTo("jdbc:postgresql://db.example:6543/auth_db?sslmode=require");
    }

    @Test
    void hasThePortThatPostgresqlHas() {
        assertThat(PostgresUrl.parse("jdbc:postgresql://ana:x@db.example/auth_db")
                        .port())
                .isEqualTo(5432);
    }

    @Test
    void hidesThePasswordFromLogs() {
        assertThat(PostgresUrl.parse("postgres://ana:secret@db.example/auth_db").toString())
                .doesNotContain("secret");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mysql://ana:secret@host/db",
                "postgres://ana:secret@host",
                "postgres://host/db",
                "postgres:///db"
            })
    void refusesWhatIsNoDatabaseUrlWithoutRepeatingThePassword(String text) {
        assertThatThrownBy(() -> PostgresUrl.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .message()
                .doesNotContain("secret");
    }
}
