package dev.plaza.http;

import dev.plaza.http.command.CommandMode;
import dev.plaza.http.start.ParentWatch;
import dev.plaza.http.start.Shutdown;
import dev.plaza.http.start.StartFault;
import io.micronaut.context.ApplicationContext;
import io.micronaut.core.naming.NameUtils;
import io.micronaut.runtime.server.EmbeddedServer;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/**
 * Starts a process of the platform and keeps it until it is told to stop. A process that cannot start says why in one
 * message, without a stack trace (that is logged at DEBUG), and exits with 1. Where the arguments name a
 * {@link dev.plaza.http.command.ServiceCommand}, that runs instead, and its exit code is the process's.
 *
 * <pre>{@code
 * public final class AuthServiceApplication {
 *     public static void main(String[] args) {
 *         PlazaApplication.run(AuthServiceApplication.class, args);
 *     }
 * }
 * }</pre>
 */
public final class PlazaApplication {

    private static final int CANNOT_START = 1;

    private PlazaApplication() {}

    /**
     * Returns as soon as the server answers; the server's threads keep the process.
     *
     * @param main its name gives the process its own in the logs: {@code AuthServiceApplication} is {@code auth-service}
     */
    public static void run(Class<?> main, String... args) {
        String name = NameUtils.hyphenate(main.getSimpleName().replaceFirst("Application$", ""));
        System.setProperty("plaza.service", name);
        if (CommandMode.isAskedFor(args)) {
            CommandMode.quietenLogs();
            System.exit(new CommandMode(name, () -> prepare(main, CommandMode.ENVIRONMENT)).run(args));
        }
        var log = LoggerFactory.getLogger(main);
        try {
            start(main, args);
        } catch (RuntimeException | LinkageError fault) {
            log.error("{} cannot start: {}", name, StartFault.explain(fault));
            log.debug("{} cannot start", name, fault);
            System.exit(CANNOT_START);
        }
    }

    private static void start(Class<?> main, String... args) {
        long began = System.nanoTime();
        ApplicationContext context = prepare(main, null, args);
        context.start();
        EmbeddedServer server = context.getBean(EmbeddedServer.class).start();
        Runtime.getRuntime().addShutdownHook(new Thread(context.getBean(Shutdown.class), "shutdown"));
        context.getBean(ParentWatch.class).begin();
        LoggerFactory.getLogger(main)
                .info("ready on port {} after {} ms", server.getPort(), (System.nanoTime() - began) / 1_000_000);
    }

    private static ApplicationContext prepare(Class<?> main, @Nullable String mode, String... args) {
        ApplicationContext context = ApplicationContext.builder()
                .environments(mode == null ? new String[0] : new String[] {mode})
                .mainClass(main)
                .packages(main.getPackageName())
                .deduceEnvironment(false)
                .banner(false)
                .args(args)
                .build();
        context.getEnvironment().start();
        check(new Settings(context.getEnvironment()));
        return context;
    }

    private static void check(Settings settings) {
        ServiceLoader.load(ConfigurationCheck.class).forEach(check -> check.check(settings));
        if (!settings.faults().isEmpty()) {
            throw new ConfigurationFault(settings.faults());
        }
    }
}
