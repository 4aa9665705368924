package dev.plaza.service.command;

import dev.plaza.http.command.ServiceCommand;
import io.micronaut.context.ApplicationContext;
import io.micronaut.core.value.PropertyResolver;
import java.io.PrintWriter;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Looks at the service's database; starts nothing, so that it works when the service does not. */
@Command(
        name = "db",
        mixinStandardHelpOptions = true,
        description = "Looks at the service's database.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {DbReportCommand.class, DbCheckCommand.class})
public final class DbCommand implements ServiceCommand, Runnable {

    @Spec
    private CommandSpec spec;

    private @Nullable PropertyResolver settings;

    @Override
    public void prepare(ApplicationContext context) {
        settings = context.getEnvironment();
    }

    @Override
    public void run() {
        spec.commandLine().usage(out());
    }

    PropertyResolver settings() {
        return Objects.requireNonNull(settings);
    }

    PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
