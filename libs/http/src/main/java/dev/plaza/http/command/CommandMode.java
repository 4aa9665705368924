package dev.plaza.http.command;

import dev.plaza.http.start.StartFault;
import io.micronaut.context.ApplicationContext;
import java.util.ServiceLoader;
import java.util.function.Supplier;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;

/** Runs a {@link ServiceCommand} in place of the server. */
public final class CommandMode {

    /** Micronaut's environment in which a command's beans are: for what must not run beside the real service. */
    public static final String ENVIRONMENT = "command";

    private static final int FAILED = 1;

    private final String process;
    private final Supplier<ApplicationContext> preparation;

    /**
     * For one run.
     *
     * @param process     the name that help and errors show
     * @param preparation makes the context that is handed to the command; not called where only help is wanted
     */
    public CommandMode(String process, Supplier<ApplicationContext> preparation) {
        this.process = process;
        this.preparation = preparation;
    }

    /** Whether {@code arguments} name a command; settings, such as {@code -plaza.port=3100}, begin with a hyphen. */
    public static boolean isAskedFor(String... arguments) {
        return arguments.length > 0
                && (!arguments[0].startsWith("-") || arguments[0].equals("-h") || arguments[0].equals("--help"));
    }

    /** Standard output is the command's: warnings go to standard error. Call before the first logger is made. */
    public static void quietenLogs() {
        System.setProperty("plaza.log.target", "System.err");
        System.setProperty("plaza.log.format", "text");
        System.setProperty("plaza.log.level", "WARN");
    }

    /** Returns the exit code. */
    public int run(String... arguments) {
        return commandLine().execute(arguments);
    }

    CommandLine commandLine() {
        CommandSpec spec = CommandSpec.create().name(process).mixinStandardHelpOptions(true);
        spec.usageMessage()
                .description("Without a command it serves. A command does one thing and ends.")
                .synopsisSubcommandLabel("[COMMAND]");
        ServiceLoader.load(ServiceCommand.class)
                .forEach(command -> spec.addSubcommand(null, CommandSpec.forAnnotatedObject(command)));
        spec.addSubcommand("help", CommandSpec.forAnnotatedObject(new CommandLine.HelpCommand()));
        return new CommandLine(spec)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionStrategy(this::execute)
                .setExecutionExceptionHandler((fault, command, _) -> explain(fault, command));
    }

    private int execute(ParseResult parsed) {
        Integer help = CommandLine.executeHelpRequest(parsed);
        if (help != null) {
            return help;
        }
        if (!(parsed.hasSubcommand()
                && parsed.subcommand().commandSpec().userObject() instanceof ServiceCommand command)) {
            return new RunLast().execute(parsed);
        }
        try (ApplicationContext context = preparation.get()) {
            command.prepare(context);
            return new RunLast().execute(parsed);
        } catch (CommandLine.PicocliException told) {
            throw told;
        } catch (RuntimeException fault) {
            throw new CommandLine.ExecutionException(parsed.commandSpec().commandLine(), "not prepared", fault);
        }
    }

    private int explain(Exception fault, CommandLine command) {
        command.getErr().println(command.getColorScheme().errorText(process + ": " + StartFault.explain(fault)));
        LoggerFactory.getLogger(CommandMode.class).debug("{} failed", command.getCommandName(), fault);
        return FAILED;
    }
}
