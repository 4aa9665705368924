package dev.plaza.user.application.profile;

import dev.plaza.db.Identity;
import dev.plaza.db.Transactions;
import dev.plaza.db.seed.Seeder;
import dev.plaza.service.seed.Cast;
import dev.plaza.service.seed.CastMember;
import dev.plaza.user.domain.profile.Account;
import dev.plaza.user.domain.profile.Details;
import dev.plaza.user.domain.profile.Profile;
import dev.plaza.user.domain.profile.SeenProfile;
import dev.plaza.user.domain.profile.SeenProfiles;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;

/**
 * Gives the cast their profiles, and has them say something of themselves. Goes the way that the event of a registration
 * goes, so whichever of the two comes first, the other finds nothing new.
 */
@Singleton
final class SeedProfiles implements Seeder {

    private static final Identity SEEDING = Identity.system("seeding");
    private static final long FIRST_VERSION = 1;

    private final Transactions transactions;
    private final SeenProfiles seenProfiles;
    private final OpenProfile openProfile;
    private final ChangeProfile changeProfile;

    SeedProfiles(
            Transactions transactions,
            SeenProfiles seenProfiles,
            OpenProfile openProfile,
            ChangeProfile changeProfile) {
        this.transactions = transactions;
        this.seenProfiles = seenProfiles;
        this.openProfile = openProfile;
        this.changeProfile = changeProfile;
    }

    @Override
    public String name() {
        return "profiles";
    }

    @Override
    public int order() {
        return 100;
    }

    @Override
    public int seed() {
        return (int) Cast.MEMBERS.stream().filter(this::seed).count();
    }

    /** Whether there was anything to do. */
    private boolean seed(CastMember member) {
        return transactions.write(SEEDING, () -> {
            if (find(member).isEmpty()) {
                openProfile.open(opened(member));
            }
            boolean isUntouched = find(member)
                    .filter(seen -> seen.profile().version() == FIRST_VERSION)
                    .isPresent();
            changeProfile.change(member.id(), (present, now) -> introduced(present, member, now));
            return isUntouched;
        });
    }

    private Optional<SeenProfile> find(CastMember member) {
        return seenProfiles.find(member.id(), member.id());
    }

    private static Profile opened(CastMember member) {
        return Profile.open(
                member.id(),
                new Account(member.username(), member.email(), false, true, FIRST_VERSION),
                member.firstName(),
                member.lastName(),
                Cast.JOINED);
    }

    /** Nothing of a profile that somebody has changed since is overwritten. */
    private static Profile introduced(Profile present, CastMember member, Instant now) {
        if (present.version() > FIRST_VERSION) {
            return present;
        }
        Details said = present.details();
        return present.withDetails(
                new Details(
                        said.firstName(),
                        said.lastName(),
                        member.bio(),
                        null,
                        null,
                        null,
                        member.city(),
                        "https://plaza.example/" + member.username(),
                        null,
                        null),
                now);
    }
}
