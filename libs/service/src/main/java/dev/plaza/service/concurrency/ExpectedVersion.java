package dev.plaza.service.concurrency;

import dev.plaza.http.CommonProblems;
import dev.plaza.http.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * The version a client believes to be changing: its {@code If-Match}. A controller takes it as a parameter and hands it
 * to the use case, which {@link #check checks} it in the transaction, against the row it has locked or is about to
 * update by version. Without the header any version will do, and the last write wins.
 */
public final class ExpectedVersion {

    private static final ExpectedVersion ANY = new ExpectedVersion(null);

    private final @Nullable EntityTags ifMatch;

    ExpectedVersion(@Nullable EntityTags ifMatch) {
        this.ifMatch = ifMatch;
    }

    /** What a request without {@code If-Match} expects: nothing. */
    public static ExpectedVersion any() {
        return ANY;
    }

    /** That version and no other. */
    public static ExpectedVersion of(long version) {
        return new ExpectedVersion(EntityTags.of(version));
    }

    public boolean isMetBy(long actual) {
        return ifMatch == null || ifMatch.matchesStrongly(actual);
    }

    /** Refuses to go on with 412 when the entity is at another version than expected. */
    public void check(long actual) {
        if (!isMetBy(actual)) {
            throw new ProblemException(
                    CommonProblems.VERSION_MISMATCH, "It is at version " + actual + " now. Read it again.");
        }
    }
}
