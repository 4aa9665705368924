package dev.plaza.post.presentation;

import dev.plaza.http.CommonProblems;
import dev.plaza.http.FieldError;
import dev.plaza.http.ProblemException;
import dev.plaza.post.application.search.FoundPost;
import dev.plaza.post.application.search.SearchPosts;
import dev.plaza.post.domain.search.InvalidQueryException;
import dev.plaza.post.domain.search.PostQuery;
import dev.plaza.service.paging.Page;
import dev.plaza.service.paging.PageRequest;
import dev.plaza.service.security.CurrentPerson;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import java.util.Objects;

/** Search in posts. */
@Controller("/api/v1/search/posts")
final class SearchController {

    private final SearchPosts searchPosts;

    SearchController(SearchPosts searchPosts) {
        this.searchPosts = searchPosts;
    }

    @Get
    Page<FoundPost> search(CurrentPerson reader, @QueryValue String q, PageRequest page) {
        return searchPosts.search(reader, query(q), page);
    }

    private static PostQuery query(String q) {
        try {
            return PostQuery.parse(q);
        } catch (InvalidQueryException refusal) {
            throw new ProblemException(
                    CommonProblems.INVALID,
                    "A parameter is not valid.",
                    new FieldError("q", "value", Objects.requireNonNull(refusal.getMessage())));
        }
    }
}
