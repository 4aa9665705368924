package dev.plaza.db.seed;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Runs the seeders of this service that are meant for where it runs. */
@Singleton
public final class Seeding {

    private static final String PRODUCTION = "production";

    private final List<Seeder> seeders;
    private final String environment;

    Seeding(Collection<Seeder> seeders, @Value("${plaza.environment:production}") String environment) {
        this.seeders = seeders.stream()
                .sorted(Comparator.comparingInt(Seeder::order).thenComparing(Seeder::name))
                .toList();
        this.environment =
                environment.isBlank() ? PRODUCTION : environment.strip().toLowerCase(Locale.ROOT);
    }

    /**
     * Runs them one after the other.
     *
     * @return what each made, in order; a seeder that is not meant for this environment is not among them
     * @throws IllegalStateException in production, before any of them
     */
    public List<Seeded> run() {
        requireNotProduction("seeding", environment);
        return seeders.stream()
                .filter(seeder -> seeder.environments().contains(environment))
                .map(seeder -> new Seeded(seeder.name(), seeder.seed()))
                .toList();
    }

    /**
     * For who wants to know before anything has started.
     *
     * @param what        what is refused, such as {@code seeding}
     * @throws IllegalStateException when {@code environment} is the word for production
     */
    public static void requireNotProduction(String what, String environment) {
        if (environment.equals(PRODUCTION)) {
            throw new IllegalStateException(what + " is refused in production, and production is where this process is"
                    + " unless PLAZA_ENVIRONMENT says development or test");
        }
    }

    /**
     * What became of a seeder.
     *
     * @param made how many rows, or whatever it counts, were missing and are there now
     */
    public record Seeded(String name, int made) {}
}
