package dev.plaza.local.load;

import java.util.stream.Stream;

/** How it went with posts and what hangs on them. */
record PostReport(int wanted, Tally posts, Tally comments, Tally reactions, Tally reads, long found) {

    boolean isComplete() {
        return found == wanted;
    }

    Stream<Tally> tallies() {
        return Stream.of(posts, comments, reactions, reads);
    }
}
