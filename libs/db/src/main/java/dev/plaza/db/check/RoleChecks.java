package dev.plaza.db.check;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** That the role of the service can do nothing but read and write rows, which row-level security relies on. */
record RoleChecks(Questions app, Questions owner) {

    private static final String AGAIN = "; run roles.sql and schema.sql of infra/embedded again";

    static RoleChecks of(Connection app, Connection owner) {
        return new RoleChecks(new Questions(app), new Questions(owner));
    }

    List<Finding> run() throws SQLException {
        List<Finding> findings = new ArrayList<>();
        String service = app.role();
        String other = owner.role();
        findings.add(Finding.of(
                "two roles",
                !service.equals(other),
                service + " serves, " + other + " migrates",
                service + " does both: give the migration URL the owner role"));
        findings.add(lacks(
                "role " + service,
                """
                select concat_ws(', ', case when rolsuper then 'SUPERUSER' end, case when rolbypassrls then 'BYPASSRLS' end,
                                 case when rolcreaterole then 'CREATEROLE' end, case when rolcreatedb then 'CREATEDB' end)
                from pg_roles where rolname = current_user
                """,
                "neither superuser nor BYPASSRLS, creates neither roles nor databases",
                "has "));
        findings.add(lacks("tables of " + service, """
                select coalesce(string_agg(c.relname, ', '), '')
                from pg_class c
                join pg_namespace n on n.oid = c.relnamespace
                where c.relkind in ('r', 'p') and n.nspname not in ('pg_catalog', 'information_schema')
                  and pg_has_role(current_user, c.relowner, 'member')
                """, "owns none, so that policies hold for it", "owns "));
        findings.add(Finding.of(
                "definitions by " + service,
                !app.isSo("select has_schema_privilege(current_user, 'public', 'create')"),
                "may create nothing in schema public",
                "may create tables in schema public" + AGAIN));
        findings.add(Finding.of(
                "definitions by " + other,
                owner.isSo("select has_schema_privilege(current_user, 'public', 'create')"),
                "may create tables in schema public",
                "may not create tables in schema public" + AGAIN));
        return findings;
    }

    /** The query lists what should not be there. */
    private Finding lacks(String what, String sql, String good, String bad) throws SQLException {
        String found = app.text(sql);
        return Finding.of(what, found.isEmpty(), good, bad + found + AGAIN);
    }
}
