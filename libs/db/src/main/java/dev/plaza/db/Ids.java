package dev.plaza.db;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/** Makes ids: UUIDv7 (RFC 9562), so that rows made one after another lie side by side in every index. */
public final class Ids {

    private Ids() {}

    /** Safe for use by many threads. Reveals when it was made: never a secret. */
    public static UUID next() {
        return UuidCreator.getTimeOrderedEpoch();
    }
}
