package dev.plaza.testing.people;

import java.util.Map;
import java.util.UUID;

/** Somebody to test with. Nothing about this person exists anywhere until a test makes it exist. */
public record TestPerson(UUID id, String username, String email, String password, String firstName, String lastName) {

    /** The body of a registration under the names of the public API. */
    public Map<String, String> registration() {
        return Map.of(
                "username", username,
                "email", email,
                "password", password,
                "firstName", firstName,
                "lastName", lastName);
    }
}
