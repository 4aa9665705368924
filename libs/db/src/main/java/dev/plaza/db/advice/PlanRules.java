package dev.plaza.db.advice;

import dev.plaza.db.advice.Advice.Kind;
import dev.plaza.db.monitoring.StatementText;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.ToLongBiFunction;

/** What a plan must not do on a large table. */
final class PlanRules {

    private static final String SEQUENTIAL_SCAN = "Seq Scan";
    private static final Set<String> SORTS = Set.of("Sort", "Incremental Sort");

    private final AdviceSettings settings;

    PlanRules(AdviceSettings settings) {
        this.settings = settings;
    }

    /**
     * Judges one plan.
     *
     * @param rows of a table, by schema and name
     */
    void judge(Plan plan, ToLongBiFunction<String, String> rows, BiConsumer<Kind, String> verdict) {
        plan.all()
                .filter(node -> node.type().equals(SEQUENTIAL_SCAN))
                .filter(scan -> !isCutShort(plan, scan))
                .forEach(scan -> judgeScan(scan, rowsOf(scan, rows), verdict));
        plan.all()
                .filter(node -> SORTS.contains(node.type()))
                .filter(sort -> input(sort) >= settings.adviceLargeTable())
                .forEach(sort -> verdict.accept(
                        Kind.SORT_WITHOUT_INDEX,
                        "sorts about " + input(sort) + " rows by " + String.join(", ", sort.texts("Sort Key"))
                                + "; an index in that order would spare it"));
        if (isUnbounded(plan) && readsLargeTable(plan, rows)) {
            verdict.accept(Kind.MISSING_LIMIT, "returns about " + plan.rows() + " rows; LIMIT is missing");
        }
    }

    private void judgeScan(Plan scan, long rows, BiConsumer<Kind, String> verdict) {
        if (rows >= settings.adviceLargeTable()) {
            String condition = StatementText.of(scan.text("Filter"));
            verdict.accept(
                    Kind.SEQUENTIAL_SCAN,
                    "reads all " + rows + " rows of " + scan.text("Relation Name")
                            + (condition.isEmpty() ? "" : "; no index serves " + condition));
        }
    }

    /** Without a condition and below a LIMIT it ends after the first rows. */
    private static boolean isCutShort(Plan plan, Plan scan) {
        return scan.text("Filter").isEmpty()
                && plan.all()
                        .filter(node -> node.type().equals("Limit"))
                        .anyMatch(limit -> limit.onlyChild().equals(Optional.of(scan)));
    }

    private boolean isUnbounded(Plan plan) {
        if (plan.type().equals("ModifyTable") || plan.rows() < settings.adviceLargeResult()) {
            return false;
        }
        Optional<Plan> node = Optional.of(plan);
        while (node.isPresent()) {
            if (node.get().type().equals("Limit")) {
                return false;
            }
            node = node.get().onlyChild();
        }
        return true;
    }

    private boolean readsLargeTable(Plan plan, ToLongBiFunction<String, String> rows) {
        return plan.all()
                .filter(node -> !node.text("Relation Name").isEmpty())
                .anyMatch(node -> rowsOf(node, rows) >= settings.adviceLargeTable());
    }

    private static long rowsOf(Plan node, ToLongBiFunction<String, String> rows) {
        return rows.applyAsLong(node.text("Schema"), node.text("Relation Name"));
    }

    private static long input(Plan sort) {
        return sort.onlyChild().map(Plan::rows).orElse(0L);
    }
}
