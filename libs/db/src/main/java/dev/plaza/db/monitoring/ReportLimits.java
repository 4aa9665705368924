package dev.plaza.db.monitoring;

import java.time.Duration;

/**
 * What a report takes notice of.
 *
 * @param slowStatement   from which duration on a statement is slow
 * @param longTransaction from which age on an open transaction is long
 * @param rows            how many rows a list holds at most
 */
public record ReportLimits(Duration slowStatement, Duration longTransaction, int rows) {

    /** A second, half a minute, ten rows. */
    public static final ReportLimits USUAL = new ReportLimits(Duration.ofSeconds(1), Duration.ofSeconds(30), 10);

    public ReportLimits {
        if (slowStatement.isNegative() || longTransaction.isNegative() || rows < 1) {
            throw new IllegalArgumentException(
                    "not limits of a report: " + slowStatement + ", " + longTransaction + ", " + rows);
        }
    }
}
