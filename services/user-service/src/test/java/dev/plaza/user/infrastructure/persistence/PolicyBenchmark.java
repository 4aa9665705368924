package dev.plaza.user.infrastructure.persistence;

import dev.plaza.testing.schema.PolicyCost;
import dev.plaza.testing.schema.SampleStatement;
import java.util.Comparator;

/** Measures what policies cost each statement. A program, not a test; docs/decisions/0093 has what it told. */
public final class PolicyBenchmark {

    private static final int PEOPLE = 100_000;
    private static final int FRIENDS = 300;

    private PolicyBenchmark() {}

    /** Runs on the server that {@code plaza.test.servers} chooses, and stops it. */
    public static void main(String[] arguments) {
        Crowd crowd = new Crowd(PEOPLE, FRIENDS);
        new PolicyCost(crowd.database())
                .measure(crowd.statements().keySet().stream()
                        .sorted(Comparator.comparing(SampleStatement::name))
                        .toList());
        System.exit(0);
    }
}
