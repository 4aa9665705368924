package dev.plaza.user.application.friendship;

import dev.plaza.db.Transactions;
import dev.plaza.service.paging.Page;
import dev.plaza.service.paging.PageRequest;
import dev.plaza.service.security.CurrentPerson;
import dev.plaza.user.domain.profile.FriendLists;
import dev.plaza.user.domain.profile.FriendLists.Entry;
import dev.plaza.user.domain.profile.FriendLists.Position;
import jakarta.inject.Singleton;
import java.util.List;

/** Lists a person's open friend requests, the newest first. */
@Singleton
public final class ListFriendRequests {

    private final Transactions transactions;
    private final FriendLists lists;

    ListFriendRequests(Transactions transactions, FriendLists lists) {
        this.transactions = transactions;
        this.lists = lists;
    }

    public Page<FriendRequestView> list(CurrentPerson person, Direction direction, PageRequest request) {
        Position after = Positions.after(request);
        List<Entry> entries = transactions.readOne(person.identity(), () -> switch (direction) {
            case INCOMING -> lists.findRequestsTo(person.id(), after, request.rows());
            case OUTGOING -> lists.findRequestsBy(person.id(), after, request.rows());
        });
        return Page.of(entries, request, Positions::of).map(entry -> FriendRequestView.pending(entry, direction));
    }
}
