package dev.plaza.user.presentation;

import static dev.plaza.testing.people.PersonMaker.aPerson;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plaza.user.Caller;
import dev.plaza.user.Caller.Answer;
import dev.plaza.user.UserService;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** Whether they are the right ones is also tried by force: see {@code CommonFriendsTest}. */
class MutualFriendsTest {

    private final UserService service = UserService.shared();
    private final Caller ana = service.join("ana");
    private final Caller ben = service.join("ben");
    private final Caller cem = service.join("cem");
    private final Caller dea = service.join("dea");

    @Test
    void areThoseOfBothTheOthersNewestFirst() {
        ana.befriend(dea);
        ana.befriend(cem);
        ana.befriend(service.join("anas"));
        cem.befriend(ben);
        ben.befriend(service.join("bens"));
        dea.befriend(ben);

        Answer answer = ana.get("/friends/" + ben.id() + "/mutual");

        assertThat(ids(answer)).containsExactly(dea.id(), cem.id());
        var card = answer.body().path("items").path(0);
        assertThat(card.path("username").asText()).isEqualTo(dea.person().username());
        assertThat(card.path("displayName").asText()).isEqualTo("Dea Example");
        assertThat(card.size()).isEqualTo(3);
    }

    @Test
    void areShownAsFarAsTheViewerMaySeeThem() {
        List.of(cem, dea).forEach(friend -> {
            friend.befriend(ana);
            friend.befriend(ben);
        });
        service.show(cem, "private");
        service.deactivate(dea);

        assertThat(ids(ana.get("/friends/" + ben.id() + "/mutual"))).containsExactly(cem.id());
    }

    @Test
    void areNoneOfWhoeverIsHidden() {
        List.of(ana, ben).forEach(cem::befriend);
        Caller nobody = service.caller(aPerson().make());
        service.show(ben, "private");

        assertMissing(ana.get("/friends/" + ben.id() + "/mutual"));
        assertMissing(ana.get("/friends/" + nobody.id() + "/mutual"));
        service.show(ben, "friends");
        assertThat(ids(ana.get("/friends/" + ben.id() + "/mutual"))).containsExactly(cem.id());
        service.block(ben, ana);
        assertMissing(ana.get("/friends/" + ben.id() + "/mutual"));
        assertMissing(ben.get("/friends/" + ana.id() + "/mutual"));
    }

    @Test
    void areNoMoreOnceEitherBlocksThem() {
        List.of(ana, ben).forEach(cem::befriend);

        cem.block(ana);

        assertThat(ids(ana.get("/friends/" + ben.id() + "/mutual"))).isEmpty();
        assertThat(ids(ben.get("/friends/" + ana.id() + "/mutual"))).isEmpty();
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
}
