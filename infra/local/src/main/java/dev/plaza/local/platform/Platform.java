package dev.plaza.local.platform;

import dev.plaza.embedded.DatabaseRoles;
import dev.plaza.local.platform.AotArchives.Archive;
import dev.plaza.local.process.Component;
import dev.plaza.local.process.Endpoint;
import dev.plaza.local.process.LogMerger;
import dev.plaza.local.process.ManagedProcess;
import dev.plaza.local.process.Stage;
import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Everything one run consists of, put together from settings: servers first, then services, then the gateway. */
public final class Platform {

    public static final String BROKER = "broker";

    private final Workspace workspace;
    private final Ports ports;
    private final Addresses addresses;
    private final ServiceEnvironment environment;
    private final List<PlazaService> services;
    private final LogMerger logs;
    private final AotArchives archives;
    private final Map<String, Archive> archivesByName = new LinkedHashMap<>();

    public Platform(Workspace workspace, Ports ports, Settings settings, List<PlazaService> services, LogMerger logs) {
        var secrets = Secrets.in(workspace.secrets());
        this.workspace = workspace;
        this.ports = ports;
        this.addresses = new Addresses(ports, settings, secrets);
        this.environment = new ServiceEnvironment(settings, ports, addresses, secrets, workspace.objects());
        this.services = services;
        this.logs = logs;
        this.archives = new AotArchives(workspace.archives());
    }

    /** The names and ports of the parts that will run here. */
    public Map<String, Integer> ports() {
        var taken = new LinkedHashMap<String, Integer>();
        if (addresses.needsEmbeddedPostgres(services)) {
            taken.put(PostgresServer.NAME, ports.postgres());
        }
        if (addresses.needsEmbeddedBroker()) {
            taken.put(BROKER, ports.broker());
        }
        if (addresses.needsMailCatcher()) {
            taken.put(MailCatcher.NAME, ports.mail());
        }
        for (var service : services) {
            taken.put(service.id(), ports.of(service));
            taken.put(service.id() + " (management)", ports.management(service));
        }
        return taken;
    }

    /** In the order in which they start; what needs no database starts beside PostgreSQL. */
    public List<Stage> stages() {
        var postgres = addresses.needsEmbeddedPostgres(services) ? List.of(postgres()) : List.<Component>of();
        var broker = addresses.needsEmbeddedBroker() ? List.of(broker()) : List.<Component>of();
        var mail = addresses.needsMailCatcher()
                ? List.<Component>of(new MailCatcher(workspace.mailbox(), ports.mail()))
                : List.<Component>of();
        return List.of(
                new Stage(postgres, List.of()),
                new Stage(broker, List.of()),
                new Stage(mail, List.of()),
                new Stage(processes(service -> service.database().isPresent()), postgres),
                new Stage(processes(service -> service.database().isEmpty()), List.of()));
    }

    private List<Component> processes(Predicate<PlazaService> wanted) {
        return services.stream().filter(wanted).map(this::process).toList();
    }

    /** The archives of the Java processes, by the component's name; complete after {@link #stages()}. */
    Map<String, Archive> archives() {
        return archivesByName;
    }

    private Component postgres() {
        List<DatabaseRoles> databases =
                PlazaService.withDatabase().stream().map(addresses::roles).toList();
        return new PostgresServer(
                workspace.postgresData(), ports.postgres(), addresses.administratorPassword(), databases);
    }

    private Component broker() {
        var program = JavaProgram.broker(
                Installation.at(BROKER, runnerJar()), workspace.brokerData(), ports.broker(), archives);
        return process(Endpoint.amqp(BROKER, ports.broker()), program, environment.ofBroker());
    }

    /** The jar that this very class was loaded from; the broker is in it. */
    private static Path runnerJar() {
        var source = Platform.class.getProtectionDomain().getCodeSource();
        return Path.of(URI.create(source.getLocation().toString()));
    }

    private Component process(PlazaService service) {
        var installation = Installation.copyOf(service.id(), workspace.builtJar(service), workspace.installations());
        var program = JavaProgram.service(installation, service.heapMebibytes(), archives);
        return process(Endpoint.http(service.id(), ports.of(service)), program, environment.of(service));
    }

    private Component process(Endpoint endpoint, JavaProgram program, Map<String, String> variables) {
        archivesByName.put(endpoint.name(), program.archive());
        var log = logs.of(endpoint.name());
        return new ManagedProcess(endpoint, () -> program.launch(variables, workspace.root()), line -> {
            log.accept(line);
            if (Archive.isRefusal(line)) {
                program.archive().discardQuietly();
            }
        });
    }
}
