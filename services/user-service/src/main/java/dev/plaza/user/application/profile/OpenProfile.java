package dev.plaza.user.application.profile;

import dev.plaza.user.domain.profile.Absence;
import dev.plaza.user.domain.profile.Absences;
import dev.plaza.user.domain.profile.Account;
import dev.plaza.user.domain.profile.Profile;
import dev.plaza.user.domain.profile.ProfileEvents;
import dev.plaza.user.domain.profile.Profiles;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Gives a newly registered person their profile; always inside its caller's transaction. */
@Singleton
public final class OpenProfile {

    private final Profiles profiles;
    private final Absences absences;
    private final ChangeProfile profile;
    private final ProfileEvents events;

    OpenProfile(Profiles profiles, Absences absences, ChangeProfile profile, ProfileEvents events) {
        this.profiles = profiles;
        this.absences = absences;
        this.profile = profile;
        this.events = events;
    }

    /**
     * Keeps {@code opened}, with the newest state of the account that was heard of before. Where the person has a profile,
     * only a newer state of their account is taken over; where they were erased, nothing is.
     */
    public void open(Profile opened) {
        Absence absence = absences.lock(opened.id()).orElse(null);
        switch (absence) {
            case Absence.Erased _ -> {}
            case Absence.Awaited(UUID id, Account account) -> {
                absences.remove(id);
                keep(opened.openedWith(account));
            }
            case null -> keep(opened);
        }
    }

    private void keep(Profile opened) {
        if (profiles.add(opened)) {
            events.created(opened);
        } else {
            profile.change(opened.id(), (present, now) -> present.withAccount(opened.account(), now));
        }
    }
}
