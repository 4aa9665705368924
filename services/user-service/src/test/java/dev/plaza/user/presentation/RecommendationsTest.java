package dev.plaza.user.presentation;

import static dev.plaza.testing.people.PersonMaker.aPerson;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plaza.user.Caller;
import dev.plaza.user.Caller.Answer;
import dev.plaza.user.UserService;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Whether they are the right ones is also tried by force: see {@code RankedPeopleTest}. */
class RecommendationsTest {

    private static final String PATH = "/friends/recommendations";

    private final UserService service = UserService.shared();
    private final Caller ana = service.join("ana");
    private final Caller ben = service.join("ben");
    private final Caller cem = service.join("cem");

    RecommendationsTest() {
        ana.befriend(ben);
        ben.befriend(cem);
    }

    @Test
    void areFriendsOfFriendsForEitherSide() {
        assertThat(ids(ana)).containsExactly(cem.id());
        assertThat(ids(cem)).containsExactly(ana.id());
        assertThat(ids(ben)).isEmpty();
    }

    @Test
    void comeWithTheirMutualFriends() {
        List<Caller> more = Stream.of("dea", "eva", "finn").map(service::join).toList();
        more.forEach(friend -> {
            friend.befriend(ana);
            cem.befriend(friend);
        });

        JsonNode cemForAna = ana.get(PATH).body().path("items").path(0);

        assertThat(cemForAna.path("user").path("username").asText())
                .isEqualTo(cem.person().username());
        assertThat(cemForAna.path("mutualFriendCount").asInt()).isEqualTo(4);
        assertThat(cemForAna.path("mutualFriends")).hasSize(3);
        assertThat(cemForAna.path("mutualFriends").path(0).path("displayName").asText())
                .isEqualTo("Ben Example");
        assertThat(cemForAna.size()).isEqualTo(3);
    }

    @Test
    void areRankedByMutualFriends() {
        Caller dea = service.join("dea");
        Caller eva = service.join("eva");
        ana.befriend(dea);
        Stream.of(ben, dea).forEach(friend -> friend.befriend(eva));

        assertThat(ids(ana)).containsExactly(eva.id(), cem.id());
    }

    @TestFactory
    Stream<DynamicTest> areNoneOf() {
        return Stream.of(
                without("a friend", cem -> ana.befriend(cem)),
                without("somebody who was asked", cem -> ana.ask(cem)),
                without("somebody who asks", cem -> cem.ask(ana)),
                without("somebody blocked", cem -> ana.block(cem)),
                without("somebody who blocks", cem -> cem.block(ana)),
                without("somebody private", cem -> cem.choosePrivacy("private", "public", "public", "public")),
                without("somebody found by friends", cem -> cem.choosePrivacy("public", "public", "public", "friends")),
                without("somebody found by nobody", cem -> cem.choosePrivacy("public", "public", "public", "private")),
                without("somebody inactive", service::deactivate),
                without("somebody dismissed", cem -> ana.delete(PATH + "/" + cem.id())));
    }

    private DynamicTest without(String whom, Consumer<Caller> change) {
        return DynamicTest.dynamicTest(whom, () -> {
            Caller dan = service.join("dan");
            ben.befriend(dan);
            assertThat(ids(ana)).contains(dan.id());

            change.accept(dan);

            assertThat(ids(ana)).doesNotContain(dan.id());
        });
    }

    @Test
    void countNoMutualFriendWhoIsHidden() {
        Caller dea = service.join("dea");
        ana.befriend(dea);
        dea.befriend(cem);
        assertThat(ana.get(PATH)
                        .body()
                        .path("items")
                        .path(0)
                        .path("mutualFriendCount")
                        .asInt())
                .isEqualTo(2);

        service.deactivate(dea);

        JsonNode cemForAna = ana.get(PATH).body().path("items").path(0);
        assertThat(cemForAna.path("mutualFriendCount").asInt()).isEqualTo(1);
        assertThat(cemForAna.path("mutualFriends")).hasSize(1);
        service.deactivate(ben);
        assertThat(ids(ana)).isEmpty();
    }

    @Test
    void comeBackWhenWhatWasBetweenTheTwoIsOver() {
        String request = ana.ask(cem).text("id");
        assertThat(ids(ana)).isEmpty();

        cem.delete("/friends/requests/" + request);

        assertThat(ids(ana)).containsExactly(cem.id());
    }

    @Test
    void areDismissedByOneSideOnly() {
        assertThat(ana.delete(PATH + "/" + cem.id()).status()).isEqualTo(204);
        assertThat(ana.delete(PATH + "/" + cem.id()).status()).isEqualTo(204);

        assertThat(ids(ana)).isEmpty();
        assertThat(ids(cem)).containsExactly(ana.id());
    }

    @Test
    void tellNothingWhenSomebodyHiddenIsDismissed() {
        Caller dan = service.join("dan");
        service.show(dan, "private");

        Stream.of(dan.id(), aPerson().make().id(), ana.id())
                .forEach(id -> assertThat(ana.delete(PATH + "/" + id).status()).isEqualTo(204));

        assertThat(service.database()
                        .count("select count(*) from dismissed_recommendations where user_id = '" + ana.id() + "'"))
                .isZero();
    }

    @Test
    void areNoneBeforeOnesProfileHasArrived() {
        assertThat(ids(service.caller(aPerson().make()))).isEmpty();
    }

    private static List<UUID> ids(Caller viewer) {
        Answer page = viewer.get(PATH);
        assertThat(page.status()).isEqualTo(200);
        return StreamSupport.stream(page.body().path("items").spliterator(), false)
                .map(item -> UUID.fromString(item.path("user").path("id").asText()))
                .toList();
    }
}
