package dev.plaza.auth.domain.export;

import java.util.SequencedMap;
import java.util.UUID;

/** What this service itself keeps of a person, without hashes and secrets. */
public interface OwnData {

    /** Files of JSON by their names. */
    SequencedMap<String, String> of(UUID userId);
}
