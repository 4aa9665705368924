package dev.plaza.post.presentation;

import dev.plaza.post.application.comment.AddComment;
import dev.plaza.post.application.comment.CommentView;
import dev.plaza.post.application.comment.ReadComments;
import dev.plaza.service.idempotency.IdempotencyKey;
import dev.plaza.service.paging.Page;
import dev.plaza.service.paging.PageRequest;
import dev.plaza.service.security.CurrentPerson;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is said about a post. */
@Controller("/api/v1/posts/{id}/comments")
final class PostCommentController {

    private final AddComment addComment;
    private final ReadComments readComments;

    PostCommentController(AddComment addComment, ReadComments readComments) {
        this.addComment = addComment;
        this.readComments = readComments;
    }

    @Post
    @Status(HttpStatus.CREATED)
    CommentView add(CurrentPerson author, UUID id, IdempotencyKey key, @Body NewCommentRequest body) {
        return addComment.add(author, id, body.parentCommentId(), CommentRules.content(body.content()), key);
    }

    @Get
    Page<CommentView> list(CurrentPerson reader, UUID id, PageRequest page) {
        return readComments.listByPost(reader, id, page);
    }

    /** A comment that somebody writes. */
    @Introspected
    record NewCommentRequest(
            @Nullable String content, @Nullable UUID parentCommentId) {}
}
