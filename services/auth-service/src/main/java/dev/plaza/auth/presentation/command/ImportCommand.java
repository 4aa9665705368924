package dev.plaza.auth.presentation.command;

import dev.plaza.auth.application.account.ImportPeople;
import dev.plaza.service.command.SampleDataCommand;
import dev.plaza.service.crowd.CrowdMember;
import dev.plaza.service.crowd.ImportProgress;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Fills the service with made-up people by the thousand. Its events are left in the outbox. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = {
            "Makes up people by the thousand.",
            "Refused in production, which is where a process is unless PLAZA_ENVIRONMENT says development or test."
        },
        synopsisSubcommandLabel = "COMMAND")
public final class ImportCommand extends SampleDataCommand {

    /** For the command line. */
    public ImportCommand() {
        super("importing made-up people");
    }

    @Override
    public void run() {
        throw refusal("Say people.");
    }

    /** Opens their accounts. */
    @Command(
            name = "people",
            mixinStandardHelpOptions = true,
            description = {
                "Opens the accounts of person000001, person000002 and so on, who share one password, and leaves the events"
                        + " of it to the running service.",
                "Running it again, also after it was interrupted, makes who is missing."
            })
    void people(
            @Option(names = "--count", required = true, paramLabel = "N", description = "How many there are to be.")
                    int count) {
        if (count < 1 || count > CrowdMember.MOST) {
            throw refusal("--count", 1, CrowdMember.MOST, count);
        }
        ImportPeople people = start().getBean(ImportPeople.class);
        ImportProgress progress = ImportProgress.of("People", count, out());
        int made = people.run(count, progress::reached);
        progress.ended(count);
        out().printf(
                        Locale.ROOT,
                        "%,d made, %,d there already. Each signs in with the password %s, from %s to %s.%n",
                        made,
                        count - made,
                        CrowdMember.PASSWORD,
                        new CrowdMember(1).username(),
                        new CrowdMember(count).username());
    }
}
