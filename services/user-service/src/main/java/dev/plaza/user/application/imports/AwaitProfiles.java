package dev.plaza.user.application.imports;

import dev.plaza.db.Identity;
import dev.plaza.db.Transactions;
import dev.plaza.service.crowd.CrowdMember;
import dev.plaza.user.domain.profile.ProfileCount;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Locale;
import java.util.function.LongConsumer;

/** Waits for the profiles of a crowd, which the running service opens as it hears of the registrations. */
@Singleton
public final class AwaitProfiles {

    private static final Identity IMPORT = Identity.system("import");
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final Transactions transactions;
    private final ProfileCount profiles;

    AwaitProfiles(Transactions transactions, ProfileCount profiles) {
        this.transactions = transactions;
        this.profiles = profiles;
    }

    /**
     * Waits for the first {@code people} of the crowd. Whoever was erased since has arrived, too.
     *
     * @param patience how long nobody may arrive
     * @param progress told now and then how many have arrived
     * @throws IllegalStateException when nobody has arrived for so long
     */
    public void await(int people, Duration patience, LongConsumer progress) {
        long arrived = count(people);
        progress.accept(arrived);
        for (long latest = System.nanoTime(); arrived < people; ) {
            pause();
            long now = count(people);
            if (now > arrived) {
                latest = System.nanoTime();
            } else if (System.nanoTime() - latest > patience.toNanos()) {
                throw new IllegalStateException(String.format(
                        Locale.ROOT,
                        "%,d of %,d people have no profile here, and for %,d seconds none has arrived: were they imported"
                                + " into auth-service, and do both services and the broker run?",
                        people - now,
                        people,
                        patience.toSeconds()));
            }
            arrived = now;
            progress.accept(arrived);
        }
    }

    private long count(int people) {
        return transactions.read(IMPORT, () -> profiles.between(new CrowdMember(1).id(), new CrowdMember(people).id()));
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for profiles", interrupted);
        }
    }
}
