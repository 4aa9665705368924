package dev.plaza.db.monitoring;

/** The queries of the report, all of them about the database that the connection is in. */
final class ReportSql {

    static final String DATABASE = """
            select s.datname as name,
                   current_setting('server_version') as version,
                   pg_database_size(s.datid) as size,
                   s.blks_hit::float8 / nullif(s.blks_hit + s.blks_read, 0) as cache_hit_ratio,
                   s.numbackends as connections,
                   current_setting('max_connections')::int as max_connections,
                   s.xact_commit, s.xact_rollback, s.deadlocks, s.temp_bytes, s.stats_reset
            from pg_stat_database s
            where s.datname = current_database()
            """;

    static final String TOP_STATEMENTS = """
            select s.query, r.rolname as role, s.calls, s.total_exec_time, s.mean_exec_time, s.max_exec_time, s.rows,
                   s.shared_blks_hit::float8 / nullif(s.shared_blks_hit + s.shared_blks_read, 0) as cache_hit_ratio
            from pg_stat_statements s
            left join pg_roles r on r.oid = s.userid
            where s.dbid = (select oid from pg_database where datname = current_database())
            order by s.total_exec_time desc
            limit ?
            """;

    static final String SLOWEST_STATEMENTS = """
            select s.query, r.rolname as role, s.calls, s.total_exec_time, s.mean_exec_time, s.max_exec_time, s.rows,
                   s.shared_blks_hit::float8 / nullif(s.shared_blks_hit + s.shared_blks_read, 0) as cache_hit_ratio
            from pg_stat_statements s
            left join pg_roles r on r.oid = s.userid
            where s.dbid = (select oid from pg_database where datname = current_database()) and s.max_exec_time >= ?
            order by s.max_exec_time desc
            limit ?
            """;

    static final String TABLES = """
            select case schemaname when 'public' then relname else schemaname || '.' || relname end as name,
                   pg_total_relation_size(relid) as size,
                   pg_indexes_size(relid) as index_size,
                   n_live_tup, n_dead_tup, seq_scan, idx_scan,
                   greatest(last_vacuum, last_autovacuum) as vacuumed_at
            from pg_stat_user_tables
            order by size desc, name
            limit ?
            """;

    static final String INDEXES = """
            select s.indexrelname as name, s.relname as table_name,
                   pg_relation_size(s.indexrelid) as size, s.idx_scan, i.indisvalid
            from pg_stat_user_indexes s
            join pg_index i on i.indexrelid = s.indexrelid
            order by size desc, name
            limit ?
            """;

    static final String UNUSED_INDEXES = """
            select s.indexrelname as name, s.relname as table_name,
                   pg_relation_size(s.indexrelid) as size, s.idx_scan, i.indisvalid
            from pg_stat_user_indexes s
            join pg_index i on i.indexrelid = s.indexrelid
            where s.idx_scan = 0
              and not i.indisunique and not i.indisexclusion and not i.indisreplident
            order by size desc, name
            limit ?
            """;

    static final String LONG_TRANSACTIONS = """
            select pid, usename, application_name, state,
                   extract(epoch from clock_timestamp() - xact_start)::float8 as age,
                   case when state = 'active' then 0
                        else extract(epoch from clock_timestamp() - state_change) end::float8 as idle,
                   query, wait_event_type || ':' || wait_event as waits_for
            from pg_stat_activity
            where datname = current_database() and pid <> pg_backend_pid() and backend_type = 'client backend'
              and xact_start <= clock_timestamp() - make_interval(secs => ?)
            order by xact_start
            limit ?
            """;

    static final String SEES_OTHERS = "select pg_has_role(current_user, 'pg_read_all_stats', 'usage')";

    private ReportSql() {}
}
