package dev.plaza.local.command;

import dev.plaza.local.ExitCode;
import dev.plaza.local.PlazaException;
import dev.plaza.local.load.Graph;
import dev.plaza.local.load.GraphFile;
import dev.plaza.local.load.Load;
import dev.plaza.local.load.SampleGraph;
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
            "Registers people, makes them friends and has them post, comment and react through the public API at the"
                    + " gateway, then reads it back and waits until all events are taken.",
            "May be repeated: people who are there are logged in, what exists is left alone. Exit code 1 if there was any"
                    + " error or anything is missing.",
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
            names = "--posts",
            paramLabel = "N",
            defaultValue = "5",
            description = "How many posts everybody writes, at most " + Load.MOST_POSTS
                    + "; with comments and reactions of friends. Default: ${DEFAULT-VALUE}; 0 for none.")
    private int posts;

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
        if (posts < 0 || posts > Load.MOST_POSTS) {
            throw new PlazaException("--posts has to lie between 0 and " + Load.MOST_POSTS + ", not at " + posts + ".");
        }
        var crowd = crowd();
        if (crowd.isPresent()) {
            return crowd.get().run(workspace);
        }
        var wanted = graph();
        var target = LoadTarget.of(workspace, gateway);
        System.out.printf(
                "%,d people and %,d friendships, at %s%n",
                wanted.people(), wanted.friendships().size(), target.gateway());
        var report = new Load(wanted, posts, target.gateway(), concurrency, Terminal.isInteractive(), System.out).run();
        report.print(System.out);
        target.awaitEvents();
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
        if (Stream.of("--graph", "--posts", "--gateway", "--concurrency").anyMatch(parsed::hasMatchedOption)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--friends makes up a graph and does not go through the gateway: leave out --graph, --posts,"
                            + " --gateway and --concurrency.");
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
}
