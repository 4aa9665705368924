package dev.plaza.post.application.tag;

import dev.plaza.db.Transactions;
import dev.plaza.post.application.post.Positions;
import dev.plaza.post.application.post.PostView;
import dev.plaza.post.application.post.PostViews;
import dev.plaza.post.domain.post.SeenPost;
import dev.plaza.post.domain.tag.TaggedPosts;
import dev.plaza.service.paging.Page;
import dev.plaza.service.paging.PageRequest;
import dev.plaza.service.security.CurrentPerson;
import jakarta.inject.Singleton;
import java.util.List;

/** Shows the posts that have a tag, newest first. */
@Singleton
public final class ListTagged {

    private final Transactions transactions;
    private final TaggedPosts posts;
    private final PostViews views;

    ListTagged(Transactions transactions, TaggedPosts posts, PostViews views) {
        this.transactions = transactions;
        this.posts = posts;
        this.views = views;
    }

    /** One page of what {@code reader} sees; a tag that nobody has used has none. */
    public Page<PostView> list(CurrentPerson reader, String tag, PageRequest request) {
        List<SeenPost> found = transactions.readOne(
                reader.identity(), () -> posts.find(tag, Positions.after(request), request.rows()));
        Page<SeenPost> page = Page.of(found, request, Positions::of);
        return new Page<>(views.of(reader, page.items()), page.nextCursor());
    }
}
