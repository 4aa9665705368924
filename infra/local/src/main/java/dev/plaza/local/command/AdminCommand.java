package dev.plaza.local.command;

import dev.plaza.local.platform.PlazaService;
import dev.plaza.local.platform.ServicePrograms;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Unmatched;

/** Makes admins. */
@Command(
        name = "admin",
        mixinStandardHelpOptions = true,
        description = {
            "Makes somebody an admin, who may look after accounts, roles and the audit trail:",
            "  ./plaza admin create --username NAME --email ADDRESS [--password-stdin | --generate-password]",
            "  ./plaza admin grant --username NAME     of somebody who has an account"
        })
public final class AdminCommand implements Callable<Integer> {

    @Unmatched
    private List<String> words = new ArrayList<>();

    @Override
    public Integer call() {
        return ServicePrograms.in(PlazaService.AUTH, "admin", words);
    }
}
