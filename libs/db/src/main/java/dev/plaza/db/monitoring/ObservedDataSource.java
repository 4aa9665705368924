package dev.plaza.db.monitoring;

import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.core.order.Ordered;
import jakarta.inject.Singleton;
import java.util.List;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.proxy.NanoTimeStopwatchFactory;
import net.ttddyy.dsproxy.proxy.ProxyConfig;
import net.ttddyy.dsproxy.support.ProxyDataSource;

/** Puts the {@link StatementObserver observers}, if there are any, between repositories and pool. */
@Singleton
@Requires(beans = StatementObserver.class)
final class ObservedDataSource implements BeanCreatedEventListener<DataSource>, Ordered {

    private final List<StatementObserver> observers;

    ObservedDataSource(List<StatementObserver> observers) {
        this.observers = observers;
    }

    /** Inside the data source of Micronaut Data, which is recognised by its type. */
    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @Override
    public DataSource onCreated(BeanCreatedEvent<DataSource> event) {
        ObservingListener listener = new ObservingListener(observers);
        ProxyDataSource observed = new ProxyDataSource(event.getBean());
        observed.setProxyConfig(ProxyConfig.Builder.create()
                .queryListener(listener)
                .methodListener(listener)
                .stopwatchFactory(new NanoTimeStopwatchFactory())
                .build());
        return observed;
    }
}
