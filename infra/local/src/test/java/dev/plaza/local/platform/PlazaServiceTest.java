package dev.plaza.local.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plaza.local.PlazaException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class PlazaServiceTest {

    @ParameterizedTest
    @EnumSource(PlazaService.class)
    void isFoundByItsFullName(PlazaService service) {
        assertThat(PlazaService.named(service.id())).isEqualTo(service);
    }

    @Test
    void isFoundByItsShortName() {
        assertThat(PlazaService.named("user")).isEqualTo(PlazaService.USER);
    }

    @Test
    void namesItsVariables() {
        assertThat(PlazaService.USER.databaseUrlVariable()).contains("USERS_DATABASE_URL");
        assertThat(PlazaService.USER.migrationUrlVariable()).contains("USERS_DATABASE_MIGRATION_URL");
        assertThat(PlazaService.USER.serviceUrlVariable()).isEqualTo("USER_SERVICE_URL");
        assertThat(PlazaService.GATEWAY.databaseUrlVariable()).isEmpty();
    }

    @Test
    void saysWhichThereAre() {
        assertThatThrownBy(() -> PlazaService.named("billing"))
                .isInstanceOf(PlazaException.class)
                .hasMessageStartingWith("There is no service billing; there are auth-service, user-service");
    }
}
