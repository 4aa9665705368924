package dev.plaza.user.application.profile;

import dev.plaza.user.domain.profile.Absence;
import dev.plaza.user.domain.profile.Absences;
import dev.plaza.user.domain.profile.Account;
import dev.plaza.user.domain.profile.SeenProfiles;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Takes over what auth-service says of a person's account; always inside its caller's transaction. */
@Singleton
public final class FollowAccount {

    private final Absences absences;
    private final SeenProfiles profiles;
    private final ChangeProfile profile;

    FollowAccount(Absences absences, SeenProfiles profiles, ChangeProfile profile) {
        this.absences = absences;
        this.profiles = profiles;
        this.profile = profile;
    }

    /** Keeps the newest state, in the profile or until there is one; nothing of somebody who was erased. */
    public void follow(UUID id, Account account) {
        Absence absence = absences.lock(id).orElse(null);
        switch (absence) {
            case Absence.Erased _ -> {}
            case Absence.Awaited(UUID _, Account heard) -> {
                if (account.isNewerThan(heard)) {
                    absences.keep(new Absence.Awaited(id, account));
                }
            }
            case null -> {
                if (profiles.find(id, id).isPresent()) {
                    profile.change(id, (present, now) -> present.withAccount(account, now));
                } else {
                    absences.keep(new Absence.Awaited(id, account));
                }
            }
        }
    }
}
