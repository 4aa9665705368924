package dev.plaza.local.command;

import dev.plaza.local.PlazaException;
import dev.plaza.local.events.EventTables;
import dev.plaza.local.platform.Addresses;
import dev.plaza.local.platform.PlazaService;
import dev.plaza.local.platform.Ports;
import dev.plaza.local.platform.RunState;
import dev.plaza.local.platform.Secrets;
import dev.plaza.local.platform.Settings;
import dev.plaza.local.platform.Workspace;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option that picks one service's tables of events; without it all that run are meant. */
final class ServiceSelection {

    @Option(
            names = "--service",
            paramLabel = "S",
            description = "Only this consumer, such as user or user-service. Default: all.")
    private @Nullable String service;

    /** By the service's name, in the order of their ports. */
    Map<String, EventTables> tables() {
        var workspace = Workspace.current();
        var running = RunState.read(workspace.runState()).filter(RunState::isSupervised);
        var settings = Settings.load(workspace.root(), System.getenv());
        var addresses = new Addresses(
                running.map(RunState::ports).orElseGet(Ports::canonical), settings, Secrets.in(workspace.secrets()));
        var wanted = service == null ? null : PlazaService.named(service);
        var tables = new LinkedHashMap<String, EventTables>();
        for (var each : PlazaService.withDatabase()) {
            var isReachable =
                    running.isPresent() || settings.externalDatabase(each).isPresent();
            if (isReachable && (wanted == null ? Files.exists(workspace.builtJar(each)) : each == wanted)) {
                tables.put(each.id(), new EventTables(addresses.databaseUrl(each)));
            }
        }
        if (tables.isEmpty()) {
            throw PlazaException.notRunning();
        }
        return tables;
    }
}
