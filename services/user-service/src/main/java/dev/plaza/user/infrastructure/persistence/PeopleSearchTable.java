package dev.plaza.user.infrastructure.persistence;

import dev.plaza.user.domain.search.PeopleSearch;
import dev.plaza.user.domain.search.SearchText;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.UUID;

/** Search by the table {@code searchable_people}, and among friends by their own rows. */
@JdbcRepository(dialect = Dialect.POSTGRES)
abstract class PeopleSearchTable implements PeopleSearch, GenericRepository<ProfileRow, UUID> {

    @Override
    public List<Match> find(UUID viewer, SearchText text, Position after, int rows) {
        return findRanked(viewer, text.value(), after.rank(), after.distance(), after.id(), rows).stream()
                .map(MatchRow::toMatch)
                .toList();
    }

    @Query(PeopleSearchSql.FIND)
    abstract List<MatchRow> findRanked(
            UUID viewer, String text, long afterRank, long afterDistance, UUID afterId, int maxRows);
}
