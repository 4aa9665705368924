package dev.plaza.user.presentation;

import static dev.plaza.testing.Eventually.eventually;
import static dev.plaza.user.UserService.event;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plaza.contracts.auth.Account;
import dev.plaza.contracts.auth.AuthEvents;
import dev.plaza.contracts.auth.UserActivated;
import dev.plaza.contracts.auth.UserDeactivated;
import dev.plaza.contracts.auth.UserEmailChanged;
import dev.plaza.contracts.auth.UserErased;
import dev.plaza.db.Ids;
import dev.plaza.user.Caller;
import dev.plaza.user.UserService;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What changes of a person is found at once under the new state, and no more under the old. */
class SearchChangesTest {

    private final UserService service = UserService.shared();
    private final Caller ana = service.join("changing");
    private final Caller viewer = service.join("viewer");
    private final String username = ana.person().username();

    @Test
    void ofNames() {
        String name = "q" + username.replace("_", "") + "q";

        ana.patch("/users/me", "{\"firstName\": \"" + name + "\"}");
        assertThat(finds(name)).isTrue();
        ana.patch("/users/me", "{\"firstName\": \"Ana\", \"lastName\": \"" + name + "\"}");
        assertThat(finds(name)).isTrue();
        ana.patch("/users/me", "{\"lastName\": \"Lima\"}");
        assertThat(finds(name)).isFalse();
    }

    @Test
    void ofTheUsername() {
        String other = new StringBuilder(username).reverse().toString();

        service.deliver(event(
                AuthEvents.USER_EMAIL_CHANGED,
                ana.id(),
                2,
                new UserEmailChanged(account(other, true), ana.person().email())));

        eventually(() -> assertThat(finds(other)).isTrue());
        assertThat(finds(username)).isFalse();
    }

    @Test
    void ofTheSettings() {
        for (String search : List.of("friends", "public", "private", "public")) {
            ana.choosePrivacy("public", "private", "private", search);
            assertThat(finds(username)).as(search).isEqualTo(search.equals("public"));
        }
        ana.choosePrivacy("private", "private", "private", "public");
        assertThat(finds(username)).isFalse();
        ana.choosePrivacy("friends", "private", "private", "public");
        assertThat(finds(username)).isTrue();
    }

    @Test
    void ofTheAccountsActivity() {
        service.deliver(event(AuthEvents.USER_DEACTIVATED, ana.id(), 2, new UserDeactivated(account(username, false))));
        eventually(() -> assertThat(finds(username)).isFalse());

        service.deliver(event(AuthEvents.USER_ACTIVATED, ana.id(), 3, new UserActivated(account(username, true))));
        eventually(() -> assertThat(finds(username)).isTrue());
    }

    @Test
    void ofARelation() {
        ana.choosePrivacy("public", "private", "private", "friends");
        assertThat(finds(username)).isFalse();
        viewer.befriend(ana);
        assertThat(finds(username)).isTrue();
        service.block(ana, viewer);
        assertThat(finds(username)).isFalse();
        ana.unblock(viewer);
        assertThat(finds(username)).isFalse();
        ana.choosePrivacy("public", "private", "private", "public");
        assertThat(finds(username)).isTrue();
    }

    @Test
    void ofSomebodyWhoIsErased() {
        viewer.befriend(ana);
        assertThat(finds(username)).isTrue();

        service.deliver(event(AuthEvents.USER_ERASED, ana.id(), 2, new UserErased(ana.id(), Ids.next())));

        eventually(() -> assertThat(finds(username)).isFalse());
        assertThat(service.database()
                        .count("select count(*) from searchable_people where user_id = '" + ana.id() + "'"))
                .isZero();
    }

    private boolean finds(String text) {
        return viewer.get("/users/search?q=" + text)
                .body()
                .path("items")
                .valueStream()
                .anyMatch(person -> person.path("id").asText().equals(ana.id().toString()));
    }

    private Account account(String name, boolean isActive) {
        return new Account(ana.id(), name, ana.person().email(), List.of("user"), isActive, false, Instant.EPOCH);
    }
}
