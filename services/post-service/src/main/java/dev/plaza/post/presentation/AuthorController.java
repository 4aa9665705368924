package dev.plaza.post.presentation;

import dev.plaza.http.CommonProblems;
import dev.plaza.http.FieldError;
import dev.plaza.http.ProblemException;
import dev.plaza.post.application.post.PostView;
import dev.plaza.post.application.post.ReadPosts;
import dev.plaza.service.paging.Page;
import dev.plaza.service.paging.PageRequest;
import dev.plaza.service.security.CurrentPerson;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import java.util.UUID;

/** Posts of a person. */
@Controller("/api/v1/users/{id}/posts")
final class AuthorController {

    private final ReadPosts readPosts;

    AuthorController(ReadPosts readPosts) {
        this.readPosts = readPosts;
    }

    /** With {@code isPublished=false}, one's own drafts; with {@code metadata.key=value}, published posts that hold this. */
    @Get
    Page<PostView> list(
            CurrentPerson reader,
            UUID id,
            @QueryValue(defaultValue = "true") boolean isPublished,
            PageRequest page,
            HttpRequest<?> request) {
        if (isPublished) {
            return readPosts.listByAuthor(reader, id, MetadataParameters.of(request), page);
        }
        if (!reader.id().equals(id)) {
            throw new ProblemException(
                    CommonProblems.INVALID,
                    "A parameter is not valid.",
                    new FieldError("isPublished", "value", "must be true for posts of others"));
        }
        return readPosts.listDrafts(reader, page);
    }
}
