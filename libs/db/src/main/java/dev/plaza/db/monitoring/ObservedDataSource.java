package dev.plaza.db.monitoring;

import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import jakarta.inject.Singleton;
import java.util.List;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;

/** Puts the {@link StatementObserver observers}, if there are any, between repositories and pool. */
@Singleton
@Requires(beans = StatementObserver.class)
final class ObservedDataSource implements BeanCreatedEventListener<DataSource> {

    private final List<StatementObserver> observers;

    ObservedDataSource(List<StatementObserver> observers) {
        this.observers = observers;
    }

    @Override
    public DataSource onCreated(BeanCreatedEvent<DataSource> event) {
        ObservingListener listener = new ObservingListener(observers);
        return ProxyDataSourceBuilder.create(event.getBean())
                .listener(listener)
                .methodListener(listener)
                .build();
    }
}
