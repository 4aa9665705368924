package dev.plaza.post.application.feed;

import static java.util.stream.Collectors.toMap;

import dev.plaza.db.Transactions;
import dev.plaza.http.CommonProblems;
import dev.plaza.http.FieldError;
import dev.plaza.http.ProblemException;
import dev.plaza.post.application.post.PostViews;
import dev.plaza.post.domain.feed.RankedFeeds;
import dev.plaza.post.domain.feed.RankedFeeds.Extract;
import dev.plaza.post.domain.feed.RankedFeeds.Ranked;
import dev.plaza.service.paging.Cursor;
import dev.plaza.service.paging.Page;
import dev.plaza.service.paging.PageRequest;
import dev.plaza.service.security.CurrentPerson;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Shows what people react to, of a person's timeline and of what is public. The first page ranks, and each further one goes
 * on in that order, whatever is written meanwhile; what has been hidden since is left out.
 */
@Singleton
public final class ReadRankedFeed {

    private final Transactions transactions;
    private final RankedFeeds feeds;
    private final PostViews views;

    ReadRankedFeed(Transactions transactions, RankedFeeds feeds, PostViews views) {
        this.transactions = transactions;
        this.feeds = feeds;
        this.views = views;
    }

    /**
     * A page of it, which holds fewer than asked for where something was hidden since the first.
     *
     * @throws ProblemException naming the cursor, when what it goes on with is no longer kept
     */
    public Page<FeedItem> read(CurrentPerson reader, PageRequest request) {
        Cursor cursor = request.cursor();
        if (cursor == null) {
            return transactions.write(
                    reader.identity(), () -> page(reader, request.limit(), feeds.rank(reader.id()), 0));
        }
        return page(
                reader,
                request.limit(),
                cursor.uuid(0),
                Math.clamp(cursor.number(1), 0, Integer.MAX_VALUE - PageRequest.MAX));
    }

    private Page<FeedItem> page(CurrentPerson reader, int limit, UUID feed, int from) {
        Extract extract = find(reader, feed, from, limit).orElseThrow(ReadRankedFeed::gone);
        Cursor next = from + limit < extract.size() ? Cursor.at(feed, (long) from + limit) : null;
        return new Page<>(items(reader, extract.posts()), next);
    }

    private Optional<Extract> find(CurrentPerson reader, UUID feed, int from, int limit) {
        return transactions.isRunning()
                ? feeds.find(feed, from, limit)
                : transactions.readOne(reader.identity(), () -> feeds.find(feed, from, limit));
    }

    private List<FeedItem> items(CurrentPerson reader, List<Ranked> ranked) {
        Map<UUID, String> whys =
                ranked.stream().collect(toMap(item -> item.post().id(), Ranked::why));
        return views.of(reader, ranked.stream().map(Ranked::post).toList()).stream()
                .map(post -> new FeedItem(post, whys.getOrDefault(post.id(), "")))
                .toList();
    }

    private static ProblemException gone() {
        return new ProblemException(
                CommonProblems.INVALID,
                "The feed that this cursor goes on with is no longer kept. Start again without it.",
                new FieldError("cursor", "invalid", "must be that of a ranked feed of the last hour"));
    }
}
