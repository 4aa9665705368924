package dev.plaza.testing.people;

import com.github.f4b6a3.uuid.UuidCreator;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.UUID;
import java.util.random.RandomGenerator;

/**
 * Makes people: {@code aPerson().named("ana").make()}. Everything has a default that the services accept, and id, username
 * and e-mail are unique, so that tests that share a database don't meet.
 */
public final class PersonMaker {

    private static final RandomGenerator RANDOM = new SecureRandom();

    private UUID id = UuidCreator.getTimeOrderedEpoch();
    private String username;
    private String email;
    private String password = "correct horse battery staple";
    private String firstName = "Robin";
    private String lastName = "Example";

    private PersonMaker() {
        username = unique("robin");
        email = addressOf(username);
    }

    public static PersonMaker aPerson() {
        return new PersonMaker();
    }

    /** Somebody who is called so: "ana" becomes Ana, with a unique username and address that begin with "ana". */
    public PersonMaker named(String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        firstName = lower.substring(0, 1).toUpperCase(Locale.ROOT) + lower.substring(1);
        username = unique(lower);
        email = addressOf(username);
        return this;
    }

    /** Exactly this username: for tests of usernames. */
    public PersonMaker withUsername(String exactly) {
        username = exactly;
        return this;
    }

    /** Exactly this address: for tests of addresses. */
    public PersonMaker withEmail(String exactly) {
        email = exactly;
        return this;
    }

    public PersonMaker withId(UUID exactly) {
        id = exactly;
        return this;
    }

    public PersonMaker withPassword(String exactly) {
        password = exactly;
        return this;
    }

    public PersonMaker withNames(String first, String last) {
        firstName = first;
        lastName = last;
        return this;
    }

    public TestPerson make() {
        return new TestPerson(id, username, email, password, firstName, lastName);
    }

    private static String unique(String name) {
        return name + "_" + Long.toString(RANDOM.nextLong(1L << 40), 36);
    }

    private static String addressOf(String username) {
        return username + "@example.com";
    }
}
