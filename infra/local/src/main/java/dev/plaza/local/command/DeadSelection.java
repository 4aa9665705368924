package dev.plaza.local.command;

import dev.plaza.local.PlazaException;
import dev.plaza.local.events.EventTables;
import java.util.UUID;
import java.util.function.ToIntBiFunction;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which dead events are meant: one by its id, or all; of one service or of every one. */
final class DeadSelection {

    @Mixin
    private ServiceSelection services;

    @ArgGroup(multiplicity = "1")
    private Which which = new Which();

    /** Exactly one of the two. */
    static final class Which {

        @Parameters(paramLabel = "ID", description = "One event, as list shows it.")
        private @Nullable UUID id;

        @Option(names = "--all", description = "Every dead event.")
        private boolean isAll;
    }

    /** Does it in every service that is meant, and tells how many events it met. */
    int apply(ToIntBiFunction<EventTables, @Nullable UUID> work) {
        var count = services.tables().values().stream()
                .mapToInt(tables -> work.applyAsInt(tables, which.id))
                .sum();
        if (count == 0 && !which.isAll) {
            throw new PlazaException("No dead event has the id " + which.id + ".");
        }
        return count;
    }
}
