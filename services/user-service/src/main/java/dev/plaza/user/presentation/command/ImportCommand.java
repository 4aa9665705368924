package dev.plaza.user.presentation.command;

import dev.plaza.service.command.SampleDataCommand;
import dev.plaza.service.crowd.CrowdMember;
import dev.plaza.service.crowd.FriendGraph;
import dev.plaza.service.crowd.ImportProgress;
import dev.plaza.user.application.imports.AwaitProfiles;
import dev.plaza.user.application.imports.ImportFriendships;
import io.micronaut.context.ApplicationContext;
import java.time.Duration;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Makes friends of made-up people by the thousand. Its events are left in the outbox. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = {
            "Makes friends of made-up people by the thousand.",
            "Refused in production, which is where a process is unless PLAZA_ENVIRONMENT says development or test."
        },
        synopsisSubcommandLabel = "COMMAND")
public final class ImportCommand extends SampleDataCommand {

    /** For the command line. */
    public ImportCommand() {
        super("importing made-up friendships");
    }

    @Override
    public void run() {
        throw refusal("Say friendships.");
    }

    /** Makes the friendships. */
    @Command(
            name = "friendships",
            mixinStandardHelpOptions = true,
            description = {
                "Makes friends of the people that auth-service imports, once their profiles have arrived, and leaves the"
                        + " events of it to the running service: a small world, in which friends of a person are often"
                        + " friends themselves.",
                "Running it again, also after it was interrupted, makes what is missing. More people later keep the"
                        + " friends they have; another seed or another number of friends adds friendships to those that"
                        + " are there."
            })
    void friendships(
            @Option(names = "--people", required = true, paramLabel = "N", description = "How many people there are.")
                    int people,
            @Option(
                            names = "--friends",
                            required = true,
                            paramLabel = "K",
                            description = "How many friends each is to have on average.")
                    int friends,
            @Option(
                            names = "--seed",
                            defaultValue = "1",
                            paramLabel = "S",
                            description = "The same seed makes the same friendships. Default: ${DEFAULT-VALUE}.")
                    long seed,
            @Option(
                            names = "--patience",
                            defaultValue = "60",
                            paramLabel = "SECONDS",
                            description = "Give up when no profile has arrived for so long. Default: ${DEFAULT-VALUE}.")
                    int patience) {
        check(people, friends, patience);
        ApplicationContext started = start();
        await(started.getBean(AwaitProfiles.class), people, Duration.ofSeconds(patience));
        make(started.getBean(ImportFriendships.class), new FriendGraph(seed, friends), people);
    }

    private void await(AwaitProfiles profiles, int people, Duration patience) {
        ImportProgress progress = ImportProgress.of("Profiles", people, out());
        profiles.await(people, patience, progress::reached);
        progress.ended(people);
    }

    private void make(ImportFriendships friendships, FriendGraph graph, int people) {
        long all = graph.size(people);
        ImportProgress progress = ImportProgress.of("Friendships", all, out());
        long made = friendships.run(graph, people, progress::reached);
        progress.ended(all);
        out().printf(Locale.ROOT, "%,d made, %,d there already.%n", made, all - made);
    }

    private void check(int people, int friends, int patience) {
        if (people < 3 || people > CrowdMember.MOST) {
            throw refusal("--people", 3, CrowdMember.MOST, people);
        }
        // nobody is a friend of themselves
        if (friends < 2 || friends >= people) {
            throw refusal("--friends", 2, people - 1, friends);
        }
        if (patience < 1) {
            throw refusal("--patience", 1, Integer.MAX_VALUE, patience);
        }
    }
}
