package dev.plaza.user.application.profile;

import dev.plaza.db.Transactions;
import dev.plaza.service.security.CurrentPerson;
import dev.plaza.user.domain.UserProblem;
import dev.plaza.user.domain.profile.SeenProfiles;
import jakarta.inject.Singleton;

/** Shows a person what they let others see. */
@Singleton
public final class ReadPrivacy {

    private final Transactions transactions;
    private final SeenProfiles profiles;

    ReadPrivacy(Transactions transactions, SeenProfiles profiles) {
        this.transactions = transactions;
        this.profiles = profiles;
    }

    /**
     * Reads; there is nothing to read from the token while the profile has not arrived.
     *
     * @throws UserProblem.ProfilePending when the profile has not arrived yet
     */
    public PrivacyView read(CurrentPerson person) {
        return transactions
                .readOne(person.identity(), () -> profiles.find(person.id(), person.id()))
                .map(seen -> PrivacyView.of(seen.profile()))
                .orElseThrow(UserProblem.ProfilePending::new);
    }
}
