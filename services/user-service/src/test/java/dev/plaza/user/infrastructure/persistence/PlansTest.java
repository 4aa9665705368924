package dev.plaza.user.infrastructure.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Under policies, each statement still finds its rows by an index, in a table of 100,000 people. */
class PlansTest {

    private static final int PEOPLE = 100_000;
    private static final int FRIENDS = 100;

    @TestFactory
    Stream<DynamicTest> usesItsIndexUnderPolicies() {
        Crowd crowd = new Crowd(PEOPLE, FRIENDS);
        return crowd.statements().entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest(
                        entry.getKey().name(),
                        () -> assertThat(entry.getKey().plan(crowd.database().app()))
                                .contains(entry.getValue())
                                .contains("InitPlan")
                                .doesNotContain("Seq Scan")));
    }
}
