package dev.plaza.user.presentation;

import static dev.plaza.testing.people.PersonMaker.aPerson;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plaza.user.Caller;
import dev.plaza.user.Caller.Answer;
import dev.plaza.user.UserService;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

class FriendsTest {

    private final UserService service = UserService.shared();
    private final Caller ana = service.join("ana");
    private final Caller ben = service.join("ben");

    @Test
    void areListedNewestFirstWhoeverAsked() {
        List<UUID> friends = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            Caller friend = service.join("friend" + i);
            if (i % 2 == 0) {
                ana.befriend(friend);
            } else {
                friend.befriend(ana);
            }
            friends.add(friend.id());
        }
        Collections.reverse(friends);

        assertThat(ids(ana.get("/users/" + ana.id() + "/friends"))).isEqualTo(friends);
    }

    @Test
    void appearAsCards() {
        ana.befriend(ben);

        var card =
                ana.get("/users/" + ana.id() + "/friends").body().path("items").path(0);

        assertThat(card.path("id").asText()).isEqualTo(ben.id().toString());
        assertThat(card.path("username").asText()).isEqualTo(ben.person().username());
        assertThat(card.path("displayName").asText()).isEqualTo("Ben Example");
        assertThat(card.size()).isEqualTo(3);
    }

    @Test
    void areShownAsTheProfilesVisibilitySays() {
        Caller eve = service.join("eve");
        ana.befriend(ben);

        assertThat(ben.get("/users/" + ana.id() + "/friends").status()).isEqualTo(200);
        assertThat(eve.get("/users/" + ana.id() + "/friends").status()).isEqualTo(404);
        service.show(ana, "public");
        assertThat(ids(eve.get("/users/" + ana.id() + "/friends"))).containsExactly(ben.id());
        service.show(ana, "private");
        assertThat(ben.get("/users/" + ana.id() + "/friends").status()).isEqualTo(200);
        assertThat(eve.get("/users/" + ana.id() + "/friends").status()).isEqualTo(404);
        service.show(ana, "public");
        service.block(eve, ana);
        assertThat(eve.get("/users/" + ana.id() + "/friends").status()).isEqualTo(404);
    }

    @Test
    void areLeftOutAndNotCountedWhereTheyAreHidden() {
        Caller eve = service.join("eve");
        Caller hidden = service.join("hidden");
        Caller blocking = service.join("blocking");
        service.show(ana, "public");
        ana.befriend(ben);
        ana.befriend(hidden);
        ana.befriend(blocking);
        service.show(hidden, "private");
        service.block(blocking, eve);

        assertThat(ids(eve.get("/users/" + ana.id() + "/friends"))).containsExactly(ben.id());
        assertThat(eve.get("/users/" + ana.id()).body().path("friendCount").asLong())
                .isEqualTo(1);
        assertThat(ids(ana.get("/users/" + ana.id() + "/friends"))).hasSize(3);
        assertThat(ana.get("/users/" + ana.id()).body().path("friendCount").asLong())
                .isEqualTo(3);
    }

    @Test
    void areOnesOwnToSeeBeforeTheProfileHasArrived() {
        Caller newcomer = service.caller(aPerson().make());

        assertThat(ids(newcomer.get("/users/" + newcomer.id() + "/friends"))).isEmpty();
    }

    @Test
    void areNoMoreOnceEitherEndsIt() {
        for (Caller ending : List.of(ana, ben)) {
            Caller other = ending.equals(ana) ? ben : ana;
            ana.befriend(ben);

            assertThat(ending.delete("/friends/" + other.id()).status()).isEqualTo(204);
            assertThat(ids(ana.get("/users/" + ana.id() + "/friends"))).isEmpty();
            assertThat(ids(ben.get("/users/" + ben.id() + "/friends"))).isEmpty();
        }
    }

    @Test
    void areNoMoreOnceEitherEndsItThoughTheOtherIsOutOfSight() {
        ana.befriend(ben);
        service.deactivate(ben);

        assertThat(ana.delete("/friends/" + ben.id()).status()).isEqualTo(204);
        assertThat(ana.delete("/friends/" + ben.id()).status()).isEqualTo(404);
    }

    @Test
    void cannotBeEndedWhereThereIsNoFriendship() {
        Caller eve = service.join("eve");
        ana.ask(ben);
        service.block(eve, ana);

        for (UUID other : List.of(ben.id(), eve.id(), ana.id(), UUID.randomUUID())) {
            Answer answer = ana.delete("/friends/" + other);

            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.text("code")).isEqualTo("friend.not-found");
        }
    }

    private static List<UUID> ids(Answer page) {
        assertThat(page.status()).isEqualTo(200);
        return StreamSupport.stream(page.body().path("items").spliterator(), false)
                .map(item -> UUID.fromString(item.path("id").asText()))
                .toList();
    }
}
