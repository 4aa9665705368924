package dev.plaza.user.infrastructure.persistence;

import dev.plaza.db.DatabaseService;
import dev.plaza.db.cache.Cache;
import dev.plaza.db.cache.Caches;
import dev.plaza.user.domain.profile.KnownProfiles;
import dev.plaza.user.domain.profile.Profile;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;

/** Profiles by id with their settings, read through a cache. */
@Singleton
final class ProfileCache implements KnownProfiles {

    private final Cache<UUID, Profile> profiles;

    ProfileCache(Caches caches, DatabaseService database, JdbcOperations operations) {
        profiles = caches.of(
                "profiles",
                Profile.class,
                id -> database.selectOne(
                        "profile to keep",
                        SeenProfileSql.ALONE,
                        row -> operations.readEntity(row, ProfileRow.class).toProfile(),
                        id));
    }

    @Override
    public Optional<Profile> find(UUID id) {
        return profiles.find(id);
    }

    /** To be called by whatever changes the rows, in its transaction. */
    void forget(UUID id) {
        profiles.forget(id);
    }
}
