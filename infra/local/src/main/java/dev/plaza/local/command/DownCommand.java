package dev.plaza.local.command;

import dev.plaza.local.ExitCode;
import dev.plaza.local.PlazaException;
import dev.plaza.local.platform.Leftovers;
import dev.plaza.local.platform.RunState;
import dev.plaza.local.platform.Workspace;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import picocli.CommandLine.Command;

/** Stops a run from another terminal, and cleans up after a killed one. */
@Command(
        name = "down",
        mixinStandardHelpOptions = true,
        description = {
            "Stops everything in order: gateway, services, broker, PostgreSQL. The data stays.",
            "Also stops what is left where the supervisor itself was killed. Nothing running is no error."
        })
public final class DownCommand implements Callable<Integer> {

    private static final long LIMIT_SECONDS = 90;

    private final Workspace workspace = Workspace.current();

    @Override
    public Integer call() {
        var supervisor = RunState.read(workspace.runState())
                .flatMap(state -> state.supervisor().find());
        supervisor.ifPresent(DownCommand::stop);
        var leftovers = new Leftovers(workspace).stop();
        leftovers.forEach(name -> System.out.println("Stopped " + name + ", which had been left behind."));
        System.out.println(
                supervisor.isPresent() || !leftovers.isEmpty() ? "Plaza is down." : "Plaza was not running.");
        return ExitCode.OK;
    }

    private static void stop(ProcessHandle supervisor) {
        System.out.println("Stopping ...");
        supervisor.destroy();
        try {
            supervisor.onExit().get(LIMIT_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException _) {
            System.out.println("The supervisor did not end within " + LIMIT_SECONDS + " s and is killed.");
            supervisor.destroyForcibly();
            supervisor.onExit().join();
        } catch (ExecutionException e) {
            throw new PlazaException("Cannot wait for process " + supervisor.pid() + ".", e);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
