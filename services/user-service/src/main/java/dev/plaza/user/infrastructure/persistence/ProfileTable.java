package dev.plaza.user.infrastructure.persistence;

import dev.plaza.db.BaseRepository;
import dev.plaza.user.domain.profile.Profile;
import dev.plaza.user.domain.profile.Profiles;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import java.util.Optional;
import java.util.UUID;

/** Profiles in the tables {@code user_profiles} and {@code privacy_settings}. */
@JdbcRepository(dialect = Dialect.POSTGRES)
abstract class ProfileTable implements Profiles, BaseRepository<ProfileRow, UUID> {

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
    public Optional<Profile> findToChange(UUID id) {
        return findLocked(id).map(ProfileRow::toProfile);
    }

    @Override
    public void save(Profile profile) {
        update(ProfileRow.of(profile));
    }

    @Query("""
            insert into user_profiles (id, email, username, first_name, last_name, profile_picture_url,
                   cover_photo_url, bio, date_of_birth, gender, phone_number, location, website, is_verified,
                   is_active, account_version, version, created_at, updated_at)
            values (:id, :email, :username, :firstName, :lastName, :profilePictureUrl, :coverPhotoUrl, :bio,
                   :dateOfBirth, :gender, :phoneNumber, :location, :website, :isVerified, :isActive,
                   :accountVersion, :version, :createdAt, :updatedAt)
            on conflict (id) do nothing
            """)
    abstract int addProfile(ProfileRow row);

    @Query("""
            insert into privacy_settings (user_id, profile_visibility, email_visibility, phone_visibility,
                   search_visibility, updated_at)
            values (:id, :profileVisibility, :emailVisibility, :phoneVisibility, :searchVisibility, :updatedAt)
            """)
    abstract void addPrivacy(ProfileRow row);

    @Query("""
            select p.id, p.email, p.username, p.first_name, p.last_name, p.profile_picture_url, p.cover_photo_url,
                   p.bio, p.date_of_birth, p.gender, p.phone_number, p.location, p.website, p.is_verified,
                   p.is_active, p.account_version, p.version, p.created_at, p.updated_at,
                   s.profile_visibility, s.email_visibility, s.phone_visibility, s.search_visibility
              from user_profiles p
              join privacy_settings s on s.user_id = p.id
             where p.id = :personId
               for no key update of p
            """)
    abstract Optional<ProfileRow> findLocked(UUID personId);

    @Query("""
            update user_profiles
               set email = :email, username = :username, first_name = :firstName, last_name = :lastName,
                   profile_picture_url = :profilePictureUrl, cover_photo_url = :coverPhotoUrl, bio = :bio,
                   date_of_birth = :dateOfBirth, gender = :gender, phone_number = :phoneNumber,
                   location = :location, website = :website, is_verified = :isVerified, is_active = :isActive,
                   account_version = :accountVersion, version = :version, updated_at = :updatedAt
             where id = :id
            """)
    abstract void update(ProfileRow row);
}
