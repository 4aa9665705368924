package dev.plaza.service.command;

import dev.plaza.db.seed.Seeding;
import dev.plaza.http.PlazaEnvironment;
import dev.plaza.http.command.ServiceCommand;
import io.micronaut.context.ApplicationContext;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** A command that makes people up, or what is theirs; so it is refused in production. */
public abstract class SampleDataCommand implements ServiceCommand, Runnable {

    private final String what;

    @Spec
    private @Nullable CommandSpec spec;

    private @Nullable ApplicationContext context;

    /** @param what is refused in production, such as {@code seeding} */
    protected SampleDataCommand(String what) {
        this.what = what;
    }

    @Override
    public final void prepare(ApplicationContext prepared) {
        Seeding.requireNotProduction(
                what, PlazaEnvironment.of(prepared.getEnvironment()).toString());
        context = prepared;
    }

    /** The beans of the service, which is started for it. To be asked once. */
    protected final ApplicationContext start() {
        return Objects.requireNonNull(context).start();
    }

    protected final PrintWriter out() {
        return spec().commandLine().getOut();
    }

    /** Ends the command with this and its usage. */
    protected final ParameterException refusal(String message) {
        return new ParameterException(spec().commandLine(), message);
    }

    /** As above, of a number that is out of bounds. */
    protected final ParameterException refusal(String option, int least, int most, int said) {
        return refusal(String.format(
                Locale.ROOT, "%s has to lie between %,d and %,d, not at %,d.", option, least, most, said));
    }

    private CommandSpec spec() {
        return Objects.requireNonNull(spec);
    }
}
