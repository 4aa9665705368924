package dev.plaza.auth.domain.audit;

import java.util.List;

/** The audit trail, to be read. */
public interface RecordedEvents {

    /** Some of those that are wanted, the newest first. */
    List<RecordedEvent> findPage(RecordQuery query, long offset, int limit);

    /** How many are wanted. */
    long count(RecordQuery query);
}
