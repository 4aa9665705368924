package dev.plaza.user.presentation;

import dev.plaza.http.CommonProblems;
import dev.plaza.http.FieldError;
import dev.plaza.http.ProblemException;
import dev.plaza.service.idempotency.IdempotencyKey;
import dev.plaza.service.paging.Page;
import dev.plaza.service.paging.PageRequest;
import dev.plaza.service.security.CurrentPerson;
import dev.plaza.user.application.friendship.AcceptFriendRequest;
import dev.plaza.user.application.friendship.Direction;
import dev.plaza.user.application.friendship.DropFriendRequest;
import dev.plaza.user.application.friendship.FriendRequestView;
import dev.plaza.user.application.friendship.ListFriendRequests;
import dev.plaza.user.application.friendship.RequestFriendship;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** Friend requests. Not final: validation is woven in by a subclass. */
@Controller("/api/v1/friends/requests")
class FriendRequestController {

    private final RequestFriendship requestFriendship;
    private final ListFriendRequests listFriendRequests;
    private final AcceptFriendRequest acceptFriendRequest;
    private final DropFriendRequest dropFriendRequest;

    FriendRequestController(
            RequestFriendship requestFriendship,
            ListFriendRequests listFriendRequests,
            AcceptFriendRequest acceptFriendRequest,
            DropFriendRequest dropFriendRequest) {
        this.requestFriendship = requestFriendship;
        this.listFriendRequests = listFriendRequests;
        this.acceptFriendRequest = acceptFriendRequest;
        this.dropFriendRequest = dropFriendRequest;
    }

    /** 201 for a request that was made now, 200 for one that stood already and for two that met. */
    @Post
    HttpResponse<FriendRequestView> request(
            CurrentPerson person, IdempotencyKey key, @Valid @Body NewFriendRequest body) {
        var asked = requestFriendship.request(person, body.userId(), key);
        return HttpResponse.status(asked.isNew() ? HttpStatus.CREATED : HttpStatus.OK)
                .body(asked.request());
    }

    @Get
    Page<FriendRequestView> list(CurrentPerson person, @QueryValue String direction, PageRequest page) {
        return listFriendRequests.list(person, direction(direction), page);
    }

    @Post("/{id}/accept")
    FriendRequestView accept(CurrentPerson person, UUID id, IdempotencyKey key) {
        return acceptFriendRequest.accept(person, id, key);
    }

    @Delete("/{id}")
    @Status(HttpStatus.NO_CONTENT)
    void drop(CurrentPerson person, UUID id) {
        dropFriendRequest.drop(person, id);
    }

    private static Direction direction(String text) {
        return switch (text) {
            case "incoming" -> Direction.INCOMING;
            case "outgoing" -> Direction.OUTGOING;
            default ->
                throw new ProblemException(
                        CommonProblems.INVALID,
                        "A parameter is not valid.",
                        new FieldError("direction", "value", "must be incoming or outgoing"));
        };
    }

    /** Whom to ask. */
    @Introspected
    record NewFriendRequest(@NotNull UUID userId) {}
}
