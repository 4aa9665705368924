package dev.plaza.user.domain.profile;

import java.util.ArrayList;
import java.util.List;

/**
 * What auth-service says of a person; user-service only keeps a copy.
 *
 * @param version orders the states; the greater is the newer
 */
public record Account(String username, String email, boolean isVerified, boolean isActive, long version) {

    public boolean isNewerThan(Account other) {
        return version > other.version;
    }

    /** The names of the components in which this differs from {@code before}. */
    public List<String> changesSince(Account before) {
        List<String> changes = new ArrayList<>();
        if (!username.equals(before.username)) {
            changes.add("username");
        }
        if (!email.equals(before.email)) {
            changes.add("email");
        }
        if (isVerified != before.isVerified) {
            changes.add("isVerified");
        }
        if (isActive != before.isActive) {
            changes.add("isActive");
        }
        return changes;
    }
}
