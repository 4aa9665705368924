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

/** Lists somebody's friends, the newest first, as far as the viewer may see them. */
@Singleton
public final class ListFriends {

    private final Transactions transactions;
    private final SeenProfiles profiles;
    private final FriendLists lists;

    ListFriends(Transactions transactions, SeenProfiles profiles, FriendLists lists) {
        this.transactions = transactions;
        this.profiles = profiles;
        this.lists = lists;
    }

    /**
     * Lists a page. A person's own friends are theirs to see before their profile has arrived, too.
     *
     * @throws UserProblem.PersonNotFound when there is nobody of that id whose friends {@code viewer} may see
     */
    public Page<PersonView> list(CurrentPerson viewer, UUID person, PageRequest request) {
        return transactions.read(viewer.identity(), () -> {
            if (!mayList(viewer.id(), person)) {
                throw new UserProblem.PersonNotFound();
            }
            var entries = lists.findFriendsSeenBy(viewer.id(), person, Positions.after(request), request.rows());
            return Page.of(entries, request, Positions::of).map(entry -> PersonView.of(entry.person()));
        });
    }

    private boolean mayList(UUID viewer, UUID person) {
        return viewer.equals(person)
                || profiles.find(viewer, person)
                        .filter(seen -> seen.sight().seesDetails())
                        .isPresent();
    }
}
