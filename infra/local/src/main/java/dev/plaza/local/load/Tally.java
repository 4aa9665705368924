package dev.plaza.local.load;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** Counts what happened in one phase of a load, and keeps a sample of each kind of fault. */
final class Tally {

    private final Instant begin = Instant.now();
    private final LongAdder done = new LongAdder();
    private final LongAdder known = new LongAdder();
    private final Map<String, LongAdder> faults = new ConcurrentHashMap<>();
    private final Map<String, String> samples = new ConcurrentHashMap<>();
    private volatile Instant end = begin;

    void done() {
        done.increment();
    }

    /** There was nothing to do. */
    void known() {
        known.increment();
    }

    void fault(String kind, String sample) {
        faults.computeIfAbsent(kind, _ -> new LongAdder()).increment();
        samples.putIfAbsent(kind, sample);
    }

    void end() {
        end = Instant.now();
    }

    long doneCount() {
        return done.sum();
    }

    long knownCount() {
        return known.sum();
    }

    long faultCount() {
        return faults.values().stream().mapToLong(LongAdder::sum).sum();
    }

    double perSecond() {
        var millis = Math.max(1, Duration.between(begin, end).toMillis());
        return (doneCount() + knownCount()) * 1000.0 / millis;
    }

    /** A line for each kind of fault: how often, and one of them in full. */
    List<String> faultLines() {
        return new TreeMap<>(faults)
                .entrySet().stream()
                        .map(fault -> fault.getValue().sum() + " x " + fault.getKey() + ", such as: "
                                + samples.get(fault.getKey()))
                        .toList();
    }
}
