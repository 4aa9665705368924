package dev.plaza.post.application.feed;

import dev.plaza.db.Transactions;
import dev.plaza.post.application.post.Positions;
import dev.plaza.post.application.post.PostViews;
import dev.plaza.post.domain.feed.Timeline;
import dev.plaza.post.domain.feed.Timeline.Stretch;
import dev.plaza.post.domain.post.SeenPost;
import dev.plaza.post.domain.post.SeenPosts.Position;
import dev.plaza.service.paging.Cursor;
import dev.plaza.service.paging.Page;
import dev.plaza.service.paging.PageRequest;
import dev.plaza.service.security.CurrentPerson;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Shows a person's own posts and those of their friends, newest first. */
@Singleton
public final class ReadFeed {

    /** Where a page is not full after the first look, many entries are hidden; then more are looked at, but not all. */
    private static final int FURTHER_LOOKS = 3;

    private static final int FURTHER_ENTRIES = 200;

    private final Transactions transactions;
    private final Timeline timeline;
    private final PostViews views;

    ReadFeed(Transactions transactions, Timeline timeline, PostViews views) {
        this.transactions = transactions;
        this.timeline = timeline;
        this.views = views;
    }

    /** A page of it, which may hold fewer than asked for where much is hidden. */
    public Page<FeedItem> read(CurrentPerson reader, PageRequest request) {
        List<SeenPost> found = new ArrayList<>();
        Position last = look(reader, Positions.after(request), 2 * request.rows(), request.rows(), found);
        for (int look = 0; last != null && found.size() < request.rows() && look < FURTHER_LOOKS; look++) {
            last = look(reader, last, FURTHER_ENTRIES, request.rows() - found.size(), found);
        }
        Page<SeenPost> page = Page.of(found, request, Positions::of);
        Cursor hiddenOnes = last == null ? null : Cursor.at(last.at(), last.id());
        return new Page<>(items(reader, page.items()), page.nextCursor() == null ? hiddenOnes : page.nextCursor());
    }

    private @Nullable Position look(CurrentPerson reader, Position after, int entries, int rows, List<SeenPost> found) {
        Stretch stretch = transactions.readOne(reader.identity(), () -> timeline.find(after, entries, rows));
        found.addAll(stretch.posts());
        return stretch.last();
    }

    private List<FeedItem> items(CurrentPerson reader, List<SeenPost> posts) {
        return views.of(reader, posts).stream()
                .map(post ->
                        new FeedItem(post, post.author().id().equals(reader.id()) ? FeedItem.OWN : FeedItem.FRIEND))
                .toList();
    }
}
