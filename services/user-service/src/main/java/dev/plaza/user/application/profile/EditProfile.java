package dev.plaza.user.application.profile;

import dev.plaza.db.Transactions;
import dev.plaza.service.concurrency.ExpectedVersion;
import dev.plaza.service.security.CurrentPerson;
import dev.plaza.user.domain.UserProblem;
import dev.plaza.user.domain.profile.Details;
import jakarta.inject.Singleton;
import java.util.function.UnaryOperator;

/** Changes what a person says of themselves. */
@Singleton
public final class EditProfile {

    private final Transactions transactions;
    private final ChangeProfile profile;

    EditProfile(Transactions transactions, ChangeProfile profile) {
        this.transactions = transactions;
        this.profile = profile;
    }

    /**
     * Applies {@code edit} to what holds at this moment; an edit that changes nothing makes no new version.
     *
     * @throws UserProblem.ProfilePending when the profile has not arrived yet
     */
    public OwnProfileView edit(CurrentPerson person, ExpectedVersion expected, UnaryOperator<Details> edit) {
        return OwnProfileView.of(transactions.write(
                person.identity(),
                () -> profile.change(person.id(), (present, now) -> {
                    expected.check(present.version());
                    return present.withDetails(edit.apply(present.details()), now);
                })));
    }
}
