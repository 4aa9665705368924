package dev.plaza.auth.presentation.command;

import dev.plaza.auth.application.account.Registration;
import dev.plaza.auth.application.admin.AppointAdmin;
import dev.plaza.auth.domain.account.EmailAddress;
import dev.plaza.auth.domain.account.Password;
import dev.plaza.auth.domain.account.PersonName;
import dev.plaza.auth.domain.account.User;
import dev.plaza.auth.domain.account.Username;
import dev.plaza.auth.domain.session.TokenSecret;
import dev.plaza.http.command.ServiceCommand;
import io.micronaut.context.ApplicationContext;
import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Makes admins, the first one above all. */
@Command(
        name = "admin",
        mixinStandardHelpOptions = true,
        description = "Makes somebody an admin, who may look after accounts, roles and the audit trail.",
        synopsisSubcommandLabel = "COMMAND")
public final class AdminCommand implements ServiceCommand, Runnable {

    @Spec
    private CommandSpec spec;

    private @Nullable ApplicationContext context;

    @Override
    public void prepare(ApplicationContext prepared) {
        context = prepared.start();
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say create or grant.");
    }

    /** Opens an account for a new admin. */
    @Command(
            name = "create",
            mixinStandardHelpOptions = true,
            description = {
                "Opens an account that is an admin's.",
                "The password is asked for; or read from standard input (--password-stdin); or made up and shown once"
                        + " (--generate-password). It is never an argument, which other users of the machine could read."
            })
    void create(
            @Option(names = "--username", required = true, description = "3 to 50 letters, digits and underscores.")
                    String username,
            @Option(names = "--email", required = true, description = "Where mails to the admin go.") String email,
            @Option(names = "--first-name", defaultValue = "Plaza", description = "Default: ${DEFAULT-VALUE}.")
                    String firstName,
            @Option(names = "--last-name", defaultValue = "Admin", description = "Default: ${DEFAULT-VALUE}.")
                    String lastName,
            @Option(names = "--password-stdin", description = "Read the password from standard input, one line.")
                    boolean isFromInput,
            @Option(names = "--generate-password", description = "Make up a password and show it.")
                    boolean isGenerated) {
        if (!EmailAddress.isValid(email) || !Username.isValid(username)) {
            throw new ParameterException(spec.commandLine(), "That is no e-mail address, or no username.");
        }
        String password = isGenerated ? TokenSecret.random().value() : isFromInput ? readLine() : ask();
        if (!Password.isValid(password)) {
            throw new ParameterException(spec.commandLine(), "A password " + Password.RULE + ".");
        }
        User admin = appointment()
                .create(new Registration(
                        new EmailAddress(email),
                        new Username(username),
                        new Password(password),
                        new PersonName(firstName),
                        new PersonName(lastName)));
        print(admin);
        if (isGenerated) {
            spec.commandLine().getOut().println("password: " + password);
        }
    }

    /** Makes the holder of an account an admin. */
    @Command(
            name = "grant",
            mixinStandardHelpOptions = true,
            description = "Makes somebody an admin who has an account.")
    void grant(@Option(names = "--username", required = true, description = "Of the account.") String username) {
        if (!Username.isValid(username)) {
            throw new ParameterException(spec.commandLine(), "That is no username.");
        }
        print(appointment().grant(new Username(username)));
    }

    private void print(User admin) {
        spec.commandLine()
                .getOut()
                .println(admin.username() + " is " + String.join(", ", admin.roles()) + " (" + admin.id() + ")");
    }

    private AppointAdmin appointment() {
        return Objects.requireNonNull(context).getBean(AppointAdmin.class);
    }

    private String ask() {
        Console console = Optional.ofNullable(System.console())
                .filter(Console::isTerminal)
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(), "There is nobody to ask: say --password-stdin or --generate-password."));
        char[] typed = console.readPassword("Password: ");
        if (typed == null || !Arrays.equals(typed, console.readPassword("The same again: "))) {
            throw new ParameterException(spec.commandLine(), "The two passwords differ.");
        }
        return new String(typed);
    }

    private static String readLine() {
        try {
            String line = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
            return Objects.requireNonNullElse(line, "");
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
