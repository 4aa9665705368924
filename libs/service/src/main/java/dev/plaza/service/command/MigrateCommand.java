package dev.plaza.service.command;

import dev.plaza.db.migration.Migrations;
import dev.plaza.http.command.ServiceCommand;
import io.micronaut.context.ApplicationContext;
import java.io.PrintWriter;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Looks after the schema; starts nothing, so that it works when the service does not. */
@Command(
        name = "migrate",
        mixinStandardHelpOptions = true,
        description = "Looks after the database's schema, as the role that owns it.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            MigrateStatusCommand.class,
            MigrateUpCommand.class,
            MigrateValidateCommand.class,
            MigrateRollbackCommand.class
        })
public final class MigrateCommand implements ServiceCommand, Runnable {

    @Spec
    private CommandSpec spec;

    private @Nullable Migrations migrations;

    @Override
    public void prepare(ApplicationContext context) {
        migrations = Migrations.of(context.getEnvironment());
    }

    @Override
    public void run() {
        spec.commandLine().usage(out());
    }

    Migrations migrations() {
        return Objects.requireNonNull(migrations);
    }

    PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
