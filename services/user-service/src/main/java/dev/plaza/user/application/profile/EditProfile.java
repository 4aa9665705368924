package dev.plaza.user.application.profile;

import dev.plaza.db.Transactions;
import dev.plaza.service.concurrency.ExpectedVersion;
import dev.plaza.service.security.CurrentPerson;
import dev.plaza.user.domain.UserProblem;
import dev.plaza.user.domain.profile.Details;
import dev.plaza.user.domain.profile.Profile;
import dev.plaza.user.domain.profile.ProfileEvents;
import dev.plaza.user.domain.profile.Profiles;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.function.UnaryOperator;

/** Changes what a person says of themselves. */
@Singleton
public final class EditProfile {

    private final Transactions transactions;
    private final Profiles profiles;
    private final ProfileEvents events;
    private final Clock clock;

    EditProfile(Transactions transactions, Profiles profiles, ProfileEvents events, Clock clock) {
        this.transactions = transactions;
        this.profiles = profiles;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Applies {@code edit} to what holds at this moment; an edit that changes nothing makes no new version.
     *
     * @throws UserProblem.ProfilePending when the profile has not arrived yet
     */
    public OwnProfileView edit(CurrentPerson person, ExpectedVersion expected, UnaryOperator<Details> edit) {
        return transactions.write(person.identity(), () -> {
            Profile profile = profiles.findToChange(person.id()).orElseThrow(UserProblem.ProfilePending::new);
            expected.check(profile.version());
            return OwnProfileView.of(applied(edit, profile));
        });
    }

    private Profile applied(UnaryOperator<Details> edit, Profile profile) {
        Details details = edit.apply(profile.details());
        List<String> changes = details.changesSince(profile.details());
        if (changes.isEmpty()) {
            return profile;
        }
        Profile next = profile.withDetails(details, clock.instant());
        profiles.save(next);
        events.updated(next, changes);
        return next;
    }
}
