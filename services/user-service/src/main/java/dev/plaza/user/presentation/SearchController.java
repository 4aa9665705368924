package dev.plaza.user.presentation;

import dev.plaza.http.CommonProblems;
import dev.plaza.http.FieldError;
import dev.plaza.http.ProblemException;
import dev.plaza.service.paging.Page;
import dev.plaza.service.paging.PageRequest;
import dev.plaza.service.security.CurrentPerson;
import dev.plaza.user.application.friendship.PersonView;
import dev.plaza.user.application.search.SearchPeople;
import dev.plaza.user.domain.search.SearchText;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;

/** Search for people. */
@Controller("/api/v1/users/search")
final class SearchController {

    private static final String LENGTH =
            "must have " + SearchText.MIN_LENGTH + " to " + SearchText.MAX_LENGTH + " characters";

    private final SearchPeople searchPeople;

    SearchController(SearchPeople searchPeople) {
        this.searchPeople = searchPeople;
    }

    @Get
    Page<PersonView> search(CurrentPerson viewer, @QueryValue String q, PageRequest page) {
        return searchPeople.search(viewer, text(q), page);
    }

    private static SearchText text(String q) {
        if (!SearchText.isPrintable(q)) {
            throw refused("format", "must not contain control characters");
        }
        try {
            return new SearchText(q);
        } catch (IllegalArgumentException _) {
            throw refused("length", LENGTH);
        }
    }

    private static ProblemException refused(String code, String message) {
        return new ProblemException(
                CommonProblems.INVALID, "A parameter is not valid.", new FieldError("q", code, message));
    }
}
