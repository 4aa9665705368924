package dev.plaza.user.application.profile;

import dev.plaza.user.domain.profile.Details;
import dev.plaza.user.domain.profile.Profile;
import dev.plaza.user.domain.profile.SeenProfile;
import dev.plaza.user.domain.profile.Sight;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person as another sees them: what is hidden is null.
 *
 * @param relation    where the viewer stands to the person
 * @param friendCount how many of the person's friends the viewer can see
 * @param mutualFriendCount how many of them are the viewer's friends as well
 */
public record ProfileView(
        UUID id,
        String username,
        String displayName,
        String firstName,
        String lastName,
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
        @Nullable Long friendCount,
        @Nullable Long mutualFriendCount,
        long version,
        Instant createdAt) {

    /** As in lists, without counts. */
    static ProfileView of(SeenProfile seen) {
        return of(seen, null, null);
    }

    static ProfileView of(SeenProfile seen, @Nullable Long friendCount, @Nullable Long mutualFriendCount) {
        Profile profile = seen.profile();
        Details details = profile.details();
        Sight sight = seen.sight();
        boolean all = sight.seesDetails();
        return new ProfileView(
                profile.id(),
                profile.account().username(),
                profile.displayName(),
                details.firstName(),
                details.lastName(),
                all ? details.bio() : null,
                details.avatarUrl(),
                all ? details.coverUrl() : null,
                all ? details.dateOfBirth() : null,
                all ? ApiNames.ofNullable(details.gender()) : null,
                sight.seesPhone() ? details.phoneNumber() : null,
                sight.seesEmail() ? profile.account().email() : null,
                all ? details.location() : null,
                all ? details.website() : null,
                profile.account().isVerified(),
                ApiNames.of(seen.standing()),
                friendCount,
                mutualFriendCount,
                profile.version(),
                profile.createdAt());
    }
}
