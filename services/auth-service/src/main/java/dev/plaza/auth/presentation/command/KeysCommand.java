package dev.plaza.auth.presentation.command;

import dev.plaza.auth.application.key.RotateSigningKeys;
import dev.plaza.auth.domain.key.SigningKey;
import dev.plaza.http.command.ServiceCommand;
import io.micronaut.context.ApplicationContext;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Looks after the keys that sign access tokens. */
@Command(
        name = "keys",
        mixinStandardHelpOptions = true,
        description = "Lists or replaces the keys that sign access tokens.",
        synopsisSubcommandLabel = "COMMAND")
public final class KeysCommand implements ServiceCommand, Runnable {

    private static final String ROW = "%-36s  %-27s  %-27s  %s%n";

    @Spec
    private CommandSpec spec;

    private @Nullable ApplicationContext context;

    @Override
    public void prepare(ApplicationContext prepared) {
        context = prepared.start();
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say list or rotate.");
    }

    /** Prints every key there ever was. */
    @Command(name = "list", mixinStandardHelpOptions = true, description = "Shows every key, the last one first.")
    void list() {
        Instant now = Objects.requireNonNull(context).getBean(Clock.class).instant();
        List<SigningKey> keys = rotation().list();
        out().printf(ROW, "KEY", "PUBLISHED", "SIGNS FROM", "STATE");
        keys.forEach(key -> out().printf(ROW, key.kid(), key.publishedAt(), key.signsFrom(), state(key, keys, now)));
    }

    /** Replaces the key that signs. */
    @Command(
            name = "rotate",
            mixinStandardHelpOptions = true,
            description = {
                "Makes another key. It signs once every service knows it, ten minutes later by default; the present one is"
                        + " accepted until the last token that it signed has expired. Nobody is signed out.",
                "With --compromised the new key signs at once and no other is accepted any more: every access token ends,"
                        + " and clients go on with their refresh tokens."
            })
    void rotate(
            @Option(names = "--compromised", description = "Accept nothing that another key has signed.")
                    boolean isCompromised,
            @Option(names = "--yes", description = "Do not ask; needed with --compromised.") boolean isSure) {
        if (isCompromised && !isSure) {
            throw new ParameterException(
                    spec.commandLine(), "--compromised ends every access token at once: say --yes if that is meant.");
        }
        SigningKey key = isCompromised ? rotation().replaceAll() : rotation().rotate();
        out().println(key.kid() + " signs from " + key.signsFrom());
    }

    private static String state(SigningKey key, List<SigningKey> all, Instant now) {
        if (key.retiredAt() != null) {
            return "retired " + key.retiredAt();
        }
        if (!key.signs(now)) {
            return "next";
        }
        SigningKey signing = all.stream()
                .filter(each -> each.retiredAt() == null && each.signs(now))
                .findFirst()
                .orElse(key);
        return key.equals(signing) ? "signs" : "accepted";
    }

    private RotateSigningKeys rotation() {
        return Objects.requireNonNull(context).getBean(RotateSigningKeys.class);
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
