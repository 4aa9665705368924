package dev.plaza.embedded;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What an embedded server is told beyond PostgreSQL's own defaults. Save for memory, connections and durability it is what
 * {@code infra/postgres/postgresql.conf} tells the one in containers; infra/README.md says why each value.
 */
final class ServerParameters {

    private ServerParameters() {}

    /** By PostgreSQL's names. */
    static Map<String, String> of(PostgresSettings settings) {
        var parameters = new LinkedHashMap<String, String>();
        parameters.put("max_connections", Integer.toString(settings.maxConnections()));
        parameters.put("unix_socket_directories", "");
        addDurability(parameters, settings.durable() ? "on" : "off");
        addStatistics(parameters);
        addMemory(parameters);
        addAutovacuum(parameters);
        addLogging(parameters);
        if (settings.durable()) {
            addLogFiles(parameters);
        }
        return parameters;
    }

    private static void addDurability(Map<String, String> parameters, String safety) {
        parameters.put("fsync", safety);
        parameters.put("synchronous_commit", safety);
        parameters.put("full_page_writes", safety);
    }

    private static void addStatistics(Map<String, String> parameters) {
        parameters.put("shared_preload_libraries", "pg_stat_statements");
        parameters.put("pg_stat_statements.track", "top");
        parameters.put("track_io_timing", "on");
    }

    /** A laptop's share: services, broker and server together are to fit beside an editor and a browser. */
    private static void addMemory(Map<String, String> parameters) {
        parameters.put("shared_buffers", "64MB");
        parameters.put("effective_cache_size", "512MB");
        parameters.put("work_mem", "4MB");
        parameters.put("maintenance_work_mem", "32MB");
        parameters.put("autovacuum_work_mem", "16MB");
        parameters.put("max_wal_size", "512MB");
        parameters.put("random_page_cost", "1.1");
        parameters.put("jit", "off");
    }

    private static void addAutovacuum(Map<String, String> parameters) {
        parameters.put("autovacuum_naptime", "20s");
        parameters.put("autovacuum_vacuum_scale_factor", "0.05");
        parameters.put("autovacuum_vacuum_insert_scale_factor", "0.1");
        parameters.put("autovacuum_analyze_scale_factor", "0.02");
        parameters.put("autovacuum_vacuum_cost_limit", "1000");
        parameters.put("idle_in_transaction_session_timeout", "60s");
    }

    private static void addLogging(Map<String, String> parameters) {
        parameters.put("log_min_duration_statement", "500ms");
        parameters.put("log_parameter_max_length", "0");
        parameters.put("log_lock_waits", "on");
        parameters.put("log_temp_files", "16MB");
        parameters.put("log_autovacuum_min_duration", "1s");
        // pg_ctl hands these on through a shell: no value may hold a blank
        parameters.put("log_line_prefix", "%m:%p:%u@%d:%a:");
    }

    /** Beside the data, a file a weekday; elsewhere nobody reads what an embedded server writes. */
    private static void addLogFiles(Map<String, String> parameters) {
        parameters.put("logging_collector", "on");
        parameters.put("log_directory", "log");
        parameters.put("log_filename", "postgresql-%a.log");
        parameters.put("log_truncate_on_rotation", "on");
    }
}
