package dev.plaza.user.application.friendship;

import dev.plaza.service.paging.Cursor;
import dev.plaza.service.paging.PageRequest;
import dev.plaza.user.domain.profile.FriendLists.Entry;
import dev.plaza.user.domain.profile.FriendLists.Position;

/** Places in a list, as cursors. */
final class Positions {

    private Positions() {}

    static Position after(PageRequest request) {
        Cursor cursor = request.cursor();
        return cursor == null ? Position.START : new Position(cursor.instant(0), cursor.uuid(1));
    }

    static Cursor of(Entry entry) {
        return Cursor.at(entry.position().at(), entry.position().id());
    }
}
