package dev.plaza.user.behaviour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plaza.db.Identity;
import dev.plaza.db.Transactions;
import dev.plaza.http.command.CommandMode;
import dev.plaza.service.crowd.CrowdMember;
import dev.plaza.service.crowd.FriendGraph;
import dev.plaza.testing.CommandOutput;
import dev.plaza.testing.TestDatabase;
import dev.plaza.testing.TestSettings;
import dev.plaza.user.application.imports.AwaitProfiles;
import dev.plaza.user.application.imports.ImportFriendships;
import dev.plaza.user.application.profile.OpenProfile;
import dev.plaza.user.domain.profile.Account;
import dev.plaza.user.domain.profile.Profile;
import io.micronaut.context.ApplicationContext;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Friendships by the thousand, without a broker, so that what would be published stays to be looked at. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ImportTest {

    private static final int PEOPLE = 200;
    private static final FriendGraph GRAPH = new FriendGraph(1, 10);
    private static final long ALL = GRAPH.size(PEOPLE);

    private static final String ROWS = """
            select 'relation ' || id || ' ' || version || ' ' || status || ' ' || updated_at from friendships
            union all
            select 'event ' || id || ' ' || type || ' ' || aggregate_id || ' ' || aggregate_version from outbox_events
            order by 1
            """;

    private final TestDatabase database = TestDatabase.fresh("import");
    private final Map<String, Object> settings = new HashMap<>(TestSettings.onFreePorts()
            .with(database)
            .with("rabbitmq.uri", "amqp://guest:guest@localhost:1")
            .asObjects());
    private final ApplicationContext context = ApplicationContext.run(settings);

    @BeforeAll
    void letProfilesArrive() {
        for (int number = 1; number <= PEOPLE; number++) {
            arrive(new CrowdMember(number));
        }
    }

    @BeforeEach
    void forgetFriendships() {
        database.execute("delete from friendships");
        database.execute("delete from outbox_events");
    }

    @AfterAll
    void stop() {
        context.close();
    }

    @Test
    void makesEachFriendshipOnceAndTellsTheOtherServices() {
        assertThat(run(PEOPLE)).isEqualTo(ALL);

        assertThat(database.count("select count(*) from friendships where status = 'accepted' and version = 2"
                        + " and accepted_at is not null and requested_of is not null"))
                .isEqualTo(ALL);
        assertThat(database.query("select user1_id || ' ' || user2_id from friendships order by 1"))
                .containsExactlyElementsOf(pairs());
        List<@Nullable String> rows = database.query(ROWS);

        assertThat(run(PEOPLE)).isZero();

        assertThat(database.query(ROWS)).isEqualTo(rows);
    }

    @Test
    void tellsTheStateOfEachPairInTheVersionOfItsRow() {
        run(PEOPLE);

        assertThat(database.count("""
                        select count(*)
                          from friendships f
                          join outbox_events o on o.aggregate_id = f.id and o.aggregate_version = f.version
                         where o.type = 'friendship.accepted.v1'
                           and o.payload -> 'relation' = jsonb_build_object(
                                   'id', f.id, 'firstId', f.user1_id, 'secondId', f.user2_id, 'friendship', 'accepted',
                                   'requestedBy', f.requested_by, 'isBlockedByFirst', false, 'isBlockedBySecond', false)
                        """)).isEqualTo(ALL);
        assertThat(database.count("select count(*) from outbox_events")).isEqualTo(ALL);
    }

    @Test
    void goesOnWhereItWasInterrupted() {
        assertThatThrownBy(() -> context.getBean(ImportFriendships.class).run(GRAPH, PEOPLE, done -> {
                    if (done > 0) {
                        throw new IllegalStateException("killed");
                    }
                }))
                .hasMessage("killed");
        long before = database.count("select count(*) from friendships");
        assertThat(before).isBetween(1L, ALL - 1);

        assertThat(run(PEOPLE)).isEqualTo(ALL - before);

        assertThat(database.count("select count(*) from friendships")).isEqualTo(ALL);
        assertThat(database.count("select count(distinct aggregate_id) from outbox_events"))
                .isEqualTo(ALL);
        assertThat(database.count("select count(*) from outbox_events")).isEqualTo(ALL);
    }

    @Test
    void addsToASmallerCrowdWhatALargerOneHasMore() {
        run(50);

        assertThat(run(PEOPLE)).isEqualTo(ALL - GRAPH.size(50));
    }

    @Test
    void leavesAloneWhoHadToDoWithEachOther() {
        run(PEOPLE);
        database.execute("update friendships set status = 'none', requested_by = null, requested_at = null,"
                + " accepted_at = null, version = 3, is_blocked_by_user1 = true, blocked_by_user1_at = now()"
                + " where user1_id = '" + new CrowdMember(1).id() + "'");
        database.execute("delete from outbox_events");

        assertThat(run(PEOPLE)).isZero();

        assertThat(database.count("select count(*) from outbox_events")).isZero();
        assertThat(database.count("select count(*) from friendships where is_blocked_by_user1 and version = 3"))
                .isPositive();
    }

    @Test
    void befriendsNobodyWithoutAProfile() {
        assertThat(run(PEOPLE + 1)).isEqualTo(ALL);

        assertThat(database.count("select count(*) from outbox_events")).isEqualTo(ALL);
    }

    @Test
    void waitsForProfilesAndSaysWhenNoneArrives() {
        AwaitProfiles profiles = context.getBean(AwaitProfiles.class);
        List<Long> told = new ArrayList<>();

        profiles.await(PEOPLE, Duration.ofSeconds(60), told::add);

        assertThat(told).containsExactly((long) PEOPLE);
        assertThatThrownBy(() -> profiles.await(PEOPLE + 3, Duration.ZERO, told::add))
                .hasMessageContaining("3 of 203 people have no profile here");
    }

    @Test
    void countsWhoWasErasedAmongThoseWhoHaveArrived() {
        database.execute("insert into absent_profiles (user_id, version, erased_at) values ('"
                + new CrowdMember(PEOPLE + 1).id() + "', 2, now())");
        List<Long> told = new ArrayList<>();

        context.getBean(AwaitProfiles.class).await(PEOPLE + 1, Duration.ofSeconds(60), told::add);

        assertThat(told).containsExactly(PEOPLE + 1L);
        database.execute("delete from absent_profiles");
    }

    @Test
    void isACommand() {
        CommandOutput output = run("test", "import", "friendships", "--people=50", "--friends=10");

        long all = GRAPH.size(50);
        assertThat(output.text())
                .contains("Profiles: 50 of 50")
                .contains("Friendships: " + all + " of " + all)
                .contains(all + " made, 0 there already.");
        assertThat(output.exitCode()).isZero();
        assertThat(run(50)).isZero();
    }

    @Test
    void explainsAndRefusesWrongCommandLines() {
        assertThat(run("test", "import", "friendships", "--help").text())
                .contains("--people=N", "--friends=K", "--seed=S", "--patience=SECONDS");
        CommandOutput tooMany = run("test", "import", "friendships", "--people", "5", "--friends", "5");
        assertThat(tooMany.text()).contains("--friends has to lie between 2 and 4, not at 5.");
        assertThat(tooMany.exitCode()).isEqualTo(2);
        assertThat(run("test", "import", "friendships", "--people", "1", "--friends", "2")
                        .text())
                .contains("--people has to lie between 3 and 999,999, not at 1.");
        assertThat(run("test", "import", "friendships").text()).contains("--people", "--friends");
        assertThat(run("test", "import").exitCode()).isEqualTo(2);
    }

    @Test
    void isRefusedInProduction() {
        CommandOutput output = run("production", "import", "friendships", "--people=50", "--friends=10");

        assertThat(output.text()).contains("importing made-up friendships is refused in production");
        assertThat(output.exitCode()).isEqualTo(1);
        assertThat(database.count("select count(*) from friendships")).isZero();
    }

    private long run(int people) {
        return context.getBean(ImportFriendships.class).run(GRAPH, people, _ -> {});
    }

    private static List<String> pairs() {
        List<String> pairs = new ArrayList<>();
        for (int number = 1; number <= PEOPLE; number++) {
            for (int other : GRAPH.earlierFriendsOf(number)) {
                pairs.add(new CrowdMember(other).id() + " " + new CrowdMember(number).id());
            }
        }
        return pairs.stream().sorted().toList();
    }

    private void arrive(CrowdMember member) {
        Account account = new Account(member.username(), member.email(), true, true, 1);
        context.getBean(Transactions.class)
                .write(
                        Identity.system("inbox"),
                        () -> context.getBean(OpenProfile.class)
                                .open(Profile.open(
                                        member.id(),
                                        account,
                                        member.firstName(),
                                        member.lastName(),
                                        Instant.parse("2026-11-20T10:00:00Z"))));
    }

    private CommandOutput run(String environment, String... words) {
        Map<String, Object> there = new HashMap<>(settings);
        there.put("plaza.environment", environment);
        return CommandOutput.of(() -> new CommandMode("user-service", () -> {
                    ApplicationContext prepared = ApplicationContext.builder()
                            .environments(CommandMode.ENVIRONMENT)
                            .properties(there)
                            .build();
                    prepared.getEnvironment().start();
                    return prepared;
                })
                .run(words));
    }
}
