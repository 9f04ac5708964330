package vn.directives.extraction;

import java.util.ArrayList;
import java.util.List;

/**
 * A row of a table as printed lines. A row of data is one line. Two columns of short lines, as in the letterhead and at the
 * signature, stand side by side as they do on paper.
 */
final class TableRow {
    private static final String GAP = "   ";
    private static final int MAX_PRINTED_LENGTH = 200;
    private static final int MAX_PRINTED_COLUMN = 48;

    /** A cell with more lines than this is a text of its own, not a value in a row. */
    private static final int MAX_LINES_OF_PAIR = 4;

    private static final int MAX_LINES_OF_VALUE = 15;

    private final List<List<String>> cells = new ArrayList<>();

    void add(List<String> cell) {
        cells.add(cell);
    }

    boolean isEmpty() {
        return cells.isEmpty();
    }

    List<String> lines() {
        List<List<String>> filled =
                cells.stream().filter(cell -> !cell.isEmpty()).toList();
        if (filled.size() <= 1) {
            return filled.isEmpty() ? List.of() : filled.getFirst();
        }
        int most = filled.stream().mapToInt(List::size).max().orElse(0);
        boolean shortLines =
                filled.stream().flatMap(List::stream).allMatch(line -> line.length() <= MAX_PRINTED_LENGTH);
        if (filled.size() == 2 && most > 1 && shortLines) {
            return sideBySide(filled.getFirst(), filled.getLast());
        }
        if (most > (filled.size() == 2 ? MAX_LINES_OF_PAIR : MAX_LINES_OF_VALUE)) {
            return filled.stream().flatMap(List::stream).toList();
        }
        return List.of(String.join(
                GAP, filled.stream().map(cell -> String.join(" ", cell)).toList()));
    }

    private static List<String> sideBySide(List<String> left, List<String> right) {
        int width = Math.min(
                MAX_PRINTED_COLUMN, left.stream().mapToInt(String::length).max().orElse(0));
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < Math.max(left.size(), right.size()); i++) {
            String first = i < left.size() ? left.get(i) : "";
            String second = i < right.size() ? right.get(i) : "";
            lines.add(
                    second.isEmpty() ? first : first + " ".repeat(Math.max(0, width - first.length())) + GAP + second);
        }
        return lines;
    }
}
