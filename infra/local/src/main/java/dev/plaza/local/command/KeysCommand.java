package dev.plaza.local.command;

import dev.plaza.local.platform.PlazaService;
import dev.plaza.local.platform.ServicePrograms;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Unmatched;

/** Looks after the keys that sign access tokens. */
@Command(
        name = "keys",
        mixinStandardHelpOptions = true,
        description = {
            "Lists or replaces the keys that sign access tokens:",
            "  ./plaza keys list",
            "  ./plaza keys rotate                      nobody is signed out",
            "  ./plaza keys rotate --compromised --yes  every access token ends at once"
        })
public final class KeysCommand implements Callable<Integer> {

    @Unmatched
    private List<String> words = new ArrayList<>();

    @Override
    public Integer call() {
        return ServicePrograms.in(PlazaService.AUTH, "keys", words);
    }
}
