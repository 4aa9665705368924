package dev.plaza.post.presentation.command;

import dev.plaza.http.command.ServiceCommand;
import dev.plaza.post.application.counts.RecountAll;
import dev.plaza.post.domain.counts.Recount.Kind;
import dev.plaza.service.crowd.ImportProgress;
import io.micronaut.context.ApplicationContext;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Looks after posts. */
@Command(
        name = "posts",
        mixinStandardHelpOptions = true,
        description = "Looks after posts.",
        synopsisSubcommandLabel = "COMMAND")
public final class PostsCommand implements ServiceCommand, Runnable {

    @Spec
    private CommandSpec spec;

    private @Nullable ApplicationContext context;

    @Override
    public void prepare(ApplicationContext prepared) {
        context = prepared;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say recount.");
    }

    /** Repairs counts. */
    @Command(
            name = "recount",
            mixinStandardHelpOptions = true,
            description = {
                "Counts anew how often people have reacted to, commented on and shared each post, and to each comment, and"
                        + " repairs what is wrong. The service may go on meanwhile."
            })
    void recount() {
        RecountAll recount = Objects.requireNonNull(context).start().getBean(RecountAll.class);
        recount(recount, "Posts", Kind.POSTS);
        recount(recount, "Comments", Kind.COMMENTS);
    }

    private void recount(RecountAll recount, String what, Kind kind) {
        PrintWriter out = spec.commandLine().getOut();
        long all = recount.size(kind);
        ImportProgress progress = ImportProgress.of(what, all, out);
        long repaired = recount.run(kind, progress::reached);
        progress.ended(all);
        out.printf(Locale.ROOT, "%,d repaired.%n", repaired);
        out.flush();
    }
}
