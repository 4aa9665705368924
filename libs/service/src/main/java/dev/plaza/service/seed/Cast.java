package dev.plaza.service.seed;

import java.time.Instant;
import java.util.List;

/**
 * The cast: the same people in every service, so that what one service seeds fits to what the others do. Ids, names and
 * addresses never change; new people are added at the end.
 */
public final class Cast {

    /** With which each of them signs in. No secret: none of them exists where it would matter. */
    public static final String PASSWORD = "a walk in the park";

    /** When their accounts were opened. */
    public static final Instant JOINED = Instant.parse("2026-01-01T00:00:00Z");

    /** All of them, by number. */
    public static final List<CastMember> MEMBERS = List.of(
            new CastMember(1, "Ana", "Almeida", "Lisbon", "Walks a lot, mostly uphill."),
            new CastMember(2, "Bo", "Berg", "Bergen", "Repairs bicycles and radios."),
            new CastMember(3, "Carla", "Conti", "Turin", "Paints what the fog leaves over."),
            new CastMember(4, "Deniz", "Demir", "Izmir", "Cooks for more people than are invited."),
            new CastMember(5, "Emil", "Eriksen", "Aarhus", "Reads maps for pleasure."),
            new CastMember(6, "Fatou", "Fall", "Dakar", "Keeps a garden on a roof."),
            new CastMember(7, "Gita", "Ghosh", "Kolkata", "Collects the sounds of trams."),
            new CastMember(8, "Hugo", "Herrera", "Valencia", "Swims before breakfast."),
            new CastMember(9, "Ines", "Ivanova", "Sofia", "Translates songs nobody asked for."),
            new CastMember(10, "Jonas", "Jansen", "Utrecht", "Builds tables, sometimes chairs."),
            new CastMember(11, "Kira", "Kowalski", "Krakow", "Runs, slowly and far."),
            new CastMember(12, "Liam", "Lynch", "Galway", "Waits for the right wind."),
            new CastMember(13, "Mina", "Mori", "Kobe", "Folds paper during meetings."),
            new CastMember(14, "Noor", "Nasser", "Amman", "Photographs doors."),
            new CastMember(15, "Oskar", "Olsen", "Tromso", "Counts whales for a living."),
            new CastMember(16, "Petra", "Pavlova", "Brno", "Plays chess by post."),
            new CastMember(17, "Quentin", "Quinet", "Liege", "Bakes on Sundays."),
            new CastMember(18, "Rosa", "Rossi", "Bari", "Knows every bus driver by name."),
            new CastMember(19, "Samir", "Saidi", "Oran", "Restores old films."),
            new CastMember(20, "Tessa", "Tan", "Penang", "Writes letters to the editor."),
            new CastMember(21, "Uma", "Urban", "Graz", "Climbs with the children."),
            new CastMember(22, "Viktor", "Vasquez", "Quito", "Teaches birds' names to tourists."),
            new CastMember(23, "Wanda", "Weber", "Leipzig", "Sings in two choirs."),
            new CastMember(24, "Yusuf", "Yilmaz", "Bursa", "Fixes what others throw away."));

    private Cast() {}
}
