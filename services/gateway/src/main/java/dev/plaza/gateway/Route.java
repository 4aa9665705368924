package dev.plaza.gateway;

import java.util.Comparator;
import java.util.List;

/**
 * Which service answers the paths of a template.
 *
 * @param template segments separated by slashes; {@code *} is any one segment, and {@code **} at the end is any number of
 *                 them, none included
 * @param service  name of the service
 * @param isStream whether an answer may begin late and never end, so that no time limit applies
 */
record Route(String template, String service, boolean isStream) {

    /** The more specific first: segment by segment, a name comes before {@code *}, and that before {@code **}. */
    static final Comparator<Route> MOST_SPECIFIC_FIRST = (one, other) -> {
        List<String> left = segments(one.template);
        List<String> right = segments(other.template);
        for (int i = 0; i < Math.min(left.size(), right.size()); i++) {
            int difference = Integer.compare(vagueness(left.get(i)), vagueness(right.get(i)));
            if (difference != 0) {
                return difference;
            }
        }
        return Integer.compare(right.size(), left.size());
    };

    Route(String template, String service) {
        this(template, service, false);
    }

    boolean matches(String path) {
        List<String> wanted = segments(template);
        List<String> given = segments(path);
        for (int i = 0; i < wanted.size(); i++) {
            if (wanted.get(i).equals("**")) {
                return true;
            }
            if (i >= given.size()
                    || !(wanted.get(i).equals("*") || wanted.get(i).equals(given.get(i)))) {
                return false;
            }
        }
        return given.size() == wanted.size();
    }

    private static int vagueness(String segment) {
        return switch (segment) {
            case "*" -> 1;
            case "**" -> 2;
            default -> 0;
        };
    }

    private static List<String> segments(String path) {
        return List.of(path.substring(1).split("/", -1));
    }
}
