package dev.plaza.user.application.profile;

import dev.plaza.service.concurrency.Versioned;
import dev.plaza.service.security.CurrentPerson;
import dev.plaza.user.domain.profile.Details;
import dev.plaza.user.domain.profile.Profile;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person as they see themselves. Until their profile has arrived there is only what their token says, at version 0.
 *
 * @param isPending true until the profile has arrived, null afterwards
 */
public record OwnProfileView(
        UUID id,
        String username,
        String displayName,
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable String bio,
        @Nullable String avatarUrl,
        @Nullable String coverUrl,
        @Nullable LocalDate dateOfBirth,
        @Nullable String gender,
        @Nullable String phoneNumber,
        @Nullable String email,
        @Nullable String location,
        @Nullable String website,
        boolean isVerified,
        String relation,
        @Nullable Boolean isPending,
        long version,
        @Nullable Instant createdAt)
        implements Versioned {

    private static final String SELF = "self";

    static OwnProfileView of(Profile profile) {
        Details details = profile.details();
        return new OwnProfileView(
                profile.id(),
                profile.account().username(),
                profile.displayName(),
                details.firstName(),
                details.lastName(),
                details.bio(),
                details.avatarUrl(),
                details.coverUrl(),
                details.dateOfBirth(),
                ApiNames.ofNullable(details.gender()),
                details.phoneNumber(),
                profile.account().email(),
                details.location(),
                details.website(),
                profile.account().isVerified(),
                SELF,
                null,
                profile.version(),
                profile.createdAt());
    }

    static OwnProfileView pending(CurrentPerson person) {
        return new OwnProfileView(
                person.id(),
                person.username(),
                person.username(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                false,
                SELF,
                true,
                0,
                null);
    }
}
