package dev.plaza.db;

import io.micronaut.data.model.DataType;
import io.micronaut.data.model.PersistentProperty;
import io.micronaut.data.model.runtime.RuntimePersistentEntity;
import io.micronaut.data.model.runtime.RuntimePersistentProperty;
import java.lang.reflect.Array;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The statements of {@link BaseRepository}, made from what Micronaut Data knows of an entity. Names come from the entity
 * alone, values are always bound.
 */
final class EntityTable<E> {

    private static final String VERSION = "version";
    private static final String DELETED_AT = "deletedAt";

    private final String name;
    private final RuntimePersistentProperty<E> identity;
    private final Map<String, PersistentProperty> properties;
    private final DatabaseService database;
    private final RowReader<E> reader;
    private final String select;
    private final String rows;

    EntityTable(RuntimePersistentEntity<E> entity, DatabaseService database, RowReader<E> reader) {
        this.name = entity.getPersistedName();
        this.identity = entity.getIdentity();
        this.properties = properties(entity);
        this.database = database;
        this.reader = reader;
        this.rows = " from " + name + " where " + (isHiding() ? column(DELETED_AT) + " is null" : "true") + " ";
        this.select = "select "
                + properties.values().stream()
                        .map(PersistentProperty::getPersistedName)
                        .collect(Collectors.joining(", "))
                + rows;
    }

    String id() {
        return identity.getPersistedName();
    }

    String column(String field) {
        return property(field).getPersistedName();
    }

    /** {@code value} as the driver takes it: a list as an array, a constant by its name. */
    Object bindable(String field, Object value) {
        return switch (value) {
            case Collection<?> list
            when property(field).getDataType() == DataType.STRING_ARRAY ->
                list.stream().map(String::valueOf).toArray(String[]::new);
            case Enum<?> constant -> constant.name();
            default -> value;
        };
    }

    String sorting(SortOrder order) {
        String direction = order.isDescending() ? " desc" : "";
        return " order by " + column(order.field()) + direction + ", " + id() + direction;
    }

    String beyond(SortOrder order) {
        return " and (" + column(order.field()) + ", " + id() + ") " + (order.isDescending() ? "<" : ">") + " (?, ?)";
    }

    /** The ids as one value. */
    Object array(Collection<?> ids) {
        return ids.toArray((Object[]) Array.newInstance(identity.getType(), 0));
    }

    /** {@code rest} goes on from a {@code where}. */
    Optional<E> one(String query, String rest, Object... values) {
        return database.selectOne(named(query), select + rest, reader, values);
    }

    /** {@code rest} goes on from a {@code where}. */
    List<E> many(String query, String rest, Object... values) {
        return database.select(named(query), select + rest, reader, values);
    }

    NumberedPage<E> paginated(SortOrder order, int page, int size) {
        String sql = "with t as (select count(*) as plaza_total" + rows + "), p as (" + select + sorting(order)
                + " limit ? offset ?) select t.plaza_total, p.* from t left join p on true" + sorting(order);
        List<E> items = new ArrayList<>();
        List<Long> total = database.select(
                named("find paginated"),
                sql,
                row -> {
                    if (row.getObject(id()) != null) {
                        items.add(reader.read(row));
                    }
                    return row.getLong("plaza_total");
                },
                size,
                (long) page * size);
        return new NumberedPage<>(items, total.getFirst());
    }

    boolean exists(Object key) {
        String sql = "select exists (select" + rows + "and " + id() + " = ?)";
        return database.select(named("exists"), sql, row -> row.getBoolean(1), key)
                .getFirst();
    }

    long count() {
        return database.select(named("count"), "select count(*)" + rows, row -> row.getLong(1))
                .getFirst();
    }

    boolean update(Object key, @Nullable Long version, Map<String, ? extends @Nullable Object> changes) {
        if (changes.isEmpty()) {
            throw new IllegalArgumentException("there is nothing to change");
        }
        List<String> assignments = new ArrayList<>();
        List<@Nullable Object> values = new ArrayList<>();
        changes.forEach((field, value) -> {
            assignments.add(assignment(field));
            values.add(value == null ? null : bindable(field, value));
        });
        values.add(key);
        if (version != null) {
            values.add(version);
        }
        return change("update", assignments, version == null ? "" : " and " + column(VERSION) + " = ?", values);
    }

    boolean softDelete(Object key, Instant now) {
        return change("soft delete", List.of(column(DELETED_AT) + " = ?"), "", List.of(now, key));
    }

    boolean hardDelete(Object key) {
        return database.delete(named("hard delete"), "delete from " + name + " where " + id() + " = ?", key) > 0;
    }

    private boolean change(
            String query, List<String> assignments, String condition, List<? extends @Nullable Object> values) {
        String next = properties.containsKey(VERSION) ? ", " + column(VERSION) + " = " + column(VERSION) + " + 1" : "";
        String sql = "update " + name + " set " + String.join(", ", assignments) + next + " where " + id() + " = ?"
                + condition + (isHiding() ? " and " + column(DELETED_AT) + " is null" : "");
        return database.update(named(query), sql, values.toArray()) > 0;
    }

    private String assignment(String field) {
        PersistentProperty property = property(field);
        if (property.getName().equals(identity.getName()) || field.equals(VERSION) || field.equals(DELETED_AT)) {
            throw new IllegalArgumentException(field + " is not changed this way");
        }
        boolean isJson = property.getDataType() == DataType.JSON;
        return property.getPersistedName() + (isJson ? " = cast(? as jsonb)" : " = ?");
    }

    private PersistentProperty property(String field) {
        PersistentProperty property = properties.get(field);
        if (property == null) {
            throw new IllegalArgumentException(name + " has no field " + field + "; it has " + properties.keySet());
        }
        return property;
    }

    private boolean isHiding() {
        return properties.containsKey(DELETED_AT);
    }

    private String named(String query) {
        return name + ": " + query;
    }

    private static Map<String, PersistentProperty> properties(RuntimePersistentEntity<?> entity) {
        Map<String, PersistentProperty> properties = new LinkedHashMap<>();
        properties.put(entity.getIdentity().getName(), entity.getIdentity());
        entity.getPersistentProperties().forEach(property -> properties.put(property.getName(), property));
        if (entity.getVersion() != null) {
            properties.put(entity.getVersion().getName(), entity.getVersion());
        }
        return properties;
    }
}
