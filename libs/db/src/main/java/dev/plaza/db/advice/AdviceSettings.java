package dev.plaza.db.advice;

import io.micronaut.context.annotation.ConfigurationProperties;

/**
 * From where on advice is given. Defaults are in {@code plaza-db.yml}.
 *
 * @param adviceLargeTable  rows from which on a table is large
 * @param adviceLargeResult rows from which on a result is, as the planner expects
 * @param adviceRepeats     look-ups of one shape in one request that are too many
 * @param adviceListLength  values in an {@code in (…)} list that are the most
 */
@ConfigurationProperties("plaza.database")
record AdviceSettings(long adviceLargeTable, long adviceLargeResult, int adviceRepeats, int adviceListLength) {}
