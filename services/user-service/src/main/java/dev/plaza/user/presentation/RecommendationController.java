package dev.plaza.user.presentation;

import dev.plaza.service.paging.Page;
import dev.plaza.service.paging.PageRequest;
import dev.plaza.service.security.CurrentPerson;
import dev.plaza.user.application.friendship.DismissRecommendation;
import dev.plaza.user.application.friendship.ListRecommendations;
import dev.plaza.user.application.friendship.RecommendationView;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Status;
import java.util.UUID;

/** Whom a person may know. */
@Controller("/api/v1/friends/recommendations")
final class RecommendationController {

    private final ListRecommendations listRecommendations;
    private final DismissRecommendation dismissRecommendation;

    RecommendationController(ListRecommendations listRecommendations, DismissRecommendation dismissRecommendation) {
        this.listRecommendations = listRecommendations;
        this.dismissRecommendation = dismissRecommendation;
    }

    @Get
    Page<RecommendationView> list(CurrentPerson person, PageRequest page) {
        return listRecommendations.list(person, page);
    }

    @Delete("/{userId}")
    @Status(HttpStatus.NO_CONTENT)
    void dismiss(CurrentPerson person, UUID userId) {
        dismissRecommendation.dismiss(person, userId);
    }
}
