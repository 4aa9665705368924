package dev.plaza.local;

import dev.plaza.local.command.AdminCommand;
import dev.plaza.local.command.BenchCommand;
import dev.plaza.local.command.DbCommand;
import dev.plaza.local.command.DownCommand;
import dev.plaza.local.command.EventsCommand;
import dev.plaza.local.command.KeysCommand;
import dev.plaza.local.command.LoadCommand;
import dev.plaza.local.command.LogsCommand;
import dev.plaza.local.command.MailCommand;
import dev.plaza.local.command.MigrateCommand;
import dev.plaza.local.command.PostsCommand;
import dev.plaza.local.command.SeedCommand;
import dev.plaza.local.command.StatusCommand;
import dev.plaza.local.command.TestCommand;
import dev.plaza.local.command.UpCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** Entry point of the program behind ./plaza. */
@Command(
        name = "plaza",
        description =
                "Runs Plaza on this machine: databases, broker, services and gateway, with nothing to install but a JDK.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            UpCommand.class,
            StatusCommand.class,
            LoadCommand.class,
            EventsCommand.class,
            MigrateCommand.class,
            SeedCommand.class,
            DbCommand.class,
            MailCommand.class,
            AdminCommand.class,
            KeysCommand.class,
            PostsCommand.class,
            LogsCommand.class,
            DownCommand.class,
            TestCommand.class,
            BenchCommand.class,
            CommandLine.HelpCommand.class
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "1:it failed; the last line says why",
            "2:the command line was wrong",
            "3:Plaza, or a part of it, is not running"
        },
        footer = {
            "",
            "A first session:",
            "  ./plaza up --detach     start everything, return when it is ready",
            "  ./plaza seed            fill it with a few people to work with",
            "  ./plaza load            fill it with people who know each other",
            "  ./plaza mail            read the mails that services have sent",
            "  ./plaza status          what runs, where, since when, with how much memory",
            "  ./plaza down            stop everything; the data stays in .plaza"
        })
public final class Plaza implements Runnable {

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--verbose",
            scope = ScopeType.INHERIT,
            description = "Show the stack trace of an error, not only its line.")
    private boolean isVerbose;

    private Plaza() {}

    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        var plaza = new Plaza();
        return new CommandLine(plaza)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((problem, command, _) -> plaza.report(problem, command));
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    private int report(Exception problem, CommandLine command) {
        var message = problem instanceof PlazaException ? problem.getMessage() : problem.toString();
        command.getErr().println(command.getColorScheme().errorText("plaza: " + message));
        if (isVerbose) {
            problem.printStackTrace(command.getErr());
        }
        return problem instanceof PlazaException known ? known.exitCode() : ExitCode.FAILED;
    }
}
