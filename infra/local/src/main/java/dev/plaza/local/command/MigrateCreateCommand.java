package dev.plaza.local.command;

import dev.plaza.local.platform.PlazaService;
import dev.plaza.local.platform.ScriptFolder;
import dev.plaza.local.platform.Workspace;
import java.nio.file.Path;
import java.time.Clock;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes the files of a new migration; needs no database. */
@Command(
        name = "create",
        mixinStandardHelpOptions = true,
        description = {
            "Writes a new migration and its down script into the sources of a service, named by the time (UTC).",
            "What is in them is applied when the service has been built and starts, or by ./plaza migrate up."
        })
final class MigrateCreateCommand implements Runnable {

    @Option(names = "--service", paramLabel = "S", required = true, description = "The service, such as user.")
    private String service = "";

    @Option(
            names = "--concurrently",
            description = "For statements that no transaction may hold, such as CREATE INDEX CONCURRENTLY.")
    private boolean isConcurrent;

    @Parameters(paramLabel = "NAME", description = "What it does, such as add_nickname.")
    private String name = "";

    @Override
    public void run() {
        var workspace = Workspace.current();
        var folder = new ScriptFolder(workspace.migrations(PlazaService.named(service)), Clock.systemUTC());
        for (Path file : isConcurrent ? folder.createConcurrent(name) : folder.create(name)) {
            System.out.println(workspace.root().relativize(file));
        }
    }
}
