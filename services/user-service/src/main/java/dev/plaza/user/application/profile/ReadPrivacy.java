package dev.plaza.user.application.profile;

import dev.plaza.service.security.CurrentPerson;
import dev.plaza.user.domain.UserProblem;
import dev.plaza.user.domain.profile.KnownProfiles;
import jakarta.inject.Singleton;

/** Shows a person what they let others see. */
@Singleton
public final class ReadPrivacy {

    private final KnownProfiles profiles;

    ReadPrivacy(KnownProfiles profiles) {
        this.profiles = profiles;
    }

    /**
     * Reads; there is nothing to read from the token while the profile has not arrived.
     *
     * @throws UserProblem.ProfilePending when the profile has not arrived yet
     */
    public PrivacyView read(CurrentPerson person) {
        return profiles.find(person.id()).map(PrivacyView::of).orElseThrow(UserProblem.ProfilePending::new);
    }
}
