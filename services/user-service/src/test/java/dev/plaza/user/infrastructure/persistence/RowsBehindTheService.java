package dev.plaza.user.infrastructure.persistence;

import dev.plaza.testing.TestDatabase;
import io.micronaut.context.BeanContext;
import java.util.UUID;

/** Changes rows of a person as no request can, and has the service notice it. */
public final class RowsBehindTheService {

    private RowsBehindTheService() {}

    /**
     * Executes a change.
     *
     * @param set what to set, in SQL, in the row of {@code table} whose {@code key} is the person
     */
    public static void change(
            TestDatabase database, BeanContext service, String table, String key, UUID person, String set) {
        database.execute("update " + table + " set " + set + " where " + key + " = '" + person + "'");
        service.getBean(ProfileCache.class).forget(person);
    }
}
