package dev.plaza.user.application.profile;

import dev.plaza.db.Transactions;
import dev.plaza.service.security.CurrentPerson;
import dev.plaza.user.application.profile.BootstrapView.CountsView;
import dev.plaza.user.domain.profile.KnownProfiles;
import dev.plaza.user.domain.profile.Profile;
import dev.plaza.user.domain.profile.SeenProfiles;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Shows a person all that their client needs to begin with. */
@Singleton
public final class ReadBootstrap {

    private final Transactions transactions;
    private final KnownProfiles knownProfiles;
    private final SeenProfiles profiles;

    ReadBootstrap(Transactions transactions, KnownProfiles knownProfiles, SeenProfiles profiles) {
        this.transactions = transactions;
        this.knownProfiles = knownProfiles;
        this.profiles = profiles;
    }

    /** Reads; from the token as far as it goes while the profile has not arrived. */
    public BootstrapView read(CurrentPerson person) {
        Optional<Profile> profile = knownProfiles.find(person.id());
        CountsView counts =
                CountsView.of(transactions.readOne(person.identity(), () -> profiles.countOwn(person.id())));
        return new BootstrapView(
                profile.map(OwnProfileView::of).orElseGet(() -> OwnProfileView.pending(person)),
                profile.map(PrivacyView::of).orElse(null),
                counts);
    }
}
