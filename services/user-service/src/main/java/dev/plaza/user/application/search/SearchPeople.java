package dev.plaza.user.application.search;

import dev.plaza.db.Transactions;
import dev.plaza.service.paging.Cursor;
import dev.plaza.service.paging.Page;
import dev.plaza.service.paging.PageRequest;
import dev.plaza.service.security.CurrentPerson;
import dev.plaza.user.application.friendship.PersonView;
import dev.plaza.user.domain.search.PeopleSearch;
import dev.plaza.user.domain.search.PeopleSearch.Match;
import dev.plaza.user.domain.search.PeopleSearch.Position;
import dev.plaza.user.domain.search.SearchText;
import jakarta.inject.Singleton;
import java.util.List;

/** Finds people by name or username, the viewer's friends first. */
@Singleton
public final class SearchPeople {

    private final Transactions transactions;
    private final PeopleSearch people;

    SearchPeople(Transactions transactions, PeopleSearch people) {
        this.transactions = transactions;
        this.people = people;
    }

    public Page<PersonView> search(CurrentPerson viewer, SearchText text, PageRequest request) {
        Position after = after(request);
        List<Match> matches =
                transactions.readOne(viewer.identity(), () -> people.find(viewer.id(), text, after, request.rows()));
        return Page.of(matches, request, SearchPeople::cursor).map(match -> PersonView.of(match.person()));
    }

    private static Position after(PageRequest request) {
        Cursor cursor = request.cursor();
        return cursor == null ? Position.START : new Position(cursor.number(0), cursor.number(1), cursor.uuid(2));
    }

    private static Cursor cursor(Match match) {
        Position position = match.position();
        return Cursor.at(position.rank(), position.distance(), position.id());
    }
}
