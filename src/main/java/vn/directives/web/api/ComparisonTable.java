package vn.directives.web.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import vn.directives.insight.Comparison;
import vn.directives.search.Wording;

/**
 * A comparison as a table that a spreadsheet opens as it is: a byte order mark (U+FEFF), without which Excel takes UTF-8 for something
 * else, lines that end in CRLF (RFC 4180), and no cell that it would calculate.
 */
final class ComparisonTable {
    private static final String[] COLUMNS = {
        "value", "label", "first", "directives", "tasks", "delay", "citing", "terms", "sampled"
    };

    private ComparisonTable() {}

    static String of(Comparison comparison, Wording wording) {
        StringBuilder table = new StringBuilder("\uFEFF");
        try (CSVPrinter rows = new CSVPrinter(table, CSVFormat.EXCEL)) {
            rows.printRecord(Arrays.stream(COLUMNS).map(key -> wording.say("compare." + key)));
            for (Comparison.Row row : comparison.rows()) {
                rows.printRecord(
                        SafeCell.of(row.value()),
                        SafeCell.of(row.label()),
                        row.first(),
                        row.directives(),
                        row.tasks(),
                        row.delay(),
                        row.citing(),
                        SafeCell.of(String.join("; ", row.terms())),
                        comparison.sampled());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("nothing is written but memory", e);
        }
        return table.toString();
    }
}
