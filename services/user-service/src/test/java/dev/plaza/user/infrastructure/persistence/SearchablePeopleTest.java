package dev.plaza.user.infrastructure.persistence;

import static dev.plaza.testing.people.PersonMaker.aPerson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plaza.db.DatabaseService;
import dev.plaza.db.Identity;
import dev.plaza.db.QueryFailedException;
import dev.plaza.db.Transactions;
import dev.plaza.testing.TestDatabase;
import dev.plaza.user.Caller;
import dev.plaza.user.UserService;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The table that searches read holds whom everybody finds, whoever changed them, and nobody else. */
class SearchablePeopleTest {

    private static final String WRONG = """
            select coalesce(p.id, e.user_id)
              from searchable_people e
              full join (select p.id, searchable(p.username) as username,
                                searchable(p.first_name || ' ' || p.last_name) as name,
                                searchable(p.last_name) as last_name
                           from user_profiles p
                           join privacy_settings s on s.user_id = p.id
                          where is_found_by_search(false, p.is_active, s.profile_visibility, s.search_visibility,
                                                   null, null)) p
                on p.id = e.user_id and p.username = e.username and p.name = e.name and p.last_name = e.last_name
             where (e.user_id is null or p.id is null)
            """;

    private final UserService service = UserService.shared();
    private final Transactions transactions = service.bean(Transactions.class);
    private final DatabaseService statements = service.bean(DatabaseService.class);
    private final Caller ana = service.join("ana");
    private final Caller ben = service.join("ben");

    @Test
    void isRightAfterStatementsThatChangeMany() {
        String both = " in ('%s', '%s')".formatted(ana.id(), ben.id());
        for (String sql : List.of(
                "update user_profiles set first_name = 'Zo\u00eb', username = 'z_' || username where id" + both,
                "update privacy_settings set search_visibility = 'friends' where user_id" + both,
                "update privacy_settings set search_visibility = 'public' where user_id" + both,
                "update privacy_settings set profile_visibility = 'private' where user_id" + both,
                "update user_profiles set is_active = false where id" + both,
                "update privacy_settings set profile_visibility = 'public' where user_id" + both,
                "update user_profiles set is_active = true where id" + both)) {
            service.database().execute(sql);

            assertThat(service.database().query(WRONG + " and coalesce(p.id, e.user_id)" + both))
                    .as(sql)
                    .isEmpty();
        }
        assertThat(service.database().count("select count(*) from searchable_people where user_id" + both))
                .isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update searchable_people set username = 'mine now' where user_id = ?",
                "delete from searchable_people where user_id = ?"
            })
    void othersAreNotAPersonsToChange(String sql) {
        int changed = transactions.write(Identity.person(ben.id()), () -> statements.execute("change", sql, ana.id()));

        assertThat(changed).isZero();
    }

    @Test
    void othersAreNotAPersonsToAdd() {
        ana.choosePrivacy("public", "public", "public", "private");

        assertThatThrownBy(() -> transactions.write(
                        Identity.person(ben.id()),
                        () -> statements.insert(
                                "add",
                                "insert into searchable_people (user_id, username, name, last_name)"
                                        + " values (?, 'a', 'b', 'c')",
                                ana.id())))
                .isInstanceOf(QueryFailedException.class);
    }

    @Test
    void peopleOfBeforeAreFilledIn() {
        TestDatabase database = TestDatabase.fresh("search");
        var migrations = MigrationsTest.migrations(database);
        migrations.up("20261126200000");
        for (String search : List.of("public", "friends", "private")) {
            var person = aPerson().withNames("\u00c9lodie", "Lima").make();
            database.execute("""
                    insert into user_profiles (id, email, username, first_name, last_name, account_version)
                    values ('%1$s', '%2$s', '%3$s', '%4$s', '%5$s', 1);
                    insert into privacy_settings (user_id, search_visibility) values ('%1$s', '%6$s')
                    """.formatted(
                    person.id(), person.email(), person.username(), person.firstName(), person.lastName(), search));
        }
        migrations.up(null);

        assertThat(database.query("select name from searchable_people")).containsExactly("elodie lima");
    }

    @Test
    void namesOfManyCompatibleCharactersFitIntoTheIndexes() {
        String ligatures = "\ufdfa\ufdfb".repeat(50);

        assertThat(ana.patch("/users/me", "{\"firstName\": \"%1$s\", \"lastName\": \"%1$s\"}".formatted(ligatures))
                        .status())
                .isEqualTo(200);
    }
}
