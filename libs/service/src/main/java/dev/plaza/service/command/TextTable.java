package dev.plaza.service.command;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Rows of text, each column as wide as it has to be, with notes between rows. */
final class TextTable {

    private static final String GAP = "  ";

    private final List<List<String>> lines = new ArrayList<>();
    private final int columns;

    TextTable(String... headings) {
        columns = headings.length;
        lines.add(List.of(headings));
    }

    void row(String... cells) {
        if (cells.length != columns) {
            throw new IllegalArgumentException(cells.length + " cells in a table of " + columns + " columns");
        }
        lines.add(List.of(cells));
    }

    /** A line below the last row, which belongs to it. */
    void note(String text) {
        lines.add(List.of(text));
    }

    void printTo(PrintWriter out) {
        int[] widths = IntStream.range(0, columns).map(this::width).toArray();
        lines.forEach(line -> out.println(line.size() == columns ? padded(line, widths) : "    " + line.getFirst()));
    }

    private int width(int column) {
        return lines.stream()
                .filter(line -> line.size() == columns)
                .mapToInt(line -> line.get(column).length())
                .max()
                .orElse(0);
    }

    private static String padded(List<String> cells, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < widths.length; column++) {
            line.append(cells.get(column))
                    .repeat(' ', widths[column] - cells.get(column).length());
            line.append(GAP);
        }
        return line.toString().stripTrailing();
    }
}
