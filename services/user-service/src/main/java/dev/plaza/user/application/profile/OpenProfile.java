package dev.plaza.user.application.profile;

import dev.plaza.user.domain.profile.Profile;
import dev.plaza.user.domain.profile.ProfileEvents;
import dev.plaza.user.domain.profile.Profiles;
import jakarta.inject.Singleton;

/** Gives a newly registered person their profile; always inside its caller's transaction. */
@Singleton
public final class OpenProfile {

    private final Profiles profiles;
    private final ChangeProfile profile;
    private final ProfileEvents events;

    OpenProfile(Profiles profiles, ChangeProfile profile, ProfileEvents events) {
        this.profiles = profiles;
        this.profile = profile;
        this.events = events;
    }

    /** Keeps {@code opened}. Where the person has a profile, only a newer state of their account is taken over. */
    public void open(Profile opened) {
        if (profiles.add(opened)) {
            events.created(opened);
        } else {
            profile.change(opened.id(), (present, now) -> present.withAccount(opened.account(), now));
        }
    }
}
