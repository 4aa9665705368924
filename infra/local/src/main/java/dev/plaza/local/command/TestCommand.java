package dev.plaza.local.command;

import dev.plaza.local.PlazaException;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Here for the help only: the launcher script runs the tests itself, since they must not need a build before them. */
@Command(
        name = "test",
        mixinStandardHelpOptions = true,
        description = {
            "Builds everything and runs all tests: ./mvnw verify.",
            "Arguments are passed on, such as -pl services/user-service -am."
        })
public final class TestCommand implements Runnable {

    @Parameters(arity = "0..*", description = "Arguments for Maven.")
    private List<String> arguments = List.of();

    @Override
    public void run() {
        throw new PlazaException("Tests are run by the launcher script: ./plaza test " + String.join(" ", arguments));
    }
}
