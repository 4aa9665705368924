package dev.plaza.db.monitoring;

import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.MethodExecutionContext;
import net.ttddyy.dsproxy.listener.MethodExecutionListener;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;

/** Tells observers what the proxies of datasource-proxy saw. */
final class ObservingListener implements QueryExecutionListener, MethodExecutionListener {

    private final List<StatementObserver> observers;

    ObservingListener(List<StatementObserver> observers) {
        this.observers = observers;
    }

    @Override
    public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {}

    @Override
    public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {
        Duration took = Duration.ofNanos(execution.getElapsedTime());
        for (QueryInfo query : queries) {
            var statement =
                    new ExecutedStatement(query.getQuery(), took, execution.isSuccess(), execution.getConnectionId());
            observers.forEach(observer -> observer.executed(statement));
        }
    }

    @Override
    public void beforeMethod(MethodExecutionContext execution) {}

    @Override
    public void afterMethod(MethodExecutionContext execution) {
        if (execution.getTarget() instanceof Connection
                && execution.getMethod().getName().equals("close")) {
            String connection = execution.getConnectionInfo().getConnectionId();
            observers.forEach(observer -> observer.released(connection));
        }
    }
}
