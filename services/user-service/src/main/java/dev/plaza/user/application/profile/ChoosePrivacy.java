package dev.plaza.user.application.profile;

import dev.plaza.db.Transactions;
import dev.plaza.service.concurrency.ExpectedVersion;
import dev.plaza.service.security.CurrentPerson;
import dev.plaza.user.domain.UserProblem;
import dev.plaza.user.domain.profile.Privacy;
import jakarta.inject.Singleton;

/** Changes what a person lets others see. */
@Singleton
public final class ChoosePrivacy {

    private final Transactions transactions;
    private final ChangeProfile profile;

    ChoosePrivacy(Transactions transactions, ChangeProfile profile) {
        this.transactions = transactions;
        this.profile = profile;
    }

    /**
     * Replaces all settings; choosing what holds already makes no new version.
     *
     * @throws UserProblem.ProfilePending when the profile has not arrived yet
     */
    public PrivacyView choose(CurrentPerson person, ExpectedVersion expected, Privacy chosen) {
        return PrivacyView.of(transactions.write(
                person.identity(),
                () -> profile.change(person.id(), (present, now) -> {
                    expected.check(present.version());
                    return present.withPrivacy(chosen, now);
                })));
    }
}
