package dev.plaza.user.infrastructure.persistence;

import dev.plaza.db.DatabaseService;
import dev.plaza.user.domain.profile.ProfileCount;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Counts in {@code user_profiles} and among the tombstones in {@code absent_profiles}. */
@Singleton
final class ProfileCountReader implements ProfileCount {

    private static final String BETWEEN = """
            select (select count(*) from user_profiles where id between ? and ?)
                   + (select count(*) from absent_profiles where user_id between ? and ? and erased_at is not null)
            """;

    private final DatabaseService database;

    ProfileCountReader(DatabaseService database) {
        this.database = database;
    }

    @Override
    public long between(UUID first, UUID last) {
        return database.select("count profiles", BETWEEN, row -> row.getLong(1), first, last, first, last)
                .getFirst();
    }
}
