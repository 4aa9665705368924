package dev.plaza.local.load;

import dev.plaza.local.PlazaException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A graph as the Network Repository publishes it: a file {@code NAME.edges} with two person numbers from 0 on each line,
 * and beside it {@code NAME.nodes} with the number of people. Without the latter the highest number tells. Blank lines
 * and comments ({@code #}, {@code %}) are passed over, so are people paired with themselves and pairs that came before.
 */
public final class GraphFile {

    private static final Pattern PAIR = Pattern.compile("(\\d{1,9})[\\s,]+(\\d{1,9})(\\s.*)?");
    private static final String ENDING = ".edges";

    private GraphFile() {}

    /** Reads the whole file; a fault names its line. */
    public static Graph read(Path file) {
        try {
            var friendships = parse(file, Files.readAllLines(file));
            var highest =
                    friendships.stream().mapToInt(Friendship::asking).max().orElse(-1);
            return Graph.of(peopleIn(nodesFile(file), highest + 1), friendships);
        } catch (NoSuchFileException e) {
            throw new PlazaException("There is no file " + file + ".", e);
        } catch (IOException e) {
            throw new PlazaException("Cannot read " + file + ": " + e.getMessage(), e);
        } catch (IllegalArgumentException e) {
            throw new PlazaException(nodesFile(file) + " does not fit " + file + ": " + e.getMessage() + ".", e);
        }
    }

    private static List<Friendship> parse(Path file, List<String> lines) {
        var friendships = new ArrayList<Friendship>();
        for (var number = 1; number <= lines.size(); number++) {
            var line = lines.get(number - 1).strip();
            if (line.isEmpty() || line.startsWith("#") || line.startsWith("%")) {
                continue;
            }
            var pair = PAIR.matcher(line);
            if (!pair.matches()) {
                throw new PlazaException(file + ", line " + number + ": expected two person numbers, not: " + line);
            }
            var one = Integer.parseInt(pair.group(1));
            var other = Integer.parseInt(pair.group(2));
            if (one != other) {
                friendships.add(Friendship.between(one, other));
            }
        }
        return friendships;
    }

    private static int peopleIn(Path nodes, int atLeast) throws IOException {
        if (!Files.exists(nodes)) {
            return atLeast;
        }
        var text = Files.readString(nodes).strip();
        if (!text.matches("\\d{1,9}")) {
            throw new PlazaException(nodes + " holds no number of people, but: " + text);
        }
        return Integer.parseInt(text);
    }

    private static Path nodesFile(Path edges) {
        var name = edges.getFileName().toString();
        var base = name.endsWith(ENDING) ? name.substring(0, name.length() - ENDING.length()) : name;
        return edges.resolveSibling(base + ".nodes");
    }
}
