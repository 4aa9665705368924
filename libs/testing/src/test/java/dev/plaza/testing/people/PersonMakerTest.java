package dev.plaza.testing.people;

import static dev.plaza.testing.people.PersonMaker.aPerson;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PersonMakerTest {

    @Test
    void noTwoPeopleAreAlike() {
        var ana = aPerson().named("ana").make();
        var otherAna = aPerson().named("ana").make();

        assertThat(ana.firstName()).isEqualTo("Ana");
        assertThat(ana.id()).isNotEqualTo(otherAna.id());
        assertThat(ana.username()).startsWith("ana_").isNotEqualTo(otherAna.username());
        assertThat(ana.email()).isNotEqualTo(otherAna.email());
    }

    @Test
    void defaultsKeepTheRulesOfTheServices() {
        var person = aPerson().make();

        assertThat(person.id().version()).isEqualTo(7);
        assertThat(person.username()).matches("[A-Za-z0-9_]{3,50}");
        assertThat(person.email()).matches("[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+\\.[A-Za-z]{2,}");
        assertThat(person.registration())
                .containsOnlyKeys("username", "email", "password", "firstName", "lastName")
                .containsEntry("username", person.username());
    }

    @Test
    void whatIsSaidExactlyStaysExactly() {
        var person = aPerson().withUsername("Ana").withEmail("Ana@Example.com").make();

        assertThat(person.username()).isEqualTo("Ana");
        assertThat(person.email()).isEqualTo("Ana@Example.com");
    }
}
