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
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Fills a running platform. */
@Command(
        name = "load",
        mixinStandardHelpOptions = true,
        description = {
            "Registers people and makes them friends through the public API at the gateway, then reads both back.",
            "May be repeated: people who are there are logged in, friendships that exist are left alone. Exit code 1 if"
                    + " there was any error or anything is missing.",
            "With --friends it takes the fast way: the services make up people and friendships by the thousand themselves,"
                    + " and their events fill the replicas. Refused where PLAZA_ENVIRONMENT is production."
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
            "  on; everybody's password is plaza-sample-person. With --friends they are",
            "  person000001 with person000001@plaza.example and so on, and the password",
            "  is the same. Interrupted, it goes on where it was when it is run again;",
            "  run for more people, it adds to those who are there."
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
            names = "--friends",
            paramLabel = "K",
            description = "Make up a large small world, fast: of --people with K friends each on average.")
    private @Nullable Integer friends;

    @Option(
            names = "--seed",
            paramLabel = "S",
            description = "With --friends: the same seed makes the same friendships. Default: 1.")
    private @Nullable Long seed;

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

    @Spec
    private CommandSpec spec;

    private final Workspace workspace = Workspace.current();

    @Override
    public Integer call() throws InterruptedException {
        if (concurrency < 1 || (people != null && people < 1)) {
            throw new PlazaException("--people and --concurrency have to be at least 1.");
        }
        var crowd = crowd();
        if (crowd.isPresent()) {
            return crowd.get().run(workspace);
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

    /** Where the fast way is wanted. */
    private Optional<CrowdLoad> crowd() {
        if (friends == null) {
            if (seed != null) {
                throw new ParameterException(spec.commandLine(), "--seed is for --friends.");
            }
            return Optional.empty();
        }
        if (people == null) {
            throw new ParameterException(spec.commandLine(), "--friends wants --people, too.");
        }
        var parsed = spec.commandLine().getParseResult();
        if (Stream.of("--graph", "--gateway", "--concurrency").anyMatch(parsed::hasMatchedOption)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--friends makes up a graph and does not go through the gateway: leave out --graph, --gateway and"
                            + " --concurrency.");
        }
        return Optional.of(new CrowdLoad(people, friends, seed == null ? 1 : seed));
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
