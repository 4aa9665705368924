package dev.plaza.user.application.profile;

import dev.plaza.service.security.CurrentPerson;
import dev.plaza.user.domain.profile.KnownProfiles;
import jakarta.inject.Singleton;

/** Shows a person their own profile. */
@Singleton
public final class ReadOwnProfile {

    private final KnownProfiles profiles;

    ReadOwnProfile(KnownProfiles profiles) {
        this.profiles = profiles;
    }

    /** Reads; from the token alone while the profile has not arrived, because people read their own writes. */
    public OwnProfileView read(CurrentPerson person) {
        return profiles.find(person.id()).map(OwnProfileView::of).orElseGet(() -> OwnProfileView.pending(person));
    }
}
