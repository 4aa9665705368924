package dev.plaza.post.infrastructure.persistence;

import static dev.plaza.post.infrastructure.persistence.Columns.array;
import static dev.plaza.post.infrastructure.persistence.Columns.textArray;

import dev.plaza.db.DatabaseService;
import dev.plaza.post.domain.people.Acquaintance;
import dev.plaza.post.domain.people.Card;
import dev.plaza.post.domain.people.People;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** People in the replicas {@code accounts}, {@code people} and {@code relations}. */
@Singleton
final class PeopleReplica implements People {

    private static final String IN_SIGHT = "a.is_active and a.id not in (select id from unseen_people)";

    private static final String IS_IN_SIGHT = "select a.id from accounts a where a.id = ? and " + IN_SIGHT;

    private static final String CARDS = """
            select a.id, a.username, e.display_name, e.avatar_url
              from accounts a
              left join people e on e.id = a.id
             where a.id = any(?)
            """ + " and " + IN_SIGHT;

    private static final String ACQUAINTANCES = """
            select a.id, a.username, e.display_name, e.avatar_url, coalesce(r.friendship, 'none') = 'accepted' as is_friend
              from (select a.id from accounts a where a.id = any(?)
                    union
                    select a.id from accounts a where a.username_key = any(?)) named
              join accounts a on a.id = named.id
              left join people e on e.id = a.id
              left join relations r on r.first_id = least(a.id, ?) and r.second_id = greatest(a.id, ?)
            """ + " where " + IN_SIGHT;

    /** Version 0 is older than any that auth-service tells. */
    private static final String INTRODUCE = """
            insert into accounts (id, version, username, roles, is_active) values (?, 0, ?, '{}', true)
                on conflict (id) do nothing
            """;

    private final DatabaseService database;

    PeopleReplica(DatabaseService database) {
        this.database = database;
    }

    @Override
    public boolean isInSight(UUID person) {
        return !database.select("person in sight", IS_IN_SIGHT, row -> true, person)
                .isEmpty();
    }

    @Override
    public List<Card> findCards(Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : database.select("cards", CARDS, row -> Columns.card(row, "id"), (Object) array(ids));
    }

    @Override
    public List<Acquaintance> findAcquaintances(UUID author, Collection<UUID> ids, Collection<String> usernames) {
        return database.select(
                "acquaintances",
                ACQUAINTANCES,
                row -> new Acquaintance(Columns.card(row, "id"), row.getBoolean("is_friend")),
                array(ids),
                textArray(usernames),
                author,
                author);
    }

    @Override
    public void introduce(UUID person, String username) {
        database.insert("introduce person", INTRODUCE, person, username);
    }
}
