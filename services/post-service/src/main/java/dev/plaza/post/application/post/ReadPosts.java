package dev.plaza.post.application.post;

import dev.plaza.db.Transactions;
import dev.plaza.post.domain.PostProblem;
import dev.plaza.post.domain.people.People;
import dev.plaza.post.domain.post.SeenPost;
import dev.plaza.post.domain.post.SeenPosts;
import dev.plaza.service.paging.Cursor;
import dev.plaza.service.paging.Page;
import dev.plaza.service.paging.PageRequest;
import dev.plaza.service.security.CurrentPerson;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/** Shows posts: one, those of a person, one's drafts, and what shares a post. */
@Singleton
public final class ReadPosts {

    private final Transactions transactions;
    private final SeenPosts posts;
    private final People people;
    private final PostViews views;

    ReadPosts(Transactions transactions, SeenPosts posts, People people, PostViews views) {
        this.transactions = transactions;
        this.posts = posts;
        this.people = people;
        this.views = views;
    }

    /**
     * One post.
     *
     * @throws PostProblem.PostNotFound when {@code reader} sees no post of that id
     */
    public PostView read(CurrentPerson reader, UUID id) {
        List<SeenPost> found = transactions.readOne(
                reader.identity(), () -> posts.find(id).stream().toList());
        return views.of(reader, found).stream().findFirst().orElseThrow(PostProblem.PostNotFound::new);
    }

    /**
     * The published posts of {@code author} that {@code reader} may see, newest first. Who has none has an empty list, who is
     * not there or hidden has none.
     *
     * @param metadata what the metadata of each is to hold, by key
     * @throws PostProblem.PersonNotFound when there is nobody of that id whom {@code reader} may see
     */
    public Page<PostView> listByAuthor(
            CurrentPerson reader, UUID author, Map<String, String> metadata, PageRequest request) {
        List<SeenPost> found = read(
                reader,
                () -> metadata.isEmpty()
                        ? posts.findByAuthor(author, Positions.after(request), request.rows())
                        : posts.findByAuthor(
                                author, Metadata.containing(metadata), Positions.after(request), request.rows()));
        if (found.isEmpty() && !reader.id().equals(author) && !read(reader, () -> people.isInSight(author))) {
            throw new PostProblem.PersonNotFound();
        }
        return page(reader, request, found);
    }

    public Page<PostView> listDrafts(CurrentPerson author, PageRequest request) {
        return page(
                author,
                request,
                read(author, () -> posts.findDrafts(author.id(), Positions.after(request), request.rows())));
    }

    /**
     * What shares a post, newest first.
     *
     * @throws PostProblem.PostNotFound when {@code reader} sees no post of that id
     */
    public Page<PostView> listShares(CurrentPerson reader, UUID id, PageRequest request) {
        read(reader, id);
        return page(
                reader, request, read(reader, () -> posts.findShares(id, Positions.after(request), request.rows())));
    }

    /**
     * What a post said before, the latest first.
     *
     * @throws PostProblem.PostNotFound when {@code reader} sees no post of that id
     */
    public Page<SeenPosts.Edit> listEdits(CurrentPerson reader, UUID id, PageRequest request) {
        read(reader, id);
        Cursor cursor = request.cursor();
        long before = cursor == null ? Long.MAX_VALUE : cursor.number(0);
        return Page.of(
                read(reader, () -> posts.findEdits(id, before, request.rows())),
                request,
                edit -> Cursor.at(edit.version()));
    }

    private Page<PostView> page(CurrentPerson reader, PageRequest request, List<SeenPost> rows) {
        Page<SeenPost> page = Page.of(rows, request, Positions::of);
        return new Page<>(views.of(reader, page.items()), page.nextCursor());
    }

    private <T> T read(CurrentPerson reader, Supplier<T> work) {
        return transactions.readOne(reader.identity(), work);
    }
}
