package dev.plaza.contracts.personal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A piece of what a service holds of somebody. A service's files are cut into pieces that a broker carries easily; put
 * together in the order of their numbers they are the files again, one after the other.
 *
 * @param number  of the piece among all of this service's, from 1
 * @param count   of all pieces of this service
 * @param name    of the file that it is a piece of, such as {@code profile.json}
 * @param content characters of that file
 */
public record ExportPartReady(
        UUID userId, UUID exportId, String service, int number, int count, String name, String content) {

    /** How many characters a piece has at most: 256 KiB of UTF-8 at the very worst. */
    public static final int LONGEST = 64 * 1024;

    /**
     * Cuts the files of a service.
     *
     * @param files content by name, in their order; at least one, for a service that holds nothing says so
     */
    public static List<ExportPartReady> cut(UUID userId, UUID exportId, String service, Map<String, String> files) {
        List<ExportPartReady> pieces = new ArrayList<>();
        int count = files.values().stream()
                .mapToInt(content -> slices(content).size())
                .sum();
        files.forEach((name, content) -> {
            for (String slice : slices(content)) {
                pieces.add(new ExportPartReady(userId, exportId, service, pieces.size() + 1, count, name, slice));
            }
        });
        return List.copyOf(pieces);
    }

    private static List<String> slices(String content) {
        List<String> slices = new ArrayList<>();
        int start = 0;
        do {
            int end = Math.min(start + LONGEST, content.length());
            if (end < content.length() && Character.isHighSurrogate(content.charAt(end - 1))) {
                end--;
            }
            slices.add(content.substring(start, end));
            start = end;
        } while (start < content.length());
        return slices;
    }

    /** Without what it holds. */
    @Override
    public String toString() {
        return "ExportPartReady[" + exportId + ", " + service + ", " + number + " of " + count + "]";
    }
}
