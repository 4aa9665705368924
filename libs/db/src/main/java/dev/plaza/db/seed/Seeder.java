package dev.plaza.db.seed;

import java.util.Set;

/**
 * Fills a part of a service with rows to work with, through the service's own use cases, so that events go out as they do
 * for real people. A bean. What is there already it leaves as it is: running it again changes nothing, even if somebody has
 * worked with the rows since.
 */
public interface Seeder {

    /** What it makes, in the plural, such as {@code accounts}. */
    String name();

    /** Those with smaller numbers run before; rows that others refer to come first. */
    int order();

    /** Where its rows are wanted; see {@code plaza.environment}. Never production, whatever it says. */
    default Set<String> environments() {
        return Set.of("development", "test");
    }

    /**
     * Makes what is missing, in transactions of its own.
     *
     * @return how many it made
     */
    int seed();
}
