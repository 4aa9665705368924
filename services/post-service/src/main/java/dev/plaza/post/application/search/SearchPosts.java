package dev.plaza.post.application.search;

import static java.util.stream.Collectors.toMap;

import dev.plaza.db.Transactions;
import dev.plaza.post.application.post.Metadata;
import dev.plaza.post.application.post.PostViews;
import dev.plaza.post.domain.search.PostQuery;
import dev.plaza.post.domain.search.PostSearch;
import dev.plaza.post.domain.search.PostSearch.Fragment;
import dev.plaza.post.domain.search.PostSearch.Match;
import dev.plaza.post.domain.search.PostSearch.Position;
import dev.plaza.service.paging.Cursor;
import dev.plaza.service.paging.Page;
import dev.plaza.service.paging.PageRequest;
import dev.plaza.service.security.CurrentPerson;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds posts by their words, tags and authors, the best match first. */
@Singleton
public final class SearchPosts {

    private final Transactions transactions;
    private final PostSearch posts;
    private final PostViews views;

    SearchPosts(Transactions transactions, PostSearch posts, PostViews views) {
        this.transactions = transactions;
        this.posts = posts;
        this.views = views;
    }

    /**
     * One page. Later pages are ranked among the posts that there were for the first, so that those who write meanwhile move
     * nothing. Of more than {@value PostSearch#RANKED} that match, the newest are ranked.
     */
    public Page<FoundPost> search(CurrentPerson reader, PostQuery query, PageRequest request) {
        List<UUID> authors = query.usernames().isEmpty()
                ? List.of()
                : transactions.readOne(reader.identity(), () -> posts.findAuthors(query.usernames()));
        if (authors.size() < query.usernames().stream().distinct().count()) {
            return new Page<>(List.of(), null);
        }
        Cursor cursor = request.cursor();
        PostQuery asked = cursor == null ? query : query.asOf(cursor.instant(3));
        List<Match> found = transactions.readOne(
                reader.identity(),
                () -> posts.find(asked, authors, Metadata.containing(query.metadata()), after(cursor), request.rows()));
        return view(reader, Page.of(found, request, SearchPosts::cursor));
    }

    private Page<FoundPost> view(CurrentPerson reader, Page<Match> page) {
        Map<UUID, List<Fragment>> highlights =
                page.items().stream().collect(toMap(match -> match.post().id(), Match::highlight));
        List<FoundPost> items = views
                .of(reader, page.items().stream().map(Match::post).toList())
                .stream()
                .map(post -> new FoundPost(post, highlights.getOrDefault(post.id(), List.of())))
                .toList();
        return new Page<>(items, page.nextCursor());
    }

    private static Position after(@Nullable Cursor cursor) {
        return cursor == null ? Position.START : new Position(cursor.number(0), cursor.instant(1), cursor.uuid(2));
    }

    private static Cursor cursor(Match match) {
        return Cursor.at(match.rank(), match.post().createdAt(), match.post().id(), match.newest());
    }
}
