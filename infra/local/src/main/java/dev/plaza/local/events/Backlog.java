package dev.plaza.local.events;

import dev.plaza.local.platform.Addresses;
import dev.plaza.local.platform.PlazaService;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

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

    private static Backlog of(PlazaService service, Addresses addresses, OptionalLong queued) {
        var tables = new EventTables(addresses.databaseUrl(service));
        return new Backlog(service, tables.counts(), queued);
    }
}
