package dev.plaza.contracts.user;

import java.util.List;

/**
 * A profile changed.
 *
 * @param changes names of the changed fields, for information: the person is the whole state
 */
public record UserProfileUpdated(Person person, List<String> changes) {

    public UserProfileUpdated {
        changes = List.copyOf(changes);
    }
}
