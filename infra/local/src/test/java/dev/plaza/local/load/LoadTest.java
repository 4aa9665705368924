package dev.plaza.local.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

final class LoadTest {

    private final Graph graph = SampleGraph.of(30);
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @Test
    void bringsEverybodyInAndReadsThemBack() throws IOException, InterruptedException {
        try (var plaza = new FakePlaza(0)) {
            var report = load(plaza);

            assertThat(report.isComplete()).isTrue();
            assertThat(plaza.people()).isEqualTo(30);
            assertThat(plaza.friendships()).isEqualTo(graph.friendships().size());
            assertThat(summary(report))
                    .contains("30 registered, 0 there already, 0 errors")
                    .contains("Read back through the gateway: 30 of 30 people")
                    .contains("median")
                    .contains("Errors: 0");
        }
    }

    @Test
    void mayBeRepeated() throws IOException, InterruptedException {
        try (var plaza = new FakePlaza(0)) {
            load(plaza);

            var report = load(plaza);

            assertThat(report.isComplete()).isTrue();
            assertThat(summary(report))
                    .contains("0 registered, 30 there already, 0 errors")
                    .contains("0 made, " + graph.friendships().size() + " there already, 0 errors");
        }
    }

    @Test
    void outlastsAServiceThatIsAwayNowAndThen() throws IOException, InterruptedException {
        try (var plaza = new FakePlaza(7)) {
            var report = load(plaza);

            assertThat(report.isComplete()).isTrue();
            assertThat(report.retries()).isPositive();
            assertThat(plaza.friendships()).isEqualTo(graph.friendships().size());
        }
    }

    @Test
    void countsRefusalsByKindWithASample() throws IOException, InterruptedException {
        try (var plaza = new FakePlaza(0)) {
            plaza.refusal = 422;

            var report = load(plaza);

            assertThat(report.isComplete()).isFalse();
            assertThat(summary(report))
                    .contains("Errors: " + graph.friendships().size())
                    .contains(graph.friendships().size() + " x 422 friends.refused, such as: ask: 422");
        }
    }

    private LoadReport load(FakePlaza plaza) throws InterruptedException {
        printed.reset();
        var out = new PrintStream(printed, true, StandardCharsets.UTF_8);
        return new Load(graph, plaza.uri(), 4, false, out).run();
    }

    private String summary(LoadReport report) {
        report.print(new PrintStream(printed, true, StandardCharsets.UTF_8));
        return printed.toString(StandardCharsets.UTF_8);
    }
}
