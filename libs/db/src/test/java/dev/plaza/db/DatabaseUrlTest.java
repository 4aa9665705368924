package dev.plaza.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseUrlTest {

    @Test
    void takesCredentialsOutOfTheAddress() {
        DatabaseUrl url = DatabaseUrl.parse("postgres://ana:s%40cret%2B+@db.example:6543/auth_db?sslmode=verify-full");

        assertThat(url.jdbcUrl()).isEqualTo("jdbc:postgresql://db.example:6543/auth_db?sslmode=verify-full");
        assertThat(url.user()).isEqualTo("ana");
        assertThat(url.password()).isEqualTo("s@cret++");
    }

    @Test
    void readsTheDriversOwnForm() {
        DatabaseUrl url = DatabaseUrl.parse("jdbc:postgresql://localhost/users_db?user=bo&password=p%26w&ssl=true");

        assertThat(url).isEqualTo(new DatabaseUrl("jdbc:postgresql://localhost/users_db?ssl=true", "bo", "p&w"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mysql://u:hidden@h/db",
                "postgres://u:hidden@/db",
                "postgres://u:hidden@h",
                "postgres://u:hidden@h/a b"
            })
    void refusesWhatIsNoDatabaseUrlWithoutRepeatingIt(String text) {
        assertThatThrownBy(() -> DatabaseUrl.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("database URL")
                .hasMessageNotContaining("hidden");
    }

    @Test
    void neverPrintsThePassword() {
        assertThat(DatabaseUrl.parse("postgres://ana:hidden@h/db").toString())
                .contains("ana")
                .doesNotContain("hidden");
    }
}
