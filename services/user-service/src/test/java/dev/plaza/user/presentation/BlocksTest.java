package dev.plaza.user.presentation;

import static dev.plaza.testing.people.PersonMaker.aPerson;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plaza.contracts.user.FriendshipState;
import dev.plaza.contracts.user.UserEvents;
import dev.plaza.events.envelope.Envelope;
import dev.plaza.user.Caller;
import dev.plaza.user.Caller.Answer;
import dev.plaza.user.PublishedEvents;
import dev.plaza.user.UserService;
import dev.plaza.user.domain.friendship.Pair;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

class BlocksTest {

    private final UserService service = UserService.shared();
    private final Caller ana = service.join("ana");
    private final Caller ben = service.join("ben");

    @Test
    void hideBothFromEachOther() {
        Caller eve = service.join("eve");
        service.show(eve, "public");
        eve.befriend(ana);
        eve.befriend(ben);

        assertThat(ana.block(ben).status()).isEqualTo(204);

        for (Caller viewer : List.of(ana, ben)) {
            Caller other = viewer.equals(ana) ? ben : ana;
            assertThat(viewer.get("/users/" + other.id()).status()).isEqualTo(404);
            assertThat(viewer.get("/users/by-username/" + other.person().username())
                            .status())
                    .isEqualTo(404);
            assertThat(ids(viewer.get("/users?ids=" + other.id()))).isEmpty();
            assertThat(viewer.get("/users/" + other.id() + "/friends").status()).isEqualTo(404);
            assertThat(ids(viewer.get("/users/" + eve.id() + "/friends"))).containsExactly(viewer.id());
            assertThat(viewer.get("/users/" + eve.id())
                            .body()
                            .path("friendCount")
                            .asLong())
                    .isEqualTo(1);
            assertMissing(viewer.ask(other));
        }
        assertThat(ids(eve.get("/users/" + eve.id() + "/friends"))).hasSize(2);
    }

    @Test
    void endFriendshipsForBoth() {
        ana.befriend(ben);

        ben.block(ana);

        assertThat(ids(ana.get("/users/" + ana.id() + "/friends"))).isEmpty();
        assertThat(ids(ben.get("/users/" + ben.id() + "/friends"))).isEmpty();
        assertThat(ana.delete("/friends/" + ben.id()).status()).isEqualTo(404);
    }

    @Test
    void endRequestsWhoeverAsked() {
        for (Caller blocking : List.of(ana, ben)) {
            Caller other = blocking.equals(ana) ? ben : ana;
            String request = ana.ask(ben).text("id");

            blocking.block(other);

            assertThat(ids(ana.get("/friends/requests?direction=outgoing"))).isEmpty();
            assertThat(ids(ben.get("/friends/requests?direction=incoming"))).isEmpty();
            assertThat(ben.post("/friends/requests/" + request + "/accept", "").status())
                    .isEqualTo(404);
            blocking.unblock(other);
        }
    }

    @Test
    void areMadeOnceHoweverOftenTheyAreSaid() {
        for (int i = 0; i < 3; i++) {
            assertThat(ana.block(ben).status()).isEqualTo(204);
        }

        assertThat(version()).isEqualTo(1);
        assertThat(ids(ana.get("/blocks"))).containsExactly(ben.id());
    }

    @Test
    void mayBeSaidAgainWhateverBecameOfTheOther() {
        ana.block(ben);
        service.show(ben, "private");
        service.deactivate(ben);

        assertThat(ana.block(ben).status()).isEqualTo(204);
        assertThat(version()).isEqualTo(1);
    }

