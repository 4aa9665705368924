package dev.plaza.http.example;

import dev.plaza.http.command.ServiceCommand;
import io.micronaut.context.ApplicationContext;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "greet",
        mixinStandardHelpOptions = true,
        description = "Greets somebody.",
        subcommands = GreetCommand.Coldly.class)
public final class GreetCommand implements ServiceCommand, Runnable {

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "0..1")
    private @Nullable String name;

    private String from = "";

    @Override
    public void prepare(ApplicationContext context) {
        from = context.getRequiredProperty("micronaut.application.name", String.class);
        if (context.isRunning()) {
            throw new IllegalStateException("started although nobody asked");
        }
    }

    @Override
    public void run() {
        LoggerFactory.getLogger(GreetCommand.class).info("greeted");
        spec.commandLine().getOut().println("Hello " + name + ", says " + from + ".");
    }

    @Command(name = "coldly", mixinStandardHelpOptions = true, description = "Does not.")
    static final class Coldly implements Runnable {
        @Override
        public void run() {
            throw new IllegalStateException("no greeting", new IllegalArgumentException("there is frost"));
        }
    }
}
