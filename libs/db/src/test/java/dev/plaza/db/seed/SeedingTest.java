package dev.plaza.db.seed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plaza.db.seed.Seeding.Seeded;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SeedingTest {

    private final List<String> ran = new ArrayList<>();

    @Test
    void runsInOrder() {
        var seeding = seeding("test", seeder("posts", 20), seeder("people", 10), seeder("accounts", 10));

        assertThat(seeding.run())
                .containsExactly(new Seeded("accounts", 7), new Seeded("people", 7), new Seeded("posts", 7));
        assertThat(ran).containsExactly("accounts", "people", "posts");
    }

    @Test
    void runsWhatIsMeantForTheEnvironment() {
        var seeding = seeding("development", seeder("people", 1), seeder("only tests", 2, "test"));

        assertThat(seeding.run()).containsExactly(new Seeded("people", 7));
    }

    @ParameterizedTest
    @ValueSource(strings = {"production", " Production ", ""})
    void isRefusedInProductionWhateverASeederSays(String environment) {
        assertThatThrownBy(() ->
                        seeding(environment, seeder("people", 1, "production")).run())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("refused in production");
        assertThat(ran).isEmpty();
    }

    private static Seeding seeding(String environment, Seeder... seeders) {
        return new Seeding(List.of(seeders), environment);
    }

    private Seeder seeder(String name, int order, String... environments) {
        return new Seeder() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public int order() {
                return order;
            }

            @Override
            public Set<String> environments() {
                return environments.length == 0 ? Seeder.super.environments() : Set.of(environments);
            }

            @Override
            public int seed() {
                ran.add(name);
                return 7;
            }
        };
    }
}
