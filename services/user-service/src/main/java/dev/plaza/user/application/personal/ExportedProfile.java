package dev.plaza.user.application.personal;

import dev.plaza.user.domain.profile.Account;
import dev.plaza.user.domain.profile.Details;
import dev.plaza.user.domain.profile.Privacy;
import dev.plaza.user.domain.profile.Profile;
import java.time.Instant;
import java.util.UUID;

/** A profile as its person takes it away. */
record ExportedProfile(
        UUID id, Account account, Details details, Privacy privacy, Instant createdAt, Instant updatedAt) {

    static ExportedProfile of(Profile profile) {
        return new ExportedProfile(
                profile.id(),
                profile.account(),
                profile.details(),
                profile.privacy(),
                profile.createdAt(),
                profile.updatedAt());
    }
}
