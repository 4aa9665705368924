package dev.plaza.db;

import io.micronaut.data.repository.GenericRepository;
import java.util.Optional;

/**
 * The operations that every table wants. A repository extends this with operations named after their intent, as SQL in
 * text blocks.
 *
 * @param <E> a record mapped to the table
 * @param <I> the type of its id
 */
public interface BaseRepository<E, I> extends GenericRepository<E, I> {

    Optional<E> findById(I id);

    boolean existsById(I id);

    long count();

    /** Inserts a row; the id is made by the application, see {@link Ids}. */
    E insert(E entity);
}
