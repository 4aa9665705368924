package dev.plaza.user.presentation;

import static dev.plaza.testing.Eventually.eventually;
import static dev.plaza.testing.people.PersonMaker.aPerson;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plaza.contracts.user.FriendshipState;
import dev.plaza.contracts.user.UserEvents;
import dev.plaza.events.envelope.Envelope;
import dev.plaza.user.Caller;
import dev.plaza.user.Caller.Answer;
import dev.plaza.user.PublishedEvents;
import dev.plaza.user.UserService;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FriendRequestTest {

    private final UserService service = UserService.shared();
    private final Caller ana = service.join("ana");
    private final Caller ben = service.join("ben");

    @Test
    void isSeenByBoth() {
        Answer asked = ana.ask(ben);

        assertThat(asked.status()).isEqualTo(201);
        assertThat(asked.text("direction")).isEqualTo("outgoing");
        assertThat(asked.text("status")).isEqualTo("pending");
        assertThat(asked.body().path("user").path("displayName").asText()).isEqualTo("Ben Example");
        assertThat(ids(ana.get("/friends/requests?direction=outgoing"))).containsExactly(asked.text("id"));
        assertThat(ids(ben.get("/friends/requests?direction=incoming"))).containsExactly(asked.text("id"));
        assertThat(ids(ana.get("/friends/requests?direction=incoming"))).isEmpty();
        assertThat(relation(ana, ben)).isEqualTo("request-sent");
        assertThat(relation(ben, ana)).isEqualTo("request-received");
    }

    @Test
    void isTheSameWhenItIsRepeated() {
        Answer first = ana.ask(ben);
        Answer second = ana.ask(ben);

        assertThat(second.status()).isEqualTo(200);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(version(ana, ben)).isEqualTo(1);
    }

    @Test
    void becomesAFriendshipWhenItIsCrossed() {
        Answer first = ana.ask(ben);
        Answer crossing = ben.ask(ana);

        assertThat(crossing.status()).isEqualTo(200);
        assertThat(crossing.text("status")).isEqualTo("accepted");
        assertThat(crossing.text("id")).isEqualTo(first.text("id"));
        assertThat(crossing.text("direction")).isEqualTo("incoming");
        assertThat(relation(ana, ben)).isEqualTo("friend");
    }

    @Test
    void isAcceptedByTheOneAsked() {
        String request = ana.ask(ben).text("id");

        Answer accepted = ben.post("/friends/requests/" + request + "/accept", "");

        assertThat(accepted.status()).isEqualTo(200);
        assertThat(accepted.text("status")).isEqualTo("accepted");
        assertThat(relation(ana, ben)).isEqualTo("friend");
        assertThat(relation(ben, ana)).isEqualTo("friend");
        assertThat(ids(ben.get("/friends/requests?direction=incoming"))).isEmpty();
    }

    @Test
    void isAcceptedOnceHoweverOftenItIsSaid() {
        String request = ana.befriend(ben);

        Answer again = ben.post("/friends/requests/" + request + "/accept", "{}");

        assertThat(again.status()).isEqualTo(200);
        assertThat(version(ana, ben)).isEqualTo(2);
    }

    @Test
    void isNotAcceptedByAnybodyElse() {
        Caller eve = service.join("eve");
        String request = ana.ask(ben).text("id");

        assertMissing(ana.post("/friends/requests/" + request + "/accept", ""));
        assertMissing(eve.post("/friends/requests/" + request + "/accept", ""));
        assertMissing(eve.delete("/friends/requests/" + request));
        assertMissing(eve.delete("/friends/requests/" + UUID.randomUUID()));
        assertThat(relation(ana, ben)).isEqualTo("request-sent");
    }

    @Test
    void isDeclinedByTheOneAskedOrWithdrawnByTheOneWhoAsked() {
        for (Caller dropping : List.of(ana, ben)) {
            String request = ana.ask(ben).text("id");

            assertThat(dropping.delete("/friends/requests/" + request).status()).isEqualTo(204);
            assertThat(dropping.delete("/friends/requests/" + request).status()).isEqualTo(204);
            assertThat(relation(ana, ben)).isEqualTo("none");
            assertMissing(ben.post("/friends/requests/" + request + "/accept", ""));
        }
    }

    @Test
    void isDroppedThoughTheOtherIsOutOfSight() {
        String request = ana.ask(ben).text("id");
        service.show(ben, "private");
        service.deactivate(ben);

        assertThat(ana.delete("/friends/requests/" + request).status()).isEqualTo(204);
        assertThat(ana.delete("/friends/requests/" + request).status()).isEqualTo(204);
        assertMissing(ben.post("/friends/requests/" + request + "/accept", ""));
    }

    @Test
    void isNotTouchedByAnAnswerToAnEarlierOne() {
        String yesterdays = ana.ask(ben).text("id");
        ana.delete("/friends/requests/" + yesterdays);
        String todays = ben.ask(ana).text("id");

        assertThat(todays).isNotEqualTo(yesterdays);
        assertMissing(ana.delete("/friends/requests/" + yesterdays));
        assertMissing(ben.post("/friends/requests/" + yesterdays + "/accept", ""));
        assertThat(relation(ana, ben)).isEqualTo("request-received");
    }

    @Test
    void cannotBeDroppedOnceItWasAccepted() {
        String request = ana.befriend(ben);

        Answer answer = ana.delete("/friends/requests/" + request);

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.text("code")).isEqualTo("user.already-friends");
        assertThat(relation(ana, ben)).isEqualTo("friend");
    }

    @Test
    void isRefusedBetweenFriends() {
        ana.befriend(ben);

        assertThat(ana.ask(ben).status()).isEqualTo(409);
        assertThat(ben.ask(ana).text("code")).isEqualTo("user.already-friends");
    }

    @Test
    void isRefusedToOneself() {
        Answer answer = ana.ask(ana);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text("code")).isEqualTo("user.friendship-with-self");
    }

    @Test
    void isRefusedToWhoIsUnknownHiddenOrBlocked() {
        Caller nobody = service.caller(aPerson().make());
        Caller hidden = service.join("hidden");
        service.show(hidden, "private");
        Caller gone = service.join("gone");
        service.deactivate(gone);
        service.block(ana, ben);

        for (Caller other : List.of(nobody, hidden, gone, ben)) {
            Answer answer = ana.ask(other);

            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.text("code")).isEqualTo("user.not-found");
        }
        assertThat(ben.ask(ana).status()).isEqualTo(404);
    }

    @Test
    void mayBeCrossedByWhoWasAskedByAPrivatePerson() {
        service.show(ana, "private");
        ana.ask(ben);

        assertThat(ben.get("/users/" + ana.id()).status()).isEqualTo(404);
        assertThat(ids(ben.get("/friends/requests?direction=incoming"))).hasSize(1);
        assertThat(ben.ask(ana).text("status")).isEqualTo("accepted");
        assertThat(ben.get("/users/" + ana.id()).text("relation")).isEqualTo("friend");
    }

    @Test
    void mayBeMadeByWhoHasNoProfileYetAndIsSeenOnceItArrives() {
        var person = aPerson().named("new").make();
        Caller newcomer = service.caller(person);

        Answer asked = newcomer.ask(ana);

        assertThat(asked.status()).isEqualTo(201);
        assertThat(ids(newcomer.get("/friends/requests?direction=outgoing"))).hasSize(1);
        assertThat(ids(ana.get("/friends/requests?direction=incoming"))).isEmpty();
        service.join(person);
        assertThat(ids(ana.get("/friends/requests?direction=incoming"))).containsExactly(asked.text("id"));
        assertThat(ana.post("/friends/requests/" + asked.text("id") + "/accept", "")
                        .status())
                .isEqualTo(200);
        assertThat(relation(newcomer, ana)).isEqualTo("friend");
    }

    @Test
    void tellsEveryChangeWithTheWholeStateAndItsVersion() {
        String request = ana.befriend(ben);
        ben.delete("/friends/" + ana.id());

        List<Envelope> events = service.published().of(relationId(ana, ben), 3);

        assertThat(events)
                .extracting(Envelope::type)
                .containsExactly("friendship.requested.v1", "friendship.accepted.v1", "friendship.ended.v1");
        assertThat(events).extracting(Envelope::aggregateVersion).containsExactly(1L, 2L, 3L);
        var requested = PublishedEvents.payload(events.get(0), UserEvents.FRIENDSHIP_REQUESTED);
        var accepted = PublishedEvents.payload(events.get(1), UserEvents.FRIENDSHIP_ACCEPTED);
        var ended = PublishedEvents.payload(events.get(2), UserEvents.FRIENDSHIP_ENDED);
        assertThat(requested.requestId()).hasToString(request);
        assertThat(requested.relation().requestedBy()).isEqualTo(ana.id());
        assertThat(requested.relation().friendship()).isEqualTo(FriendshipState.PENDING);
        assertThat(accepted.relation().friendship()).isEqualTo(FriendshipState.ACCEPTED);
        assertThat(accepted.relation().requestedBy()).isEqualTo(ana.id());
        assertThat(ended.relation().friendship()).isEqualTo(FriendshipState.NONE);
        assertThat(ended.endedBy()).isEqualTo(ben.id());
        assertThat(List.of(ended.relation().firstId(), ended.relation().secondId()))
                .containsExactlyInAnyOrder(ana.id(), ben.id());
    }

    @Test
    void isNotMadeAgainSoonAfterANo() {
        ben.delete("/friends/requests/" + ana.ask(ben).text("id"));

        Answer again = ana.ask(ben);

        assertThat(again.status()).isEqualTo(429);
        assertThat(again.text("code")).isEqualTo("friend-request.too-soon");
        assertThat(Long.parseLong(again.header("Retry-After"))).isBetween(604_000L, 604_800L);
        assertThat(ben.ask(ana).status()).isEqualTo(201);
        assertThat(ana.ask(ben).text("status")).isEqualTo("accepted");
    }

    @Test
    void isMadeAgainWhenTheWaitAfterANoIsOver() {
        ben.delete("/friends/requests/" + ana.ask(ben).text("id"));
        service.database()
                .execute("update friendships set may_ask_again_at = now() - interval '1 s' where " + pair(ana, ben));

        assertThat(ana.ask(ben).status()).isEqualTo(201);
    }

    @Test
    void leavesTheOutboxEmpty() {
        ana.befriend(ben);

        eventually(() -> assertThat(service.database().count("select count(*) from outbox_events"))
                .isZero());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?direction=both", "?direction=INCOMING", "?direction="})
    void isListedInOneDirectionOnly(String query) {
        Answer answer = ana.get("/friends/requests" + query);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().path("errors").path(0).path("field").asText()).isEqualTo("direction");
    }

    private static void assertMissing(Answer answer) {
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.text("code")).isEqualTo("friend-request.not-found");
    }

    private static String relation(Caller viewer, Caller other) {
        return viewer.get("/users?ids=" + other.id())
                .body()
                .path("items")
                .path(0)
                .path("relation")
                .asText();
    }

    private static List<String> ids(Answer page) {
        assertThat(page.status()).isEqualTo(200);
        return StreamSupport.stream(page.body().path("items").spliterator(), false)
                .map(item -> item.path("id").asText())
                .toList();
    }

    private long version(Caller one, Caller other) {
        return service.database().count("select version from friendships where " + pair(one, other));
    }

    private UUID relationId(Caller one, Caller other) {
        return UUID.fromString(String.valueOf(service.database()
                .query("select id::text from friendships where " + pair(one, other))
                .getFirst()));
    }

    private static String pair(Caller one, Caller other) {
        return "'" + one.id() + "' in (user1_id, user2_id) and '" + other.id() + "' in (user1_id, user2_id)";
    }
}
