package dev.plaza.local.platform;

import dev.plaza.local.ExitCode;
import dev.plaza.local.PlazaException;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Runs one-off commands of services, such as {@code migrate status}: each in a process of its own, with the settings that
 * the service has in a run. Works beside a running platform, and without one where the databases are not the embedded
 * ones. What the processes print goes where our own output goes.
 */
public final class ServicePrograms {

    private final Workspace workspace;
    private final Settings settings;
    private final Ports ports;
    private final Secrets secrets;
    private final List<PlazaService> services;

    private ServicePrograms(Workspace workspace, @Nullable RunState running, @Nullable PlazaService only) {
        this.workspace = workspace;
        this.settings = Settings.load(workspace.root(), System.getenv());
        this.ports = running == null ? Ports.canonical() : running.ports();
        this.secrets = Secrets.in(workspace.secrets());
        this.services = PlazaService.withDatabase().stream()
                .filter(service -> only == null || service == only)
                .filter(service -> Files.exists(workspace.builtJar(service)))
                .filter(service ->
                        running != null || settings.externalDatabase(service).isPresent())
                .toList();
    }

    /**
     * Those whose databases can be reached now.
     *
     * @param name one service, such as {@code user} or {@code user-service}; null for all that are built
     * @throws PlazaException when there is none, with the exit code that says that Plaza is not running
     */
    public static ServicePrograms reachable(Workspace workspace, @Nullable String name) {
        var running = RunState.read(workspace.runState()).filter(RunState::isSupervised);
        var only = name == null ? null : withDatabase(name);
        var programs = new ServicePrograms(workspace, running.orElse(null), only);
        if (programs.services.isEmpty()) {
            throw PlazaException.notRunning();
        }
        return programs;
    }

    /**
     * Hands a command and the words behind it to a service, as they are.
     *
     * @return its exit code
     */
    public static int in(PlazaService service, String command, List<String> words) {
        var arguments = new ArrayList<>(List.of(command));
        arguments.addAll(words);
        return reachable(Workspace.current(), service.id()).run(arguments, _ -> {});
    }

    /**
     * In one service after the other, all of them even if one fails.
     *
     * @param heading told the name of each service before its output begins
     * @return the worst exit code
     */
    public int run(List<String> arguments, Consumer<String> heading) {
        var worst = ExitCode.OK;
        for (var service : services) {
            heading.accept(service.id());
            worst = Math.max(worst, run(service, arguments));
        }
        return worst;
    }

    private int run(PlazaService service, List<String> arguments) {
        var addresses = new Addresses(ports, settings, secrets);
        var installation = Installation.existing(service.id(), workspace.builtJar(service), workspace.installations());
        var command = new ArrayList<>(
                JavaProgram.service(installation, service.heapMebibytes(), new AotArchives(workspace.archives()))
                        .once());
        command.addAll(arguments);
        var process =
                new ProcessBuilder(command).directory(workspace.root().toFile()).inheritIO();
        process.environment().clear();
        process.environment()
                .putAll(new ServiceEnvironment(settings, ports, addresses, secrets, workspace.objects()).of(service));
        try {
            return process.start().waitFor();
        } catch (IOException e) {
            throw new PlazaException("Cannot run " + service.id() + ": " + e.getMessage(), e);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return ExitCode.FAILED;
        }
    }

    private static PlazaService withDatabase(String name) {
        var service = PlazaService.named(name);
        if (service.database().isEmpty()) {
            throw new PlazaException(service.id() + " has no database.");
        }
        return service;
    }
}
