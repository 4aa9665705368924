package dev.plaza.user.infrastructure.persistence;

import dev.plaza.testing.TestDatabase;
import java.util.List;
import java.util.UUID;

/** One row of somebody's in each table; nothing of it is to be seen by strangers. */
final class SampleRows {

    private static final UUID LAST = UUID.fromString("ffffffff-ffff-ffff-ffff-ffffffffffff");

    private SampleRows() {}

    /** A migrated database, in which these rows disturb nobody. */
    static TestDatabase database() {
        TestDatabase database = TestDatabase.fresh("users");
        MigrationsTest.migrations(database).up(null);
        return database;
    }

    static List<String> of(UUID owner) {
        return List.of(
                """
                insert into user_profiles (id, email, username, first_name, last_name, account_version)
                values ('%1$s', '%1$s@example.org', '%1$s', 'Ana', 'Lima', 1)
                """.formatted(owner),
                """
                insert into privacy_settings (user_id, profile_visibility)
                values ('%1$s', 'private')
                """.formatted(owner),
                """
                insert into friendships (user1_id, user2_id, status)
                values ('%1$s', '%2$s', 'none')
                """.formatted(owner, LAST),
                """
                insert into absent_profiles (user_id, version, erased_at)
                values ('%1$s', 1, now())
                """.formatted(owner),
                """
                insert into dismissed_recommendations (user_id, dismissed_id)
                values ('%1$s', '%2$s')
                """.formatted(owner, LAST));
    }
}
