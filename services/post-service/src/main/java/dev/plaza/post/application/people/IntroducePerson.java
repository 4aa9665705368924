package dev.plaza.post.application.people;

import dev.plaza.post.domain.people.Card;
import dev.plaza.post.domain.people.People;
import dev.plaza.service.security.CurrentPerson;
import jakarta.inject.Singleton;

/**
 * Takes somebody who has registered a moment ago at the word of their token, until the events of it have come; always inside
 * its caller's transaction (docs/decisions/0170).
 */
@Singleton
public final class IntroducePerson {

    private final People people;

    IntroducePerson(People people) {
        this.people = people;
    }

    /** Keeps what their token says, and gives the card that follows from it. */
    public Card introduce(CurrentPerson person) {
        people.introduce(person.id(), person.username());
        return Card.of(person.id(), person.username(), null, null);
    }
}
