package dev.plaza.local.load;

import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** Everybody who has come in, by their numbers. Safe for use by many threads. */
final class Members {

    private final ConcurrentMap<Integer, Member> byNumber = new ConcurrentHashMap<>();

    void add(int number, Member member) {
        byNumber.put(number, member);
    }

    boolean has(int number) {
        return byNumber.containsKey(number);
    }

    List<Integer> numbers() {
        return List.copyOf(byNumber.keySet());
    }

    /** The member of that number, who must have come in. */
    Member get(int number) {
        var member = byNumber.get(number);
        if (member == null) {
            throw new IllegalStateException("person " + number + " could not be registered");
        }
        return member;
    }
}
