package dev.plaza.user.presentation;

import dev.plaza.service.paging.Page;
import dev.plaza.service.paging.PageRequest;
import dev.plaza.service.security.CurrentPerson;
import dev.plaza.user.application.friendship.BlockPerson;
import dev.plaza.user.application.friendship.ListBlocked;
import dev.plaza.user.application.friendship.PersonView;
import dev.plaza.user.application.friendship.UnblockPerson;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.Status;
import java.util.UUID;

/** Whom a person blocks. */
@Controller("/api/v1/blocks")
final class BlockController {

    private final BlockPerson blockPerson;
    private final UnblockPerson unblockPerson;
    private final ListBlocked listBlocked;

    BlockController(BlockPerson blockPerson, UnblockPerson unblockPerson, ListBlocked listBlocked) {
        this.blockPerson = blockPerson;
        this.unblockPerson = unblockPerson;
        this.listBlocked = listBlocked;
    }

    @Get
    Page<PersonView> list(CurrentPerson person, PageRequest page) {
        return listBlocked.list(person, page);
    }

    @Put("/{userId}")
    @Status(HttpStatus.NO_CONTENT)
    void block(CurrentPerson person, UUID userId) {
        blockPerson.block(person, userId);
    }

    @Delete("/{userId}")
    @Status(HttpStatus.NO_CONTENT)
    void unblock(CurrentPerson person, UUID userId) {
        unblockPerson.unblock(person, userId);
    }
}
