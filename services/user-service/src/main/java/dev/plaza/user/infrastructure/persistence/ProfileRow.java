package dev.plaza.user.infrastructure.persistence;

import dev.plaza.user.domain.profile.Account;
import dev.plaza.user.domain.profile.Details;
import dev.plaza.user.domain.profile.Gender;
import dev.plaza.user.domain.profile.Privacy;
import dev.plaza.user.domain.profile.Profile;
import dev.plaza.user.domain.profile.Visibility;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of {@code user_profiles} with the row of {@code privacy_settings} that belongs to it. */
@MappedEntity("user_profiles")
record ProfileRow(
        @Id UUID id,
        String email,
        String username,
        String firstName,
        String lastName,
        @Nullable String profilePictureUrl,
        @Nullable String coverPhotoUrl,
        @Nullable String bio,
        @Nullable LocalDate dateOfBirth,
        @Nullable String gender,
        @Nullable String phoneNumber,
        @Nullable String location,
        @Nullable String website,
        @MappedProperty("is_verified") boolean isVerified,
        @MappedProperty("is_active") boolean isActive,
        long accountVersion,
        long version,
        Instant createdAt,
        Instant updatedAt,
        String profileVisibility,
        String emailVisibility,
        String phoneVisibility,
        String searchVisibility) {

    static ProfileRow of(Profile profile) {
        Account account = profile.account();
        Details details = profile.details();
        Gender gender = details.gender();
        Privacy privacy = profile.privacy();
        return new ProfileRow(
                profile.id(),
                account.email(),
                account.username(),
                details.firstName(),
                details.lastName(),
                details.avatarUrl(),
                details.coverUrl(),
                details.bio(),
                details.dateOfBirth(),
                gender == null ? null : Constants.write(gender),
                details.phoneNumber(),
                details.location(),
                details.website(),
                account.isVerified(),
                account.isActive(),
                account.version(),
                profile.version(),
                profile.createdAt(),
                profile.updatedAt(),
                Constants.write(privacy.profile()),
                Constants.write(privacy.email()),
                Constants.write(privacy.phone()),
                Constants.write(privacy.search()));
    }

    Profile toProfile() {
        return new Profile(
                id,
                new Account(username, email, isVerified, isActive, accountVersion),
                new Details(
                        firstName,
                        lastName,
                        bio,
                        dateOfBirth,
                        gender == null ? null : Constants.read(Gender.class, gender),
                        phoneNumber,
                        location,
                        website,
                        profilePictureUrl,
                        coverPhotoUrl),
                new Privacy(
                        visibility(profileVisibility),
                        visibility(emailVisibility),
                        visibility(phoneVisibility),
                        visibility(searchVisibility)),
                version,
                createdAt,
                updatedAt);
    }

    private static Visibility visibility(String column) {
        return Constants.read(Visibility.class, column);
    }
}
