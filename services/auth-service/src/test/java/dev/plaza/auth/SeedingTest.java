package dev.plaza.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plaza.db.seed.Seeding;
import dev.plaza.service.seed.Cast;
import dev.plaza.testing.TestServers;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SeedingTest {

    private static final String ROWS = """
            select 'user ' || id || ' ' || version || ' ' || password_hash || ' ' || updated_at from users
            union all select 'event ' || id || ' ' || aggregate_id || ' ' || aggregate_version from outbox_events
            order by 1
            """;

    @Test
    void registersTheCastOnceAndTellsTheOtherServices() {
        try (TestAuthService service = TestAuthService.start(TestServers.database("seed"), Map.of())) {
            assertThat(service.bean(Seeding.class).run()).containsExactly(new Seeding.Seeded("accounts", 24));

            var database = service.database();
            assertThat(database.count("select count(*) from users where created_at = '2026-01-01T00:00:00Z'"))
                    .isEqualTo(24);
            assertThat(database.query("select aggregate_id::text from outbox_events where type like 'user.registered%'"
                            + " and aggregate_version = 1"))
                    .containsExactlyInAnyOrderElementsOf(Cast.MEMBERS.stream()
                            .map(member -> member.id().toString())
                            .toList());
            List<?> rows = database.query(ROWS);

            assertThat(service.bean(Seeding.class).run()).containsExactly(new Seeding.Seeded("accounts", 0));

            assertThat(database.query(ROWS)).isEqualTo(rows);
        }
    }

    @Test
    void letsTheCastSignIn() {
        try (TestAuthService service = TestAuthService.start(TestServers.database("seed"), Map.of())) {
            service.bean(Seeding.class).run();

            assertThat(service.client().logIn("ana_almeida", Cast.PASSWORD).status())
                    .isEqualTo(200);
        }
    }

    @Test
    void isRefusedInProduction() {
        try (TestAuthService service =
                TestAuthService.start(TestServers.database("seed"), Map.of("plaza.environment", "production"))) {
            assertThatThrownBy(() -> service.bean(Seeding.class).run()).hasMessageContaining("refused in production");

            assertThat(service.database().count("select count(*) from users")).isZero();
        }
    }
}
