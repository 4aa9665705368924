package dev.plaza.db.advice;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** How often each shape was executed. Safe for use by many threads. */
final class Repetitions {

    private final Map<String, Integer> byShape = new ConcurrentHashMap<>();

    /** Counts one more and tells the number. */
    int add(String shape) {
        return byShape.merge(shape, 1, Integer::sum);
    }
}
