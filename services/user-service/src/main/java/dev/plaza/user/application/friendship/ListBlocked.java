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

/** Lists whom a person blocks, the latest first, so that they can be unblocked. */
@Singleton
public final class ListBlocked {

    private final Transactions transactions;
    private final FriendLists lists;

    ListBlocked(Transactions transactions, FriendLists lists) {
        this.transactions = transactions;
        this.lists = lists;
    }

    public Page<PersonView> list(CurrentPerson person, PageRequest request) {
        Position after = Positions.after(request);
        List<Entry> entries =
                transactions.readOne(person.identity(), () -> lists.findBlockedBy(person.id(), after, request.rows()));
        return Page.of(entries, request, Positions::of).map(entry -> PersonView.of(entry.person()));
    }
}
