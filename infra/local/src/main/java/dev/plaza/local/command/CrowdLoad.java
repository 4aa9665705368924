package dev.plaza.local.command;

import dev.plaza.local.ExitCode;
import dev.plaza.local.PlazaException;
import dev.plaza.local.load.Load;
import dev.plaza.local.platform.Addresses;
import dev.plaza.local.platform.PlazaService;
import dev.plaza.local.platform.RunState;
import dev.plaza.local.platform.ServicePrograms;
import dev.plaza.local.platform.Workspace;
import java.util.List;
import java.util.Locale;

/**
 * The fast way to a large graph: the services make up people and friendships themselves, each by a command of its own in a
 * process beside the running one, which sends the events. Interrupted, it goes on where it was when it is run again.
 */
record CrowdLoad(int people, int friends, long seed) {

    private static final int MOST_PEOPLE = 999_999;

    CrowdLoad {
        if (people < 3 || people > MOST_PEOPLE) {
            throw new PlazaException(String.format(
                    Locale.ROOT,
                    "--people has to lie between 3 and %,d for --friends, not at %,d.",
                    MOST_PEOPLE,
                    people));
        }
        if (friends < 2 || friends >= people) {
            throw new PlazaException(String.format(
                    Locale.ROOT,
                    "--friends has to lie between 2 and %,d, one fewer than people, not at %,d.",
                    people - 1,
                    friends));
        }
    }

    /** Returns the exit code. */
    int run(Workspace workspace) throws InterruptedException {
        var running = RunState.read(workspace.runState())
                .filter(RunState::isSupervised)
                .orElseThrow(PlazaException::notRunning);
        var worst = run(workspace, PlazaService.AUTH, List.of("import", "people", "--count", "" + people));
        if (worst == ExitCode.OK) {
            worst = run(
                    workspace,
                    PlazaService.USER,
                    List.of("import", "friendships", "--people=" + people, "--friends=" + friends, "--seed=" + seed));
        }
        if (worst == ExitCode.OK) {
            Drain.of(running, Addresses.in(workspace, running.ports())).await();
            System.out.printf(
                    Locale.ROOT, "Sign in as person000001 to person%06d, password %s%n", people, Load.PASSWORD);
        }
        return worst;
    }

    private static int run(Workspace workspace, PlazaService service, List<String> command) {
        return ServicePrograms.reachable(workspace, service.id()).run(command, _ -> {});
    }
}
