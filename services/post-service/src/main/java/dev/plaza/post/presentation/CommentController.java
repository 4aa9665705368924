package dev.plaza.post.presentation;

import dev.plaza.post.application.comment.CommentView;
import dev.plaza.post.application.comment.DeleteComment;
import dev.plaza.post.application.comment.EditComment;
import dev.plaza.post.application.comment.ReadComments;
import dev.plaza.post.domain.comment.Comment;
import dev.plaza.service.concurrency.ExpectedVersion;
import dev.plaza.service.paging.Page;
import dev.plaza.service.paging.PageRequest;
import dev.plaza.service.patch.MergePatch;
import dev.plaza.service.security.CurrentPerson;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.Status;
import java.util.Optional;
import java.util.UUID;

/** Comments, and replies to them. */
@Controller("/api/v1/comments/{id}")
final class CommentController {

    private final ReadComments readComments;
    private final EditComment editComment;
    private final DeleteComment deleteComment;

    CommentController(ReadComments readComments, EditComment editComment, DeleteComment deleteComment) {
        this.readComments = readComments;
        this.editComment = editComment;
        this.deleteComment = deleteComment;
    }

    @Get
    CommentView read(CurrentPerson reader, UUID id) {
        return readComments.read(reader, id);
    }

    @Get("/replies")
    Page<CommentView> replies(CurrentPerson reader, UUID id, PageRequest page) {
        return readComments.listReplies(reader, id, page);
    }

    @Patch
    @Consumes({MediaType.APPLICATION_JSON, MergePatch.MEDIA_TYPE})
    CommentView edit(CurrentPerson author, UUID id, ExpectedVersion expected, @Body MergePatch patch) {
        editComment.edit(author, id, expected, content(patch));
        return readComments.read(author, id);
    }

    @Delete
    @Status(HttpStatus.NO_CONTENT)
    void delete(CurrentPerson person, UUID id, ExpectedVersion expected) {
        deleteComment.delete(person, id, expected);
    }

    private static Optional<String> content(MergePatch patch) {
        return patch.read(fields -> new Content(fields.parsed("content", CommentRules.CONTENT, Comment::text)))
                .text();
    }

    private record Content(Optional<String> text) {}
}
