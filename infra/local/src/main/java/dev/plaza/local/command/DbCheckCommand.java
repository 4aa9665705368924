package dev.plaza.local.command;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Says what is wrong with databases. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = {
            "Checks connection, version, TLS, settings, rights of both roles, a round trip and migrations, and says what to do about what is wrong.",
            "Exit code 1 when something is wrong. Leaves nothing behind."
        })
final class DbCheckCommand implements Callable<Integer> {

    @Mixin
    private InServices services;

    @Override
    public Integer call() {
        return services.run(List.of("db", "check"));
    }
}
