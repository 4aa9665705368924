package dev.plaza.user.application.profile;

import dev.plaza.db.Transactions;
import dev.plaza.service.security.CurrentPerson;
import dev.plaza.user.domain.profile.SeenProfiles;
import jakarta.inject.Singleton;

/** Shows a person their own profile. */
@Singleton
public final class ReadOwnProfile {

    private final Transactions transactions;
    private final SeenProfiles profiles;

    ReadOwnProfile(Transactions transactions, SeenProfiles profiles) {
        this.transactions = transactions;
        this.profiles = profiles;
    }

    /** Reads; from the token alone while the profile has not arrived, because people read their own writes. */
    public OwnProfileView read(CurrentPerson person) {
        return transactions
                .readOne(person.identity(), () -> profiles.find(person.id(), person.id()))
                .map(seen -> OwnProfileView.of(seen.profile()))
                .orElseGet(() -> OwnProfileView.pending(person));
    }
}
