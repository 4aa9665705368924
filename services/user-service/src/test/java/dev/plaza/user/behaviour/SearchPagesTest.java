package dev.plaza.user.behaviour;

import dev.plaza.testing.people.PersonMaker;
import dev.plaza.user.Caller;

/** Pages of people of every rank, between whom there are hidden ones. */
class SearchPagesTest extends UserPages {

    private static final String SOUGHT = "pagefinder";

    SearchPagesTest() {
        add(SOUGHT, "Ana", "Lima").befriend(ana);
        for (int i = 0; i < COUNT; i++) {
            Caller beginning = add(SOUGHT + "_" + i, "Ana", "Lima");
            Caller named = add("searched_" + i, SOUGHT, "Lima");
            Caller alike = add("looked_for_" + i, "Ana", "pagefindr");
            hide(i, add("hidden_" + SOUGHT + i, "Ana", SOUGHT));
            if (i % 2 == 0) {
                ana.befriend(beginning);
                named.befriend(ana);
            }
            if (i % 3 == 0) {
                alike.befriend(ana);
                alike.choosePrivacy("private", "private", "private", "friends");
            }
        }
    }

    @Override
    protected String listPath() {
        return "/api/v1/users/search?q=" + SOUGHT;
    }

    private Caller add(String username, String first, String last) {
        Caller person = service.join(PersonMaker.aPerson()
                .withUsername(username)
                .withNames(first, last)
                .make());
        ids.add(person.id().toString());
        return person;
    }

    private void hide(int i, Caller person) {
        ids.remove(person.id().toString());
        switch (i % 4) {
            case 0 -> service.block(person, ana);
            case 1 -> service.block(ana, person);
            case 2 -> person.choosePrivacy("public", "private", "private", "private");
            default -> service.deactivate(person);
        }
    }
}
