package dev.plaza.local.command;

import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Applies what is pending. */
@Command(
        name = "up",
        mixinStandardHelpOptions = true,
        description = {
            "Applies what is pending, in order, each in a transaction of its own unless its statements forbid one.",
            "What fails is rolled back, remembered, and tried again next time."
        })
final class MigrateUpCommand implements Callable<Integer> {

    @Mixin
    private InServices services;

    @Option(names = "--to", paramLabel = "VERSION", description = "The last one to apply. Default: all.")
    private @Nullable String version;

    @Override
    public Integer call() {
        return services.run(version == null ? List.of("migrate", "up") : List.of("migrate", "up", "--to", version));
    }
}
