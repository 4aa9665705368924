package dev.plaza.service.command;

import dev.plaza.db.check.DatabaseCheck;
import dev.plaza.db.check.Finding;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** Says what is wrong with the database. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = {
            "Checks connection, version, TLS, settings, rights of both roles, a round trip and migrations, and says what to"
                    + " do about what is wrong. Leaves nothing behind.",
            "Exit code 1 when something is wrong."
        })
final class DbCheckCommand implements Callable<Integer> {

    @ParentCommand
    private DbCommand db;

    @Override
    public Integer call() {
        List<Finding> findings = DatabaseCheck.of(db.settings()).run();
        for (Finding finding : findings) {
            db.out().println((finding.isGood() ? "✔ " : "✘ ") + finding.what() + ": " + finding.detail());
        }
        long faults = findings.stream().filter(finding -> !finding.isGood()).count();
        db.out()
                .println(
                        faults == 0
                                ? "All is well."
                                : faults + (faults == 1 ? " thing is" : " things are") + " wrong.");
        return faults == 0 ? 0 : 1;
    }
}
