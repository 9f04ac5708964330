package vn.directives.web.api;

import java.io.IOException;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/**
 * Rows of a table that a spreadsheet opens as it is: a byte order mark (U+FEFF), without which Excel takes UTF-8 for something
 * else, lines that end in CRLF (RFC 4180), and no cell that it would calculate.
 */
final class SpreadsheetRows {
    private final CSVPrinter rows;

    SpreadsheetRows(Appendable out) throws IOException {
        out.append('\uFEFF');
        rows = new CSVPrinter(out, CSVFormat.EXCEL);
    }

    /** Adds a row; null is an empty cell. A text is made safe; a number stays one, a negative one too. */
    void add(Stream<? extends @Nullable Object> cells) throws IOException {
        rows.printRecord(cells.map(
                cell -> cell instanceof Number ? cell : SafeCell.of(Objects.toString(cell, ""))));
    }

    void flush() throws IOException {
        rows.flush();
    }
}
