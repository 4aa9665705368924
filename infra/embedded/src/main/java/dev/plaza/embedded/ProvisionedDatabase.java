package dev.plaza.embedded;

/**
 * A database that exists, as each of the three sees it.
 *
 * @param admin the superuser: for tests that look behind the curtain
 * @param owner the role of migrations
 * @param app the role of the running service
 */
public record ProvisionedDatabase(PostgresUrl admin, PostgresUrl owner, PostgresUrl app) {}
