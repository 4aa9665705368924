-- The opposite of roles.sql: the database goes, whoever is connected to it, then its roles.
DROP DATABASE IF EXISTS :"database" WITH (FORCE);
DROP ROLE IF EXISTS :"app";
DROP ROLE IF EXISTS :"owner";
