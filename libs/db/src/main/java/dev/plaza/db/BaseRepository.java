package dev.plaza.db;

import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The operations that every table wants. A repository extends this with operations named after their intent, as SQL in
 * text blocks; all of them need {@link Transactions}.
 *
 * <pre>{@code
 * @JdbcRepository(dialect = Dialect.POSTGRES)
 * abstract class NoteTable extends BaseRepository<Note, UUID> {
 *     NoteTable(EntityTables tables) {
 *         super(tables, Note.class);
 *     }
 * }
 * }</pre>
 *
 * <p>Fields are named as the properties of the entity and checked against it, so no name reaches SQL that is not a
 * column's. Rows of an entity with the property {@code deletedAt} are invisible once that is set. Rows of one with
 * {@code version} get the next version with every change made here.
 *
 * @param <E> a record mapped to the table
 * @param <I> the type of its id
 */
public abstract class BaseRepository<E, I> implements GenericRepository<E, I> {

    private final EntityTable<E> table;
    private final String byId;

    protected BaseRepository(EntityTables tables, Class<E> entity) {
        this.table = tables.of(entity);
        this.byId = "and " + table.id() + " = ?";
    }

    /** Inserts a row; the id is made by the application, see {@link Ids}. */
    public abstract E insert(E entity);

    /** Inserts rows in one batch. */
    public abstract List<E> insertAll(Iterable<E> entities);

    public Optional<E> findById(I id) {
        return table.one("find by id", byId, id);
    }

    /** Those that are there, in no order; one statement however many ids. */
    public List<E> findByIds(Collection<I> ids) {
        return table.many("find by ids", "and " + table.id() + " = any(?)", table.array(ids));
    }

    /**
     * Those whose field has the value, in the order of their ids.
     *
     * @param limit how many at most
     * @throws IllegalArgumentException when the entity has no such field
     */
    public List<E> findByField(String field, Object value, int limit) {
        return table.many(
                "find by " + field,
                "and " + table.column(field) + " = ? order by " + table.id() + " limit ?",
                table.bindable(field, value),
                limit);
    }

    /**
     * The one whose field has the value.
     *
     * @throws IllegalArgumentException when the entity has no such field
     * @throws IllegalStateException    when there are more
     */
    public Optional<E> findOneByField(String field, Object value) {
        return table.one(
                "find one by " + field, "and " + table.column(field) + " = ? limit 2", table.bindable(field, value));
    }

    /**
     * The next rows of a list, by keyset: as cheap at its end as at its beginning, and blind to what is inserted before.
     *
     * @param after the order's value and the id of the last row before, or null for the first
     * @throws IllegalArgumentException when the entity has no such field
     */
    public List<E> findPage(SortOrder order, @Nullable RowPosition<I> after, int limit) {
        String sorting = table.sorting(order);
        return after == null
                ? table.many("find page", sorting + " limit ?", limit)
                : table.many("find page", table.beyond(order) + sorting + " limit ?", after.value(), after.id(), limit);
    }

    /**
     * A numbered page and how many rows there are, in one statement, so that the two agree. The cost grows with the page's
     * number: for lists that people leaf through at most a little.
     *
     * @param page from 0
     */
    public NumberedPage<E> findPaginated(SortOrder order, int page, int size) {
        return table.paginated(order, page, size);
    }

    /** A numbered page without the total, for {@link ParallelReads}, which counts at the same time. */
    public List<E> findNumbered(SortOrder order, int page, int size) {
        return table.many("find numbered", table.sorting(order) + " limit ? offset ?", size, (long) page * size);
    }

    public boolean existsById(I id) {
        return table.exists(id);
    }

    /** Counts every row: reads the whole table. */
    public long count() {
        return table.count();
    }

    /**
     * Changes some fields of a row, whatever its version.
     *
     * @param changes new values by field, a JSON document as text; those of the id, {@code version} and {@code deletedAt} are refused
     * @return whether there is such a row
     * @throws IllegalArgumentException when the entity has no such field, or there are no changes
     */
    public boolean update(I id, Map<String, ? extends @Nullable Object> changes) {
        return table.update(id, null, changes);
    }

    /** As {@link #update(Object, Map)}, but only the version that the caller has seen. */
    public boolean update(I id, long version, Map<String, ? extends @Nullable Object> changes) {
        return table.update(id, version, changes);
    }

    /**
     * Hides a row from every operation here.
     *
     * @return whether it was there
     * @throws IllegalArgumentException when the entity has no {@code deletedAt}
     */
    public boolean softDelete(I id, Instant now) {
        return table.softDelete(id, now);
    }

    /** Deletes a row for good, hidden or not; tells whether it was there. */
    public boolean hardDelete(I id) {
        return table.hardDelete(id);
    }
}
