package dev.plaza.local.process;

import java.time.Duration;
import java.util.function.Consumer;

/**
 * How components are looked after, and who hears of it.
 *
 * @param firstPause before a component that died is started again; doubled each time it dies before being ready
 * @param longestPause what the doubling stops at
 * @param patience how long a component may take to stop before it is killed
 * @param log takes one line for every event that a person may want to know of
 * @param states takes every new state, from the components' own threads
 */
public record Supervision(
        Duration firstPause,
        Duration longestPause,
        Duration patience,
        Consumer<String> log,
        Consumer<ComponentState> states) {

    public static Supervision reportingTo(Consumer<String> log, Consumer<ComponentState> states) {
        return new Supervision(Duration.ofMillis(500), Duration.ofSeconds(30), Duration.ofSeconds(15), log, states);
    }

    void say(String line) {
        log.accept(line);
    }

    void changed(ComponentState state) {
        states.accept(state);
    }
}
