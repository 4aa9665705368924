package dev.plaza.post.presentation;

import dev.plaza.post.application.post.DeletePost;
import dev.plaza.post.application.post.EditPost;
import dev.plaza.post.application.post.PostView;
import dev.plaza.post.application.post.PublishPost;
import dev.plaza.post.application.post.ReadPosts;
import dev.plaza.service.concurrency.ExpectedVersion;
import dev.plaza.service.idempotency.IdempotencyKey;
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
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import jakarta.validation.Valid;
import java.time.Instant;
import java.util.UUID;

/** Posts. Not final: validation is woven in by a subclass. */
@Controller("/api/v1/posts")
class PostController {

    private final PublishPost publishPost;
    private final ReadPosts readPosts;
    private final EditPost editPost;
    private final DeletePost deletePost;

    PostController(PublishPost publishPost, ReadPosts readPosts, EditPost editPost, DeletePost deletePost) {
        this.publishPost = publishPost;
        this.readPosts = readPosts;
        this.editPost = editPost;
        this.deletePost = deletePost;
    }

    @Post
    @Status(HttpStatus.CREATED)
    PostView publish(CurrentPerson author, IdempotencyKey key, @Valid @Body NewPostRequest body) {
        return publishPost.publish(author, body.toComposition(), body.isToBePublished(), key);
    }

    @Get("/{id}")
    PostView read(CurrentPerson reader, UUID id) {
        return readPosts.read(reader, id);
    }

    @Patch("/{id}")
    @Consumes({MediaType.APPLICATION_JSON, MergePatch.MEDIA_TYPE})
    PostView edit(CurrentPerson author, UUID id, ExpectedVersion expected, @Body MergePatch patch) {
        editPost.edit(author, id, expected, PostPatch.read(patch));
        return readPosts.read(author, id);
    }

    @Delete("/{id}")
    @Status(HttpStatus.NO_CONTENT)
    void delete(CurrentPerson author, UUID id, ExpectedVersion expected) {
        deletePost.delete(author, id, expected);
    }

    /** What it said before, the latest first. */
    @Get("/{id}/edits")
    Page<EditResponse> edits(CurrentPerson reader, UUID id, PageRequest page) {
        return readPosts
                .listEdits(reader, id, page)
                .map(edit -> new EditResponse(edit.version(), edit.content(), edit.writtenAt()));
    }

    /**
     * An earlier state.
     *
     * @param version that of the post while it said this
     */
    record EditResponse(long version, String content, Instant writtenAt) {}
}
