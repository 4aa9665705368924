package dev.plaza.user.domain.personal;

import java.time.Instant;
import java.util.SequencedMap;
import java.util.UUID;

/** Answers auth-service about a person, if and when the transaction commits. */
public interface PersonalDataEvents {

    /** Nothing of the person is here any more. */
    void erased(UUID person, UUID erasureId, Instant at);

    /**
     * This is all that is here of the person.
     *
     * @param files what each holds, by its name
     */
    void gathered(UUID person, UUID exportId, SequencedMap<String, Object> files);
}
