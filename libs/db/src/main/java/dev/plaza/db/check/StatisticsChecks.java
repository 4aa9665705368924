package dev.plaza.db.check;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** What the report needs, and the extensions that migrations count on. */
record StatisticsChecks(Questions owner) {

    static StatisticsChecks of(Connection owner) {
        return new StatisticsChecks(new Questions(owner));
    }

    List<Finding> run() throws SQLException {
        List<Finding> findings = new ArrayList<>();
        String role = owner.role();
        findings.add(Finding.of(
                "statistics",
                owner.isSo("select pg_has_role(current_user, 'pg_read_all_stats', 'usage')"),
                role + " sees the statements of all roles",
                role + " does not see what others run: GRANT pg_read_all_stats TO " + role));
        String missing = owner.text("""
                select coalesce(string_agg(name, ', ' order by name), '')
                from pg_available_extensions
                where name in ('pg_stat_statements', 'pg_trgm', 'unaccent', 'citext', 'btree_gin', 'pgcrypto')
                  and installed_version is null
                """);
        findings.add(Finding.of(
                "extensions",
                missing.isEmpty(),
                "all that the server has and Plaza uses",
                missing + " not created: run schema.sql of infra/embedded as a superuser"));
        findings.add(counting());
        return findings;
    }

    private Finding counting() {
        String what = "pg_stat_statements";
        try {
            return Finding.good(what, owner.text("select count(*) from pg_stat_statements") + " statements counted");
        } catch (SQLException fault) {
            return Finding.bad(
                    what,
                    DatabaseCheck.reason(fault) + "; put it into shared_preload_libraries and start the server anew");
        }
    }
}
