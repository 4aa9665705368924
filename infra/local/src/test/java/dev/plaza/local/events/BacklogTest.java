package dev.plaza.local.events;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plaza.local.platform.PlazaService;
import dev.plaza.local.platform.RunState;
import dev.plaza.local.process.ComponentState;
import dev.plaza.local.process.ProcessIdentity;
import dev.plaza.local.process.Status;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class BacklogTest {

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    @Test
    void isThatOfServicesInTheRunThatHaveADatabase() {
        var components = Stream.of("postgresql", "broker", "auth-service", "post-service", "gateway")
                .map(name -> new ComponentState(name, Status.READY, 1, "http://localhost:1", null, NOW, 1L, 0, ""))
                .toList();
        var run = new RunState(ProcessIdentity.of(ProcessHandle.current()), NOW, null, 1L, false, components);

        assertThat(Backlog.servicesOf(run)).containsExactly(PlazaService.AUTH, PlazaService.POST);
    }

    @Test
    void isAddedUp() {
        var waiting = Backlog.waiting(
                List.of(backlog(Optional.of(30L), OptionalLong.of(4)), backlog(Optional.of(0L), OptionalLong.of(1))));

        assertThat(waiting).hasValue(35);
    }

    @Test
    void cannotBeToldWhileOneCannotBeAsked() {
        var known = backlog(Optional.of(30L), OptionalLong.of(4));

        assertThat(Backlog.waiting(List.of(known, backlog(Optional.empty(), OptionalLong.of(4)))))
                .isEmpty();
        assertThat(Backlog.waiting(List.of(known, backlog(Optional.of(30L), OptionalLong.empty()))))
                .isEmpty();
    }

    private static Backlog backlog(Optional<Long> outbox, OptionalLong queued) {
        return new Backlog(PlazaService.POST, outbox.map(count -> new EventTables.Counts(count, 7, 7)), queued);
    }
}
