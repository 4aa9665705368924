package dev.plaza.db.check;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The server: its version, its settings, and who could listen on the way to it. */
record ServerChecks(Questions server, Leniency leniency) {

    private static final int OLDEST = 17;

    private static final List<String> DURABILITY = List.of("fsync", "synchronous_commit", "full_page_writes");

    static ServerChecks of(Connection connection, Leniency leniency) {
        return new ServerChecks(new Questions(connection), leniency);
    }

    List<Finding> run() throws SQLException {
        List<Finding> findings = new ArrayList<>();
        findings.add(version());
        findings.add(encryption());
        findings.add(on("autovacuum", "tables bloat and plans grow stale"));
        if (!leniency.volatileData()) {
            for (String setting : DURABILITY) {
                findings.add(on(setting, "a crash loses what was committed"));
            }
        }
        return findings;
    }

    private Finding on(String setting, String otherwise) throws SQLException {
        String value = server.text("select current_setting(?)", setting);
        return Finding.of(
                "setting " + setting,
                !value.equals("off"),
                value,
                value + ", so " + otherwise + ": remove it from postgresql.conf");
    }

    private Finding version() throws SQLException {
        String version = server.text("select current_setting('server_version')");
        int major = Integer.parseInt(server.text("select current_setting('server_version_num')")) / 10_000;
        return Finding.of("version", major >= OLDEST, version, version + "; Plaza needs " + OLDEST + " or newer");
    }

    private Finding encryption() throws SQLException {
        String what = "TLS";
        String protocol = server.text("""
                select coalesce((select version || ' ' || cipher from pg_stat_ssl where pid = pg_backend_pid() and ssl), '')
                """);
        if (!protocol.isEmpty()) {
            return Finding.good(what, protocol);
        }
        if (server.isSo("select coalesce(inet_client_addr() <<= '127.0.0.0/8' or inet_client_addr() = '::1', true)")) {
            return Finding.good(what, "none, and none needed: the server is on this machine");
        }
        return Finding.of(
                what,
                leniency.unencrypted(),
                "none; plaza.database.unencrypted allows it",
                "none: whoever is between can read along. Put sslmode=verify-full and sslrootcert into the URL");
    }
}
