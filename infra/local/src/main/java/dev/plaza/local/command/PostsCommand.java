package dev.plaza.local.command;

import dev.plaza.local.platform.PlazaService;
import dev.plaza.local.platform.ServicePrograms;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Unmatched;

/** Looks after posts. */
@Command(
        name = "posts",
        mixinStandardHelpOptions = true,
        description = {
            "Looks after posts:",
            "  ./plaza posts recount     repairs how often people reacted, commented and shared; while Plaza runs"
        })
public final class PostsCommand implements Callable<Integer> {

    @Unmatched
    private List<String> words = new ArrayList<>();

    @Override
    public Integer call() {
        return ServicePrograms.in(PlazaService.POST, "posts", words);
    }
}
