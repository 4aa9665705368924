package dev.plaza.db.check;

/**
 * One thing that was looked at.
 *
 * @param what   such as {@code TLS}
 * @param isGood as it should be
 * @param detail what was found and, where that is not good, what to do; without secrets
 */
public record Finding(String what, boolean isGood, String detail) {

    static Finding good(String what, String detail) {
        return new Finding(what, true, detail);
    }

    static Finding bad(String what, String detail) {
        return new Finding(what, false, detail);
    }

    /** Good if {@code isGood}; says {@code good} then, and else {@code bad}. */
    static Finding of(String what, boolean isGood, String good, String bad) {
        return new Finding(what, isGood, isGood ? good : bad);
    }
}
