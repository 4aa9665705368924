package dev.plaza.user.application.friendship;

import dev.plaza.db.Transactions;
import dev.plaza.service.paging.Page;
import dev.plaza.service.paging.PageRequest;
import dev.plaza.service.security.CurrentPerson;
import dev.plaza.user.domain.UserProblem;
import dev.plaza.user.domain.profile.FriendLists;
import dev.plaza.user.domain.profile.SeenProfiles;
import jakarta.inject.Singleton;
import java.util.UUID;

/**
 * Lists the friends that the viewer and another have in common, the other's newest first. Seeing the other's card is
 * enough: each of these friends shows the viewer their own friends anyway, and the other among them.
 */
@Singleton
public final class ListMutualFriends {

    private final Transactions transactions;
    private final SeenProfiles profiles;
    private final FriendLists lists;

    ListMutualFriends(Transactions transactions, SeenProfiles profiles, FriendLists lists) {
        this.transactions = transactions;
        this.profiles = profiles;
        this.lists = lists;
    }

    /**
     * Lists a page.
     *
     * @throws UserProblem.PersonNotFound when there is nobody of that id whom {@code viewer} may see
     */
    public Page<PersonView> list(CurrentPerson viewer, UUID person, PageRequest request) {
        return transactions.read(viewer.identity(), () -> {
            if (profiles.find(viewer.id(), person)
                    .filter(seen -> seen.sight().seesCard())
                    .isEmpty()) {
                throw new UserProblem.PersonNotFound();
            }
            var entries = lists.findMutualFriends(viewer.id(), person, Positions.after(request), request.rows());
            return Page.of(entries, request, Positions::of).map(entry -> PersonView.of(entry.person()));
        });
    }
}
