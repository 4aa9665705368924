package dev.plaza.db.advice;

/**
 * What to do better.
 *
 * @param what  the fault, and what would mend it
 * @param name  where in our code the statement is executed
 * @param shape the statement, without values
 */
record Advice(Kind kind, String what, String name, String shape) {

    /** The faults that are looked for. */
    enum Kind {
        REPEATED_LOOK_UP,
        LONG_LIST,
        SEQUENTIAL_SCAN,
        SORT_WITHOUT_INDEX,
        MISSING_LIMIT
    }
}
