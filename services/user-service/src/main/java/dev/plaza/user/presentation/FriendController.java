package dev.plaza.user.presentation;

import dev.plaza.service.paging.Page;
import dev.plaza.service.paging.PageRequest;
import dev.plaza.service.security.CurrentPerson;
import dev.plaza.user.application.friendship.EndFriendship;
import dev.plaza.user.application.friendship.ListFriends;
import dev.plaza.user.application.friendship.ListMutualFriends;
import dev.plaza.user.application.friendship.PersonView;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Status;
import java.util.UUID;

/** Friends. */
@Controller("/api/v1")
final class FriendController {

    private final ListFriends listFriends;
    private final ListMutualFriends listMutualFriends;
    private final EndFriendship endFriendship;

    FriendController(ListFriends listFriends, ListMutualFriends listMutualFriends, EndFriendship endFriendship) {
        this.listFriends = listFriends;
        this.listMutualFriends = listMutualFriends;
        this.endFriendship = endFriendship;
    }

    @Get("/users/{id}/friends")
    Page<PersonView> friends(CurrentPerson viewer, UUID id, PageRequest page) {
        return listFriends.list(viewer, id, page);
    }

    @Get("/friends/{userId}/mutual")
    Page<PersonView> mutual(CurrentPerson viewer, UUID userId, PageRequest page) {
        return listMutualFriends.list(viewer, userId, page);
    }

    @Delete("/friends/{userId}")
    @Status(HttpStatus.NO_CONTENT)
    void end(CurrentPerson person, UUID userId) {
        endFriendship.end(person, userId);
    }
}
