package dev.plaza.post.infrastructure.persistence;

import static dev.plaza.post.infrastructure.persistence.Columns.textArray;

import dev.plaza.db.DatabaseService;
import dev.plaza.post.domain.search.PostQuery;
import dev.plaza.post.domain.search.PostSearch;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Search by the tables {@code post_search} and {@code private_post_search}, seen through {@code posts}. */
@Singleton
final class PostSearchReader implements PostSearch {

    private static final char MATCH_BEGINS = '\u0002';
    private static final char MATCH_ENDS = '\u0003';
    private static final char LESS_THAN = '\u0004';

    private final DatabaseService database;

    PostSearchReader(DatabaseService database) {
        this.database = database;
    }

    @Override
    public List<UUID> findAuthors(Collection<String> usernames) {
        return database.select(
                "authors by name", PostSearchSql.AUTHORS, row -> Columns.id(row, "id"), (Object) textArray(usernames));
    }

    @Override
    public List<Match> find(
            PostQuery query, Collection<UUID> authors, Collection<String> metadata, Position after, int rows) {
        return database.select(
                "search posts",
                PostSearchSql.FIND,
                PostSearchReader::match,
                query.words(),
                keys(query.tags(), authors),
                query.since(),
                query.until(),
                RANKED,
                RANKED,
                after.rank(),
                after.at(),
                after.id(),
                textArray(metadata),
                textArray(metadata),
                rows,
                query.words());
    }

    /** As a tsquery; neither tags nor ids hold what would have to be escaped. */
    private static String keys(Collection<String> tags, Collection<UUID> authors) {
        return Stream.concat(
                        tags.stream().map(tag -> "'#" + tag + "'"),
                        authors.stream().map(id -> "'@" + id + "'"))
                .collect(Collectors.joining(" & "));
    }

    private static Match match(ResultSet row) throws SQLException {
        return new Match(
                SeenPostReader.post(row),
                fragments(Columns.text(row, "headline").replace(LESS_THAN, '<')),
                row.getLong("rank"),
                Columns.instant(row, "newest"));
    }

    private static List<Fragment> fragments(String headline) {
        List<Fragment> fragments = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < headline.length(); i++) {
            char character = headline.charAt(i);
            if (character == MATCH_BEGINS || character == MATCH_ENDS) {
                add(fragments, headline.substring(from, i), character == MATCH_ENDS);
                from = i + 1;
            }
        }
        add(fragments, headline.substring(from), false);
        return fragments;
    }

    private static void add(List<Fragment> fragments, String text, boolean isMatch) {
        if (!text.isEmpty()) {
            fragments.add(new Fragment(text, isMatch));
        }
    }
}
