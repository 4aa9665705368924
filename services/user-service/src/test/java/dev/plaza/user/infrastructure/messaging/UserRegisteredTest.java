package dev.plaza.user.infrastructure.messaging;

import static dev.plaza.testing.Eventually.eventually;
import static dev.plaza.testing.people.PersonMaker.aPerson;
import static dev.plaza.user.UserService.registered;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plaza.contracts.user.Person;
import dev.plaza.contracts.user.UserEvents;
import dev.plaza.contracts.user.Visibility;
import dev.plaza.events.envelope.Envelope;
import dev.plaza.testing.people.TestPerson;
import dev.plaza.user.PublishedEvents;
import dev.plaza.user.UserService;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class UserRegisteredTest {

    private final UserService service = UserService.shared();
    private final TestPerson ana = aPerson().named("ana").make();

    @Test
    void givesThePersonAProfileAndTheDefaultPrivacy() {
        service.join(ana);

        assertThat(column("username")).isEqualTo(ana.username());
        assertThat(service.database()
                        .query("select concat_ws(' ', profile_visibility, email_visibility, phone_visibility,"
                                + " search_visibility) from privacy_settings where user_id = '" + ana.id() + "'"))
                .containsExactly("friends friends private public");
    }

    @Test
    void tellsTheOtherServices() {
        service.join(ana);

        Envelope event = service.published().of(ana.id(), 1).getFirst();
        assertThat(event.aggregateVersion()).isEqualTo(1);
        assertThat(PublishedEvents.payload(event, UserEvents.PROFILE_CREATED).person())
                .isEqualTo(new Person(
                        ana.id(), "Ana", "Example", "Ana Example", null, false, Visibility.FRIENDS, Visibility.PUBLIC));
    }

    @Test
    void ignoresTheSameEventAgain() {
        Envelope event = registered(ana, 1);

        service.deliver(event);
        service.deliver(event);
        afterAllOfThat();

        assertThat(service.published().of(ana.id())).hasSize(1);
        assertThat(column("version")).isEqualTo("1");
    }

    @Test
    void ignoresTheSameNewsInAnotherEvent() {
        service.deliver(registered(ana, 1));
        service.deliver(registered(ana, 1));
        afterAllOfThat();

        assertThat(service.published().of(ana.id())).hasSize(1);
    }

    @Test
    void takesOverANewerAccountAndKeepsItWhenAnOlderOneComesLate() {
        TestPerson renamed = aPerson()
                .withId(ana.id())
                .withUsername(ana.username() + "2")
                .withEmail("new." + ana.email())
                .make();

        service.join(ana);
        service.caller(ana).patch("/users/me", "{\"bio\": \"Hello\"}");
        service.deliver(registered(renamed, 3));
        service.deliver(registered(ana, 2));
        afterAllOfThat();

        assertThat(column("username")).isEqualTo(renamed.username());
        assertThat(column("email")).isEqualTo(renamed.email());
        assertThat(column("first_name")).isEqualTo("Ana");
        assertThat(column("bio")).isEqualTo("Hello");
        assertThat(service.published().of(ana.id(), 3))
                .extracting(Envelope::aggregateVersion)
                .containsExactly(1L, 2L, 3L);
    }

    @Test
    void acceptsANameThatAnotherStillSeemsToHave() {
        TestPerson ben = aPerson().withUsername(ana.username()).make();

        service.join(ana);
        service.join(ben);

        assertThat(service.caller(ana)
                        .get("/users/by-username/" + ana.username())
                        .status())
                .isEqualTo(200);
    }

    /** Waits until somebody who registered later has a profile: events of one lane are applied in their order. */
    private void afterAllOfThat() {
        service.join(aPerson().make());
        eventually(() -> assertThat(service.hasProfile(ana.id())).isTrue());
        assertThat(service.database().count("select count(*) from inbox_failures"))
                .isZero();
    }

    private String column(String name) {
        UUID id = ana.id();
        return String.valueOf(service.database()
                .query("select " + name + "::text from user_profiles where id = '" + id + "'")
                .getFirst());
    }
}
