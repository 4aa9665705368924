package dev.plaza.local.platform;

import dev.plaza.embedded.DatabaseRoles;
import dev.plaza.embedded.PostgresUrl;
import dev.plaza.local.PlazaException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Where databases, the broker and services are for this run: embedded ones unless the settings name others. */
public final class Addresses {

    private final Ports ports;
    private final Settings settings;
    private final Secrets secrets;

    public Addresses(Ports ports, Settings settings, Secrets secrets) {
        this.ports = ports;
        this.settings = settings;
        this.secrets = secrets;
    }

    /** As a command sees them that looks at what another one has started. */
    public static Addresses in(Workspace workspace, Ports ports) {
        return new Addresses(ports, Settings.load(workspace.root(), System.getenv()), Secrets.in(workspace.secrets()));
    }

    /** Whether any of the services keeps its data in the embedded server. */
    public boolean needsEmbeddedPostgres(List<PlazaService> services) {
        return services.stream()
                .anyMatch(service -> service.database().isPresent()
                        && settings.externalDatabase(service).isEmpty());
    }

    /** Whether mails are caught here, because no server for them is named. */
    public boolean needsMailCatcher() {
        return settings.externalMail().isEmpty();
    }

    public boolean needsEmbeddedBroker() {
        return settings.externalBroker().isEmpty();
    }

    /** The database as the service itself sees it, with the password. */
    public String database(PlazaService service) {
        return settings.externalDatabase(service).orElseGet(() -> {
            var roles = roles(service);
            return embedded(roles, roles.app(), roles.appPassword());
        });
    }

    /**
     * The same, taken apart.
     *
     * @throws PlazaException naming the variable, not its value, if that is no URL
     */
    public PostgresUrl databaseUrl(PlazaService service) {
        try {
            return PostgresUrl.parse(database(service));
        } catch (IllegalArgumentException _) {
            // without the cause, whose message may repeat a password
            throw new PlazaException(
                    service.databaseUrlVariable().orElse("") + " is not postgres://user:password@host:port/database.");
        }
    }

    /** The database as the owner of its tables sees it, with the password. */
    public String migrationDatabase(PlazaService service) {
        if (settings.externalDatabase(service).isPresent()) {
            return service.migrationUrlVariable().flatMap(settings::get).orElseGet(() -> database(service));
        }
        var roles = roles(service);
        return embedded(roles, roles.owner(), roles.ownerPassword());
    }

    public DatabaseRoles roles(PlazaService service) {
        var database = service.database().orElseThrow();
        return new DatabaseRoles(database, secrets.password(database + "_owner"), secrets.password(database + "_app"));
    }

    public String administratorPassword() {
        return secrets.password("postgres");
    }

    public String brokerPassword() {
        return secrets.password("broker");
    }

    /** With the password, and without a trailing slash, which would name a host "". */
    public String broker() {
        return settings.externalBroker()
                .orElseGet(() -> "amqp://" + BrokerProgram.USER + ":"
                        + URLEncoder.encode(brokerPassword(), StandardCharsets.UTF_8) + "@127.0.0.1:"
                        + ports.broker());
    }

    public String service(PlazaService service) {
        return "http://127.0.0.1:" + ports.of(service);
    }

    private String embedded(DatabaseRoles roles, String role, String password) {
        return new PostgresUrl("127.0.0.1", ports.postgres(), roles.database(), role, password, "").uri();
    }
}