    @Test
    void areRefusedOfOneself() {
        Answer answer = ana.block(ana);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text("code")).isEqualTo("user.block-of-self");
        assertThat(answer.body().path("errors").path(0).path("field").asText()).isEqualTo("userId");
    }

    @Test
    void mayBeOfWhoHidesAndAskedToBeFriends() {
        service.show(ben, "private");
        ben.ask(ana);

        assertThat(ana.block(ben).status()).isEqualTo(204);

        assertThat(ids(ana.get("/blocks"))).containsExactly(ben.id());
        assertThat(ana.get("/friends/requests?direction=incoming").body().path("items"))
                .isEmpty();
    }

    @Test
    void areRefusedOfWhoIsUnknownHiddenGoneOrBlocking() {
        Caller nobody = service.caller(aPerson().make());
        Caller hidden = service.join("hidden");
        service.show(hidden, "private");
        Caller gone = service.join("gone");
        service.deactivate(gone);
        service.block(ben, ana);

        for (Caller other : List.of(nobody, hidden, gone, ben)) {
            assertMissing(ana.block(other));
        }
        assertThat(ids(ana.get("/blocks"))).isEmpty();
        assertThat(version()).isEqualTo(1);
    }

    @Test
    void areRefusedOfWhatIsNoId() {
        assertThat(ana.put("/blocks/not-an-id").status()).isEqualTo(400);
    }

    @Test
    void areTakenBackAndBringNothingBack() {
        ana.befriend(ben);
        ana.block(ben);

        assertThat(ana.unblock(ben).status()).isEqualTo(204);
        assertThat(ana.unblock(ben).status()).isEqualTo(204);

        assertThat(version()).isEqualTo(4);
        assertThat(ids(ana.get("/blocks"))).isEmpty();
        assertThat(ben.get("/users/" + ana.id()).text("relation")).isEqualTo("none");
        assertThat(ben.ask(ana).status()).isEqualTo(201);
    }

    @Test
    void areNotTakenBackByTheOther() {
        ana.block(ben);

        assertThat(ben.unblock(ana).status()).isEqualTo(204);

        assertThat(version()).isEqualTo(1);
        assertThat(ids(ana.get("/blocks"))).containsExactly(ben.id());
        assertThat(ids(ben.get("/blocks"))).isEmpty();
    }

    @Test
    void ofBothAreTakenBackEachByTheirOwn() {
        Pair pair = Pair.of(ana.id(), ben.id());
        service.database().execute("""
                insert into friendships (user1_id, user2_id, status, is_blocked_by_user1, is_blocked_by_user2,
                       blocked_by_user1_at, blocked_by_user2_at)
                values ('%s', '%s', 'none', true, true, now(), now())
                """.formatted(pair.first(), pair.second()));

        ana.unblock(ben);

        assertThat(ids(ana.get("/blocks"))).isEmpty();
        assertThat(ids(ben.get("/blocks"))).containsExactly(ana.id());
        assertMissing(ana.ask(ben));
        assertMissing(ana.block(ben));
        assertThat(ben.block(ana).status()).isEqualTo(204);
    }

    @Test
    void areTakenBackOfAnybody() {
        service.block(ana, ben);
        service.deactivate(ben);

        assertThat(ana.unblock(ben).status()).isEqualTo(204);
        assertThat(ana.unblock(ana).status()).isEqualTo(204);
        assertThat(ana.unblock(service.caller(aPerson().make())).status()).isEqualTo(204);
        assertThat(ids(ana.get("/blocks"))).isEmpty();
    }

    @Test
    void areListedAsCardsNewestFirstWhateverBecameOfThem() {
        Caller cem = service.join("cem");
        Caller dea = service.join("dea");
        List.of(ben, cem, dea).forEach(other -> service.block(ana, other));
        service.deactivate(ben);
        service.show(cem, "private");
        ana.unblock(cem);
        service.show(cem, "public");
        service.block(ana, cem);

        Answer answer = ana.get("/blocks");

        assertThat(ids(answer)).containsExactly(cem.id(), dea.id(), ben.id());
        var card = answer.body().path("items").path(2);
        assertThat(card.path("username").asText()).isEqualTo(ben.person().username());
        assertThat(card.path("displayName").asText()).isEqualTo("Ben Example");
        assertThat(card.size()).isEqualTo(3);
    }

    @Test
    void tellEachChangeOnceWithTheWholeStateAndItsVersion() {
        ana.befriend(ben);
        ana.block(ben);
        ana.block(ben);
        ana.unblock(ben);
        ana.unblock(ben);
        ben.block(ana);

        List<Envelope> events = service.published().of(relationId(), 5);

        assertThat(events)
                .extracting(Envelope::type)
                .containsExactly(
                        "friendship.requested.v1",
                        "friendship.accepted.v1",
                        "user.blocked.v1",
                        "user.unblocked.v1",
                        "user.blocked.v1");
        assertThat(events).extracting(Envelope::aggregateVersion).containsExactly(1L, 2L, 3L, 4L, 5L);
        boolean isAnaFirst = Pair.of(ana.id(), ben.id()).first().equals(ana.id());
        var blocked = PublishedEvents.payload(events.get(2), UserEvents.USER_BLOCKED);
        assertThat(blocked.blockedBy()).isEqualTo(ana.id());
        assertThat(blocked.relation().friendship()).isEqualTo(FriendshipState.NONE);
        assertThat(blocked.relation().isBlockedByFirst()).isEqualTo(isAnaFirst);
        assertThat(blocked.relation().isBlockedBySecond()).isEqualTo(!isAnaFirst);
        var unblocked = PublishedEvents.payload(events.get(3), UserEvents.USER_UNBLOCKED);
        assertThat(unblocked.unblockedBy()).isEqualTo(ana.id());
        assertThat(unblocked.relation().isBlockedByFirst()).isFalse();
        assertThat(unblocked.relation().isBlockedBySecond()).isFalse();
    }

    private static void assertMissing(Answer answer) {
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.text("code")).isEqualTo("user.not-found");
    }

    private static List<UUID> ids(Answer page) {
        assertThat(page.status()).isEqualTo(200);
        return StreamSupport.stream(page.body().path("items").spliterator(), false)
                .map(item -> UUID.fromString(item.path("id").asText()))
                .toList();
    }

    private long version() {
        return service.database().count("select version from friendships where " + pair());
    }

    private UUID relationId() {
        return UUID.fromString(String.valueOf(service.database()
                .query("select id::text from friendships where " + pair())
                .getFirst()));
    }

    private String pair() {
        return "'" + ana.id() + "' in (user1_id, user2_id) and '" + ben.id() + "' in (user1_id, user2_id)";
    }
}
