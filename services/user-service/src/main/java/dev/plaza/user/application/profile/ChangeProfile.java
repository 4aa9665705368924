package dev.plaza.user.application.profile;

import dev.plaza.user.domain.UserProblem;
import dev.plaza.user.domain.profile.Profile;
import dev.plaza.user.domain.profile.ProfileEvents;
import dev.plaza.user.domain.profile.Profiles;
import dev.plaza.user.domain.profile.SeenProfiles;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;

/** Changes a profile, however many try at once; always inside its caller's transaction. */
@Singleton
final class ChangeProfile {

    private final Profiles profiles;
    private final SeenProfiles seenProfiles;
    private final ProfileEvents events;
    private final Clock clock;

    ChangeProfile(Profiles profiles, SeenProfiles seenProfiles, ProfileEvents events, Clock clock) {
        this.profiles = profiles;
        this.seenProfiles = seenProfiles;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Reads, changes, saves and tells; nothing where {@code change} gives back what it was given. If another transaction
     * changed the profile in between, it is read again, as that one left it: whoever loses a turn lost it to one that got
     * something done, so this ends.
     *
     * @throws UserProblem.ProfilePending when there is no profile
     */
    Profile change(UUID id, BiFunction<Profile, Instant, Profile> change) {
        while (true) {
            Profile present = seenProfiles
                    .find(id, id)
                    .orElseThrow(UserProblem.ProfilePending::new)
                    .profile();
            Profile next = change.apply(present, clock.instant());
            if (next.equals(present)) {
                return present;
            }
            if (profiles.save(next)) {
                keepPrivacyAndTell(present, next);
                return next;
            }
        }
    }

    /** There is one event for a version, so a change is of the settings or of something else. */
    private void keepPrivacyAndTell(Profile present, Profile next) {
        if (next.privacy().equals(present.privacy())) {
            events.updated(next, changes(present, next));
        } else {
            profiles.savePrivacy(next);
            events.privacyUpdated(next);
        }
    }

    private static List<String> changes(Profile present, Profile next) {
        return next.account().equals(present.account())
                ? next.details().changesSince(present.details())
                : next.account().changesSince(present.account());
    }
}
