package dev.plaza.user.infrastructure.messaging;

import static dev.plaza.testing.Eventually.eventually;
import static dev.plaza.testing.people.PersonMaker.aPerson;
import static dev.plaza.user.UserService.event;
import static dev.plaza.user.UserService.registered;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plaza.contracts.auth.Account;
import dev.plaza.contracts.auth.AuthEvents;
import dev.plaza.contracts.auth.UserActivated;
import dev.plaza.contracts.auth.UserDeactivated;
import dev.plaza.contracts.auth.UserEmailChanged;
import dev.plaza.contracts.auth.UserEmailVerified;
import dev.plaza.events.envelope.Envelope;
import dev.plaza.testing.people.TestPerson;
import dev.plaza.user.Caller;
import dev.plaza.user.UserService;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What happens to an account after its registration, as it arrives here. */
class AccountEventsTest {

    private final UserService service = UserService.shared();
    private final TestPerson ana = aPerson().named("ana").make();

    @Test
    void takesOverTheVerifiedAddressAndTellsOthers() {
        Caller caller = service.join(ana);

        service.deliver(verified(2));

        eventually(() -> assertThat(
                        caller.get("/users/me").body().path("isVerified").asBoolean())
                .isTrue());
        assertThat(service.published().of(ana.id(), 2)).hasSize(2);
    }

    @Test
    void hidesAClosedAccountEverywhereUntilItIsOpenedAgain() {
        Caller caller = service.join(ana);
        Caller ben = service.join("ben");
        Caller cem = service.join("cem");
        caller.befriend(ben);
        cem.ask(caller);
        service.show(caller, "public");

        service.deliver(event(AuthEvents.USER_DEACTIVATED, ana.id(), 2, new UserDeactivated(account(false, false))));

        eventually(() -> assertThat(ben.get("/users/" + ana.id()).status()).isEqualTo(404));
        assertThat(ben.get("/users/by-username/" + ana.username()).status()).isEqualTo(404);
        assertThat(ben.get("/users?ids=" + ana.id()).body().toString()).doesNotContain(ana.username());
        assertThat(ben.get("/users/" + ben.id() + "/friends").body().path("items"))
                .isEmpty();
        assertThat(ben.get("/users/" + ben.id()).body().path("friendCount").asInt())
                .isZero();
        assertThat(cem.get("/friends/requests?direction=outgoing").body().path("items"))
                .isEmpty();
        assertThat(cem.ask(caller).status()).isEqualTo(404);

        service.deliver(event(AuthEvents.USER_ACTIVATED, ana.id(), 3, new UserActivated(account(true, false))));

        eventually(() -> assertThat(ben.get("/users/" + ana.id()).status()).isEqualTo(200));
        assertThat(ben.get("/users/" + ben.id() + "/friends").body().path("items"))
                .hasSize(1);
    }

    static Stream<List<Integer>> orders() {
        return permutations(List.of(0, 1, 2, 3));
    }

    @ParameterizedTest
    @MethodSource("orders")
    void endsTheSameInWhateverOrderAndHoweverOftenTheyCome(List<Integer> order) {
        List<Envelope> events = List.of(
                registered(ana, 1),
                verified(2),
                event(AuthEvents.USER_EMAIL_CHANGED, ana.id(), 3, new UserEmailChanged(changed(), ana.email())),
                event(AuthEvents.USER_DEACTIVATED, ana.id(), 4, new UserDeactivated(closed())));

        order.forEach(i -> service.deliver(events.get(i)));
        order.reversed().forEach(i -> service.deliver(underANewId(events.get(i))));

        eventually(() -> assertThat(service.database()
                        .query("select concat_ws(' ', email, is_verified, is_active, account_version, first_name)"
                                + " from user_profiles where id = '" + ana.id() + "'"))
                .containsExactly("new." + ana.email() + " t f 4 Ana"));
        assertThat(service.database().count("select count(*) from absent_profiles where user_id = '" + ana.id() + "'"))
                .isZero();
        assertThat(service.database().count("select count(*) from inbox_failures"))
                .isZero();
    }

    private Envelope verified(long version) {
        return event(AuthEvents.USER_EMAIL_VERIFIED, ana.id(), version, new UserEmailVerified(account(true, true)));
    }

    private Account account(boolean isActive, boolean isVerified) {
        return new Account(ana.id(), ana.username(), ana.email(), List.of("user"), isActive, isVerified, Instant.EPOCH);
    }

    private Account changed() {
        return new Account(ana.id(), ana.username(), "new." + ana.email(), List.of("user"), true, true, Instant.EPOCH);
    }

    private Account closed() {
        return new Account(ana.id(), ana.username(), "new." + ana.email(), List.of("user"), false, true, Instant.EPOCH);
    }

    private static Envelope underANewId(Envelope sent) {
        return new Envelope(
                dev.plaza.db.Ids.next(),
                sent.type(),
                sent.service(),
                sent.aggregateId(),
                sent.aggregateVersion(),
                sent.time(),
                null,
                sent.data());
    }

    private static Stream<List<Integer>> permutations(List<Integer> items) {
        if (items.size() < 2) {
            return Stream.of(items);
        }
        return items.stream().flatMap(first -> {
            List<Integer> others =
                    items.stream().filter(item -> !item.equals(first)).toList();
            return permutations(others).map(rest -> {
                List<Integer> all = new ArrayList<>(List.of(first));
                all.addAll(rest);
                return all;
            });
        });
    }
}
