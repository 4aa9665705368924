package dev.plaza.local.command;

import dev.plaza.local.ExitCode;
import dev.plaza.local.PlazaException;
import dev.plaza.local.load.Graph;
import dev.plaza.local.load.GraphFile;
import dev.plaza.local.load.Load;
import dev.plaza.local.load.SampleGraph;
import dev.plaza.local.platform.PlazaService;
import dev.plaza.local.platform.RunState;
import dev.plaza.local.platform.Workspace;
import java.net.URI;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Fills a running platform. */
@Command(
        name = "load",
        mixinStandardHelpOptions = true,
        description = {
            "Registers people and makes them friends through the public API at the gateway, then reads both back.",
            "May be repeated: people who are there are logged in, friendships that exist are left alone. Exit code 1 if"
                    + " there was any error or anything is missing."
        },
        footerHeading = "%nThe graph:%n",
        footer = {
            "  A text file such as socfb-Reed98.edges of the Network Repository: on each",
            "  line two person numbers from 0, separated by a blank, that are friends.",
            "  Beside it a file of the same name with the ending .nodes may hold the number",
            "  of people; without it the highest number tells. Lines that begin with # or %%",
            "  are comments. Without --graph a small world is made up.",
            "",
            "  Person 0 is ana_almeida_0 with the e-mail ana.almeida.0@example.com, and so",
            "  on; everybody's password is plaza-sample-person."
        })
public final class LoadCommand implements Callable<Integer> {

    private static final long LOOK_EVERY_MILLIS = 250;

    @Option(names = "--graph", paramLabel = "FILE", description = "Who knows whom, see below.")
    private @Nullable Path graph;

    @Option(
            names = "--people",
            paramLabel = "N",
            description = "Only the first N people of the graph; without --graph, how many to make up (60).")
    private @Nullable Integer people;

    @Option(
            names = "--gateway",
            paramLabel = "URL",
            description = "Default: the one that ./plaza up started, else http://localhost:8080.")
    private @Nullable URI gateway;

    @Option(
            names = "--concurrency",
            paramLabel = "N",
            defaultValue = "16",
            description = "How many requests at a time. Default: ${DEFAULT-VALUE}.")
    private int concurrency;

    private final Workspace workspace = Workspace.current();

    @Override
    public Integer call() throws InterruptedException {
        if (concurrency < 1 || (people != null && people < 1)) {
            throw new PlazaException("--people and --concurrency have to be at least 1.");
        }
        var wanted = graph();
        var address = gateway();
        System.out.printf(
                "%,d people and %,d friendships, at %s%n",
                wanted.people(), wanted.friendships().size(), address);
        var report = new Load(wanted, address, concurrency, Terminal.isInteractive(), System.out).run();
        report.print(System.out);
        return report.isComplete() ? ExitCode.OK : ExitCode.FAILED;
    }

    private Graph graph() {
        if (graph == null) {
            return SampleGraph.of(people == null ? SampleGraph.DEFAULT_PEOPLE : people);
        }
        var whole = GraphFile.read(graph);
        return people == null ? whole : whole.limitedTo(people);
    }

    private URI gateway() throws InterruptedException {
        if (gateway != null) {
            return gateway;
        }
        var running = RunState.read(workspace.runState()).filter(RunState::isSupervised);
        if (running.isEmpty()) {
            return URI.create("http://localhost:8080");
        }
        awaitQuiet();
        return URI.create("http://localhost:" + running.get().ports().of(PlazaService.GATEWAY));
    }

    /** Times are measured on an idle machine; after a first start it is not for a while. */
    private void awaitQuiet() throws InterruptedException {
        var isTold = false;
        while (RunState.read(workspace.runState())
                .filter(RunState::isSupervised)
                .filter(RunState::isWritingArchives)
                .isPresent()) {
            if (!isTold) {
                System.out.println("Waiting until the start-up archives are written ...");
                isTold = true;
            }
            Thread.sleep(LOOK_EVERY_MILLIS);
        }
    }
}
