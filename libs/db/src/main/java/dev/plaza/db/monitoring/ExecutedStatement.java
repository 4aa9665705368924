package dev.plaza.db.monitoring;

import java.time.Duration;

/**
 * A statement that has just been executed on this thread, well or not.
 *
 * @param sql        as it was prepared, with question marks for parameters
 * @param took       until the server's first answer; reading the rows is not in it
 * @param connection lent out by the pool for as long as this name is in use
 */
public record ExecutedStatement(String sql, Duration took, boolean succeeded, String connection) {}
