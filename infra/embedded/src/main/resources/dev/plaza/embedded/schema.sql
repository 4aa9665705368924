-- Second half of roles.sql, in the new database itself: who may do what in schema public, now and for every object that
-- the owner creates later; and the extensions that only a superuser may create, as far as the server has them.
-- psql -d auth_db -v owner=auth_db_owner -v app=auth_db_app -f schema.sql
REVOKE ALL ON SCHEMA public FROM PUBLIC;
GRANT USAGE, CREATE ON SCHEMA public TO :"owner";
GRANT USAGE ON SCHEMA public TO :"app";

ALTER DEFAULT PRIVILEGES FOR ROLE :"owner" IN SCHEMA public GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO :"app";
ALTER DEFAULT PRIVILEGES FOR ROLE :"owner" IN SCHEMA public GRANT USAGE, SELECT ON SEQUENCES TO :"app";

SELECT format('CREATE EXTENSION IF NOT EXISTS %I', name) FROM pg_catalog.pg_available_extensions
  WHERE name IN ('pg_stat_statements', 'pg_trgm', 'unaccent', 'citext', 'btree_gin', 'pgcrypto') ORDER BY name \gexec
