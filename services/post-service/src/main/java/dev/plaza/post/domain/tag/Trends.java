package dev.plaza.post.domain.tag;

import java.time.Instant;
import java.util.List;

/**
 * What people write of in public. Tags are ranked by how many people have written of them, so that nobody makes a trend alone,
 * then by posts. A share repeats what another has said and counts for nothing.
 */
public interface Trends {

    /** How many tags are kept: more than a reader is ever shown, for what hidden people have written is taken out. */
    int KEPT = 200;

    /** The tags of public posts since then, in their order, without whoever is hidden from the person of the transaction. */
    List<Trend> find(Instant since, int rows);

    /** Counts anew, unless somebody is at it; the service's own to do. */
    void count(Instant since);

    /** A tag and how many posts have it. */
    record Trend(String tag, int postCount) {}
}
