package dev.plaza.post.presentation;

import dev.plaza.http.CommonProblems;
import dev.plaza.http.FieldError;
import dev.plaza.http.ProblemException;
import dev.plaza.post.application.post.DeletePost;
import dev.plaza.post.application.post.PostView;
import dev.plaza.post.application.post.ReadPosts;
import dev.plaza.post.application.post.SharePost;
import dev.plaza.post.domain.post.Text;
import dev.plaza.service.idempotency.IdempotencyKey;
import dev.plaza.service.paging.Page;
import dev.plaza.service.paging.PageRequest;
import dev.plaza.service.security.CurrentPerson;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Posts that show another. */
@Controller("/api/v1/posts/{id}/shares")
final class ShareController {

    private final SharePost sharePost;
    private final DeletePost deletePost;
    private final ReadPosts readPosts;

    ShareController(SharePost sharePost, DeletePost deletePost, ReadPosts readPosts) {
        this.sharePost = sharePost;
        this.deletePost = deletePost;
        this.readPosts = readPosts;
    }

    @Post
    @Status(HttpStatus.CREATED)
    PostView share(CurrentPerson sharer, UUID id, IdempotencyKey key, @Nullable @Body NewShareRequest body) {
        return sharePost.share(sharer, id, body == null ? "" : body.text(), key);
    }

    @Delete
    @Status(HttpStatus.NO_CONTENT)
    void unshare(CurrentPerson sharer, UUID id) {
        deletePost.deleteShare(sharer, id);
    }

    @Get
    Page<PostView> list(CurrentPerson reader, UUID id, PageRequest page) {
        return readPosts.listShares(reader, id, page);
    }

    /** What the sharer says of it. */
    @Introspected
    record NewShareRequest(@Nullable String content) {

        String text() {
            try {
                return content == null ? "" : Text.content(content);
            } catch (IllegalArgumentException _) {
                throw new ProblemException(
                        CommonProblems.INVALID,
                        "The share is not valid.",
                        new FieldError("content", "value", PostRules.CONTENT));
            }
        }
    }
}
