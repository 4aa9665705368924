package dev.plaza.user.domain.friendship;

import java.time.Instant;

/** All relations. */
public interface Relations {

    /** Keeps the state after a change; false when somebody else changed it since it was read. */
    boolean save(Relation relation, Instant now);
}
