package dev.plaza.local.load;

import java.util.List;
import java.util.Locale;

/** What a made-up person fills into the registration form; the same number is always the same person. */
record Newcomer(String username, String email, String firstName, String lastName) {

    static final String PASSWORD = "plaza-sample-person";

    private static final List<String> FIRST_NAMES = List.of(
            "Ana", "Bruno", "Chloe", "Daniel", "Elif", "Farid", "Greta", "Hugo", "Ines", "Jonas", "Katya", "Liam",
            "Mei", "Noah", "Olga", "Pedro", "Quynh", "Rosa", "Samir", "Tessa", "Umar", "Vera", "Wanda", "Xavi", "Yara",
            "Zeno", "Amara", "Bela", "Carmen", "Dario", "Esra");
    private static final List<String> LAST_NAMES = List.of(
            "Almeida",
            "Becker",
            "Costa",
            "Dubois",
            "Eriksen",
            "Ferrari",
            "Garcia",
            "Haddad",
            "Ivanova",
            "Jansen",
            "Kowalski",
            "Lindberg",
            "Moreau",
            "Novak",
            "Okafor",
            "Pereira",
            "Quist",
            "Rossi",
            "Schmidt",
            "Tanaka",
            "Ueda",
            "Varga",
            "Weber",
            "Yilmaz",
            "Zhang",
            "Andersen",
            "Brandt",
            "Castro",
            "Diaz");

    static Newcomer number(int number) {
        // the lists have no common divisor, so names repeat only after both are used up
        var firstName = FIRST_NAMES.get(number % FIRST_NAMES.size());
        var lastName = LAST_NAMES.get(number % LAST_NAMES.size());
        var username = (firstName + "_" + lastName + "_" + number).toLowerCase(Locale.ROOT);
        return new Newcomer(username, username.replace('_', '.') + "@example.com", firstName, lastName);
    }
}
