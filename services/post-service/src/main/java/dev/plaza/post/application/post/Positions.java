package dev.plaza.post.application.post;

import dev.plaza.post.domain.post.SeenPost;
import dev.plaza.post.domain.post.SeenPosts.Position;
import dev.plaza.service.paging.Cursor;
import dev.plaza.service.paging.PageRequest;

/** Places in a list of posts, as cursors. */
public final class Positions {

    private Positions() {}

    public static Position after(PageRequest request) {
        Cursor cursor = request.cursor();
        return cursor == null ? Position.START : new Position(cursor.instant(0), cursor.uuid(1));
    }

    public static Cursor of(SeenPost post) {
        return Cursor.at(post.createdAt(), post.id());
    }
}
