package dev.plaza.user.domain.profile;

import java.util.UUID;

/** Counts who has arrived. */
public interface ProfileCount {

    /** How many there are among these ids, both ends included, who have a profile or had one until they were erased. */
    long between(UUID first, UUID last);
}
