package dev.plaza.local.events;

import dev.plaza.local.platform.Addresses;
import dev.plaza.local.platform.PlazaService;
import dev.plaza.local.platform.RunState;
import dev.plaza.local.process.ComponentState;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/**
 * What still has to happen for one service: events of its own not yet sent, events of others not yet handled.
 *
 * @param tables empty if its database cannot be asked
 * @param queued empty if the broker cannot be asked
 */
public record Backlog(PlazaService service, Optional<EventTables.Counts> tables, OptionalLong queued) {

    /** Of each of these services that has a database. */
    public static List<Backlog> of(List<PlazaService> services, Addresses addresses) {
        var owners = services.stream()
                .filter(service -> service.database().isPresent())
                .toList();
        var backlogs = new ArrayList<Backlog>();
        try (var queues = Queues.at(addresses.broker())) {
            owners.forEach(service -> backlogs.add(of(service, addresses, queues.waitingFor(service.id()))));
        } catch (IOException _) {
            backlogs.clear();
            owners.forEach(service -> backlogs.add(of(service, addresses, OptionalLong.empty())));
        }
        return backlogs;
    }

    /** The services of a run that have a database. */
    public static List<PlazaService> servicesOf(RunState run) {
        var names = run.components().stream().map(ComponentState::name).collect(Collectors.toSet());
        return PlazaService.withDatabase().stream()
                .filter(service -> names.contains(service.id()))
                .toList();
    }

    /** How many events wait to be sent or taken; empty when one of the services cannot tell. */
    public static OptionalLong waiting(List<Backlog> backlogs) {
        var waiting = 0L;
        for (var backlog : backlogs) {
            if (backlog.tables().isEmpty() || backlog.queued().isEmpty()) {
                return OptionalLong.empty();
            }
            waiting += backlog.tables().get().outbox() + backlog.queued().getAsLong();
        }
        return OptionalLong.of(waiting);
    }

    private static Backlog of(PlazaService service, Addresses addresses, OptionalLong queued) {
        var tables = new EventTables(addresses.databaseUrl(service));
        return new Backlog(service, tables.counts(), queued);
    }
}
