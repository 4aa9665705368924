package dev.plaza.post.presentation;

import dev.plaza.http.CommonProblems;
import dev.plaza.http.FieldError;
import dev.plaza.http.ProblemException;
import dev.plaza.post.application.post.PostView;
import dev.plaza.post.application.tag.ListTagged;
import dev.plaza.post.application.tag.ReadTrends;
import dev.plaza.post.domain.post.Tags;
import dev.plaza.post.domain.tag.Trends.Trend;
import dev.plaza.service.paging.Page;
import dev.plaza.service.paging.PageRequest;
import dev.plaza.service.security.CurrentPerson;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;

/** Posts by tag, and trends. */
@Controller("/api/v1/tags")
final class TagController {

    private final ListTagged listTagged;
    private final ReadTrends readTrends;

    TagController(ListTagged listTagged, ReadTrends readTrends) {
        this.listTagged = listTagged;
        this.readTrends = readTrends;
    }

    /** One page; there is no other. */
    @Get("/trending")
    Page<Trend> trending(CurrentPerson reader, PageRequest page) {
        return new Page<>(readTrends.read(reader, page.limit()), null);
    }

    @Get("/{tag}/posts")
    Page<PostView> posts(CurrentPerson reader, String tag, PageRequest page) {
        return listTagged.list(reader, tag(tag), page);
    }

    private static String tag(String text) {
        try {
            return Tags.tag(text);
        } catch (IllegalArgumentException _) {
            throw new ProblemException(
                    CommonProblems.INVALID, "A parameter is not valid.", new FieldError("tag", "value", PostRules.TAG));
        }
    }
}
