package dev.plaza.user.infrastructure.persistence;

import dev.plaza.db.DatabaseService;
import dev.plaza.user.domain.profile.Profile;
import dev.plaza.user.domain.profile.Profiles;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;

/** Profiles in the tables {@code user_profiles} and {@code privacy_settings}. */
@Singleton
final class ProfileTable implements Profiles {

    static final String ADD_PROFILE = """
            insert into user_profiles (id, email, username, first_name, last_name, profile_picture_url,
                   cover_photo_url, bio, date_of_birth, gender, phone_number, location, website, is_verified,
                   is_active, account_version, version, created_at, updated_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (id) do nothing
            """;

    static final String ADD_PRIVACY = """
            insert into privacy_settings (user_id, profile_visibility, email_visibility, phone_visibility,
                   search_visibility, updated_at)
            values (?, ?, ?, ?, ?, ?)
            """;

    /** Writes version n over version n - 1 and nothing else. */
    static final String SAVE = """
            update user_profiles
               set email = ?, username = ?, first_name = ?, last_name = ?, profile_picture_url = ?,
                   cover_photo_url = ?, bio = ?, date_of_birth = ?, gender = ?, phone_number = ?, location = ?,
                   website = ?, is_verified = ?, is_active = ?, account_version = ?, version = ?, updated_at = ?
             where id = ? and version = ?
            """;

    static final String SAVE_PRIVACY = """
            update privacy_settings
               set profile_visibility = ?, email_visibility = ?, phone_visibility = ?, search_visibility = ?,
                   updated_at = ?
             where user_id = ?
            """;

    static final String REMOVE = "delete from user_profiles where id = ? returning version";

    private final DatabaseService database;
    private final ProfileCache cache;

    ProfileTable(DatabaseService database, ProfileCache cache) {
        this.database = database;
        this.cache = cache;
    }

    @Override
    public boolean add(Profile profile) {
        ProfileRow row = ProfileRow.of(profile);
        boolean isNew = addProfile(row) > 0;
        if (isNew) {
            addPrivacy(row);
        }
        return isNew;
    }

    @Override
    public boolean save(Profile profile) {
        cache.forget(profile.id());
        ProfileRow row = ProfileRow.of(profile);
        return database.update(
                        "save profile",
                        SAVE,
                        row.email(),
                        row.username(),
                        row.firstName(),
                        row.lastName(),
                        row.profilePictureUrl(),
                        row.coverPhotoUrl(),
                        row.bio(),
                        row.dateOfBirth(),
                        row.gender(),
                        row.phoneNumber(),
                        row.location(),
                        row.website(),
                        row.isVerified(),
                        row.isActive(),
                        row.accountVersion(),
                        row.version(),
                        row.updatedAt(),
                        row.id(),
                        row.version() - 1)
                > 0;
    }

    @Override
    public void savePrivacy(Profile profile) {
        cache.forget(profile.id());
        ProfileRow row = ProfileRow.of(profile);
        database.update(
                "save privacy",
                SAVE_PRIVACY,
                row.profileVisibility(),
                row.emailVisibility(),
                row.phoneVisibility(),
                row.searchVisibility(),
                row.updatedAt(),
                row.id());
    }

    @Override
    public Optional<Long> remove(UUID id) {
        cache.forget(id);
        return database.selectOne("remove profile", REMOVE, row -> row.getLong(1), id);
    }

    private int addProfile(ProfileRow row) {
        return database.insert(
                "add profile",
                ADD_PROFILE,
                row.id(),
                row.email(),
                row.username(),
                row.firstName(),
                row.lastName(),
                row.profilePictureUrl(),
                row.coverPhotoUrl(),
                row.bio(),
                row.dateOfBirth(),
                row.gender(),
                row.phoneNumber(),
                row.location(),
                row.website(),
                row.isVerified(),
                row.isActive(),
                row.accountVersion(),
                row.version(),
                row.createdAt(),
                row.updatedAt());
    }

    private void addPrivacy(ProfileRow row) {
        database.insert(
                "add privacy",
                ADD_PRIVACY,
                row.id(),
                row.profileVisibility(),
                row.emailVisibility(),
                row.phoneVisibility(),
                row.searchVisibility(),
                row.updatedAt());
    }
}
