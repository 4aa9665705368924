package dev.plaza.db.advice;

import dev.plaza.db.monitoring.CallerName;
import dev.plaza.db.monitoring.ExecutedStatement;
import dev.plaza.db.monitoring.StatementObserver;
import dev.plaza.db.monitoring.StatementText;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks at every statement, logs its name and duration at DEBUG, and gives advice. Costs some microseconds each. */
@Singleton
@Requires(property = "plaza.database.url")
@Requires(condition = AdviceWanted.class)
final class QueryAdvisor implements StatementObserver {

    private static final Logger LOG = LoggerFactory.getLogger(QueryAdvisor.class);
    private static final Pattern READ = Pattern.compile("(?i)^(?:select|with)\\b.*");
    private static final Pattern LIST = Pattern.compile("(?i)\\bin\\s*\\(((?:\\s*+\\?\\s*+,)++\\s*+\\?\\s*+)\\)");

    private final AdviceSettings settings;
    private final AdviceLog log;
    private final PlanAdvisor plans;
    private final RepeatedLookUps lookUps;

    QueryAdvisor(AdviceSettings settings, AdviceLog log, PlanAdvisor plans) {
        this.settings = settings;
        this.log = log;
        this.plans = plans;
        this.lookUps = new RepeatedLookUps(settings.adviceRepeats());
    }

    @Override
    public void executed(ExecutedStatement statement) {
        String shape = StatementText.shapeOf(statement.sql());
        String name = CallerName.find();
        LOG.debug("{} took {} µs", name, statement.took().toNanos() / 1000);
        if (READ.matcher(shape).matches() && lookUps.isOneTooMany(statement, shape)) {
            String what = "executed " + settings.adviceRepeats() + " times for one request; read the rows at once";
            log.give(new Advice(Advice.Kind.REPEATED_LOOK_UP, what, name, shape));
        }
        int length = longestList(statement.sql());
        if (length > settings.adviceListLength()) {
            String what = "a list of " + length + " values; an array, as in = any (?), has one plan for every length";
            log.give(new Advice(Advice.Kind.LONG_LIST, what, name, shape));
        }
        if (statement.succeeded()) {
            plans.consider(new PlanAdvisor.Candidate(name, statement.sql(), shape));
        }
    }

    @Override
    public void released(String connection) {
        lookUps.forget(connection);
    }

    private static int longestList(String sql) {
        int longest = 0;
        Matcher list = LIST.matcher(StatementText.withoutValues(sql));
        while (list.find()) {
            longest = Math.max(
                    longest,
                    Math.toIntExact(list.group(1).chars().filter(c -> c == '?').count()));
        }
        return longest;
    }
}
