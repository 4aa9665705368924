package dev.plaza.testing.migration;

import dev.plaza.testing.TestDatabase;
import java.util.List;
import java.util.Objects;

/**
 * What the system catalogue says of a database, one line a fact, so that two states compare by equality: relations,
 * columns, defaults, indexes, constraints, triggers, policies, functions, types, extensions, schemas, rights and comments.
 * What keeps account of migrations is left out.
 */
public record Catalogue(List<String> facts) {

    private static final String FACTS = """
            WITH spaces AS (
                SELECT oid, nspname FROM pg_namespace
                WHERE nspname NOT LIKE 'pg\\_%' AND nspname <> 'information_schema'
            ), relations AS (
                SELECT class.*, nspname || '.' || relname AS name
                FROM pg_class class JOIN spaces ON spaces.oid = relnamespace
                WHERE relname NOT LIKE 'migration\\_attempts%' AND relname NOT LIKE 'flyway\\_schema\\_history%'
            ), members AS (
                SELECT objid FROM pg_depend WHERE deptype = 'e'
            )
            SELECT 'schema ' || nspname || ' ' || coalesce((SELECT string_agg(item::text, ',' ORDER BY item::text)
                   FROM pg_namespace n, unnest(nspacl) item WHERE n.oid = spaces.oid), '')
            FROM spaces
            UNION ALL
            SELECT concat_ws(' ', 'relation', name, relkind, relrowsecurity, relforcerowsecurity, relowner::regrole,
                   reloptions::text, relpersistence,
                   (SELECT string_agg(item::text, ',' ORDER BY item::text) FROM unnest(relacl) item),
                   obj_description(relations.oid, 'pg_class'),
                   CASE WHEN relkind IN ('v', 'm') THEN pg_get_viewdef(relations.oid) END)
            FROM relations
            UNION ALL
            SELECT concat_ws(' ', 'column', name,
                   row_number() OVER (PARTITION BY attrelid ORDER BY attnum), attname,
                   format_type(atttypid, atttypmod), attnotnull, attidentity, attgenerated, attcollation, attstorage,
                   attacl::text, pg_get_expr(adbin, adrelid), col_description(attrelid, attnum))
            FROM pg_attribute JOIN relations ON relations.oid = attrelid
            LEFT JOIN pg_attrdef ON adrelid = attrelid AND adnum = attnum
            WHERE attnum > 0 AND NOT attisdropped
            UNION ALL
            SELECT concat_ws(' ', 'index', pg_get_indexdef(indexrelid), indisvalid)
            FROM pg_index JOIN relations ON relations.oid = indexrelid
            UNION ALL
            SELECT concat_ws(' ', 'constraint', name, conname, pg_get_constraintdef(pg_constraint.oid), convalidated)
            FROM pg_constraint JOIN relations ON relations.oid = conrelid
            UNION ALL
            SELECT concat_ws(' ', 'trigger', pg_get_triggerdef(pg_trigger.oid), tgenabled)
            FROM pg_trigger JOIN relations ON relations.oid = tgrelid WHERE NOT tgisinternal
            UNION ALL
            SELECT concat_ws(' ', 'policy', name, polname, polcmd, polpermissive, polroles::regrole[]::text,
                   pg_get_expr(polqual, polrelid), pg_get_expr(polwithcheck, polrelid))
            FROM pg_policy JOIN relations ON relations.oid = polrelid
            UNION ALL
            SELECT concat_ws(' ', 'statistics', pg_get_statisticsobjdef(pg_statistic_ext.oid))
            FROM pg_statistic_ext JOIN relations ON relations.oid = stxrelid
            UNION ALL
            SELECT concat_ws(' ', 'function', oid::regprocedure, proowner::regrole, proacl::text,
                   CASE WHEN prokind IN ('f', 'p') THEN pg_get_functiondef(oid) END)
            FROM pg_proc WHERE pronamespace IN (SELECT oid FROM spaces) AND oid NOT IN (SELECT objid FROM members)
            UNION ALL
            SELECT concat_ws(' ', 'type', oid::regtype, typtype, typbasetype::regtype, typdefault,
                   (SELECT string_agg(enumlabel, ',' ORDER BY enumsortorder) FROM pg_enum WHERE enumtypid = pg_type.oid),
                   (SELECT string_agg(pg_get_constraintdef(c.oid), ',' ORDER BY conname)
                    FROM pg_constraint c WHERE contypid = pg_type.oid))
            FROM pg_type
            WHERE typnamespace IN (SELECT oid FROM spaces) AND typtype IN ('d', 'e', 'r')
              AND oid NOT IN (SELECT objid FROM members)
            UNION ALL
            SELECT concat_ws(' ', 'extension', extname, extversion) FROM pg_extension
            UNION ALL
            SELECT concat_ws(' ', 'default rights', defaclrole::regrole, defaclnamespace::regnamespace, defaclobjtype,
                   (SELECT string_agg(item::text, ',' ORDER BY item::text) FROM unnest(defaclacl) item))
            FROM pg_default_acl
            UNION ALL
            SELECT concat_ws(' ', 'publication', pubname) FROM pg_publication
            ORDER BY 1
            """;

    public Catalogue {
        facts = List.copyOf(facts);
    }

    /** As it is now. */
    public static Catalogue of(TestDatabase database) {
        return new Catalogue(
                database.query(FACTS).stream().map(Objects::requireNonNull).toList());
    }
}
