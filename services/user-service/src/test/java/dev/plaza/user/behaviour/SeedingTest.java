package dev.plaza.user.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plaza.contracts.auth.Account;
import dev.plaza.contracts.auth.AuthEvents;
import dev.plaza.contracts.auth.UserRegistered;
import dev.plaza.db.Identity;
import dev.plaza.db.Ids;
import dev.plaza.db.Transactions;
import dev.plaza.db.seed.Seeding;
import dev.plaza.events.EventHandler;
import dev.plaza.events.ReceivedEvent;
import dev.plaza.service.seed.Cast;
import dev.plaza.service.seed.CastMember;
import dev.plaza.testing.TestDatabase;
import dev.plaza.testing.TestSettings;
import io.micronaut.context.ApplicationContext;
import io.micronaut.core.type.Argument;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Without a broker, so that what would be published stays to be looked at. */
class SeedingTest {

    private static final String ROWS = """
            select 'profile ' || id || ' ' || version || ' ' || bio || ' ' || updated_at from user_profiles
            union all
            select 'relation ' || id || ' ' || version || ' ' || status || ' ' || updated_at from friendships
            union all
            select 'event ' || id || ' ' || type || ' ' || aggregate_id || ' ' || aggregate_version from outbox_events
            order by 1
            """;

    private final TestDatabase database = TestDatabase.fresh("seed");
    private final ApplicationContext context = ApplicationContext.run(TestSettings.onFreePorts()
            .with(database)
            .with("rabbitmq.uri", "amqp://guest:guest@localhost:1")
            .asObjects());

    @AfterEach
    void stop() {
        context.close();
    }

    @Test
    void fillsProfilesAndFriendshipsOnceAndTellsTheOtherServices() {
        assertThat(seed()).containsExactly(new Seeding.Seeded("profiles", 24), new Seeding.Seeded("friendships", 78));

        assertThat(database.count("select count(*) from user_profiles where bio is not null"))
                .isEqualTo(24);
        assertThat(database.count("select count(*) from friendships where status = 'accepted'"))
                .isEqualTo(72);
        assertThat(database.count("select count(*) from friendships where status = 'pending'"))
                .isEqualTo(6);
        // created and updated; requested and accepted, or requested alone
        assertThat(database.count("select count(*) from outbox_events")).isEqualTo(24 * 2 + 72 * 2 + 6);
        List<@Nullable String> rows = database.query(ROWS);

        assertThat(seed()).allMatch(seeded -> seeded.made() == 0);

        assertThat(database.query(ROWS)).isEqualTo(rows);
    }

    @Test
    void findsNothingToDoubleWhenTheRegistrationsArriveLater() {
        seed();
        List<@Nullable String> rows = database.query(ROWS);

        Cast.MEMBERS.forEach(this::register);

        assertThat(database.query(ROWS)).isEqualTo(rows);
    }

    @Test
    void makesTheSameOfProfilesThatRegistrationsHaveOpened() {
        Cast.MEMBERS.forEach(this::register);
        assertThat(database.count("select count(*) from user_profiles")).isEqualTo(24);

        seed();
        seed();

        assertThat(database.count("select count(*) from user_profiles where version = 2 and bio is not null"))
                .isEqualTo(24);
        assertThat(database.count("select count(*) from outbox_events where type like 'user.profile.%'"))
                .isEqualTo(48);
    }

    @Test
    void leavesAloneWhatSomebodyHasChangedSince() {
        seed();
        database.execute("update user_profiles set bio = 'mine', version = 3 where username = 'ana_almeida'");
        database.execute("update friendships set status = 'none', requested_by = null, requested_at = null,"
                + " accepted_at = null, version = 3 where user1_id = '"
                + Cast.MEMBERS.getFirst().id() + "'");

        assertThat(seed()).allMatch(seeded -> seeded.made() == 0);

        assertThat(database.query("select bio from user_profiles where username = 'ana_almeida'"))
                .containsExactly("mine");
    }

    private List<Seeding.Seeded> seed() {
        return context.getBean(Seeding.class).run();
    }

    private void register(CastMember member) {
        Account account =
                new Account(member.id(), member.username(), member.email(), List.of("user"), true, false, Cast.JOINED);
        UserRegistered registered = new UserRegistered(account, member.firstName(), member.lastName());
        var handler = context.getBean(Argument.of(EventHandler.class, UserRegistered.class));
        context.getBean(Transactions.class)
                .write(
                        Identity.system("inbox"),
                        () -> handle(
                                handler,
                                new ReceivedEvent<>(
                                        Ids.next(),
                                        AuthEvents.USER_REGISTERED,
                                        member.id(),
                                        1,
                                        Cast.JOINED,
                                        registered)));
    }

    @SuppressWarnings("unchecked")
    private static void handle(EventHandler<?> handler, ReceivedEvent<UserRegistered> event) {
        ((EventHandler<UserRegistered>) handler).handle(event);
    }
}
