-- Once per cluster: nobody but administrators reaches the databases that belong to no service.
-- Plain psql: psql -f cluster.sql
REVOKE CONNECT, TEMPORARY ON DATABASE postgres FROM PUBLIC;
REVOKE CONNECT ON DATABASE template1 FROM PUBLIC;
