package vn.directives.parsing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A table of tasks whose cells came out one a line: a plan's "STT" / "Nội dung" / "Cơ quan chủ trì" / "Thời gian" / "1" / … Its rows
 * are items, and the cells that say who acts and when are their fields.
 *
 * @param start the line of the table's head
 * @param end one past its last line
 */
record CellTable(int start, int end, List<Paragraph> paragraphs) {
    /** A head has no more cells, the number's included. */
    private static final int MOST_COLUMNS = 9;

    /** A cell takes no more lines. */
    private static final int MOST_LINES = 12;

    /** Whether the head of such a table may begin here. */
    static boolean isHeader(Line line) {
        return line.folded().equals("stt")
                || line.folded().equals("tt")
                || line.folded().equals("so tt");
    }

    /** The table whose head begins at {@code from}. */
    static Optional<CellTable> read(List<Line> lines, int from) {
        if (!isHeader(lines.get(from))) {
            return Optional.empty();
        }
        List<FieldLabel.Kind> columns = new ArrayList<>();
        int i = from + 1;
        while (i < lines.size() && columns.size() < MOST_COLUMNS && !isNumber(lines.get(i), 1)) {
            columns.add(FieldLabel.ofHeader(lines.get(i).folded()));
            i++;
        }
        boolean fields = columns.contains(FieldLabel.Kind.ASSIGNEE) || columns.contains(FieldLabel.Kind.TIME);
        if (!fields || i >= lines.size() || !isNumber(lines.get(i), 1)) {
            return Optional.empty();
        }
        List<Paragraph> paragraphs = new ArrayList<>();
        int row = 1;
        while (i < lines.size() && isNumber(lines.get(i), row)) {
            int next = rowEnd(lines, i + 1, row + 1, columns.size());
            List<List<Line>> cells = cells(lines.subList(i + 1, next), columns.size());
            if (cells.isEmpty()) {
                break;
            }
            add(paragraphs, cells, columns, row);
            i = next;
            row++;
        }
        return paragraphs.isEmpty() ? Optional.empty() : Optional.of(new CellTable(from, i, paragraphs));
    }

    private static boolean isNumber(Line line, int number) {
        return line.folded().equals(String.valueOf(number)) || line.folded().equals(number + ".");
    }

    /** Before the next row's number; the last row has one line for each cell. */
    private static int rowEnd(List<Line> lines, int from, int next, int columns) {
        int limit = Math.min(lines.size(), from + columns * MOST_LINES);
        for (int i = from; i < limit; i++) {
            if (isNumber(lines.get(i), next)) {
                return i;
            }
        }
        int end = from;
        for (int cells = 0; end < limit; end++) {
            cells += Words.startsLower(lines.get(end).text()) ? 0 : 1;
            if (cells > columns) {
                break;
            }
        }
        return end;
    }

    /** One for each column: a line that begins with a small letter goes on with the cell before; empty when they do not fit. */
    private static List<List<Line>> cells(List<Line> lines, int columns) {
        List<List<Line>> cells = new ArrayList<>();
        for (Line line : lines) {
            if (cells.isEmpty() || (lines.size() > columns && !Words.startsLower(line.text()))) {
                cells.add(new ArrayList<>());
            } else if (lines.size() == columns) {
                cells.add(new ArrayList<>());
            }
            cells.getLast().add(line);
        }
        return cells.size() == columns ? cells : List.of();
    }

    private static void add(
            List<Paragraph> paragraphs, List<List<Line>> cells, List<FieldLabel.Kind> columns, int row) {
        int text = Math.max(0, columns.indexOf(FieldLabel.Kind.TEXT));
        paragraphs.add(Paragraph.cell(cells.get(text), String.valueOf(row), null));
        for (int i = 0; i < cells.size(); i++) {
            if (i != text) {
                paragraphs.add(Paragraph.cell(cells.get(i), "", columns.get(i)));
            }
        }
    }
}
