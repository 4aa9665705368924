package dev.plaza.auth.application.mfa;

import java.time.Duration;

/** What came of a code. It is returned rather than thrown, because a wrong code must be counted, and so commit. */
public sealed interface Verdict {

    /** It is right, and used up. */
    record Right() implements Verdict {}

    /** It is not. */
    record Wrong() implements Verdict {}

    /** Nobody looked at it, because too many codes were wrong; only a recovery code helps before that is over. */
    record Closed(Duration retryAfter) implements Verdict {}
}
