package dev.plaza.user.application.profile;

import dev.plaza.user.domain.profile.Account;
import dev.plaza.user.domain.profile.Profile;
import dev.plaza.user.domain.profile.ProfileEvents;
import dev.plaza.user.domain.profile.Profiles;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Gives a newly registered person their profile; always inside its caller's transaction. */
@Singleton
public final class OpenProfile {

    private final Profiles profiles;
    private final ProfileEvents events;
    private final Clock clock;

    OpenProfile(Profiles profiles, ProfileEvents events, Clock clock) {
        this.profiles = profiles;
        this.events = events;
        this.clock = clock;
    }

    /** Opens {@code profile}. Where there is one, only a newer state of its account is taken over. */
    public void open(Profile profile) {
        if (profiles.add(profile)) {
            events.created(profile);
        } else {
            profiles.findToChange(profile.id())
                    .filter(present -> profile.account().isNewerThan(present.account()))
                    .ifPresent(present -> renew(present, profile.account()));
        }
    }

    private void renew(Profile present, Account account) {
        Profile next = present.withAccount(account, clock.instant());
        profiles.save(next);
        events.updated(next, account.changesSince(present.account()));
    }
}
