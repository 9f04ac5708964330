package vn.directives.web.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.stream.Stream;
import vn.directives.insight.Comparison;
import vn.directives.insight.ProvinceMonths;
import vn.directives.search.Wording;

/** Comparisons as tables for spreadsheets. */
final class ComparisonTable {
    private static final String[] COLUMNS = {
        "value", "label", "first", "directives", "tasks", "delay", "citing", "terms", "sampled"
    };

    private ComparisonTable() {}

    private interface Content {
        void addTo(SpreadsheetRows rows) throws IOException;
    }

    static String of(Comparison comparison, Wording wording) {
        return write(rows -> {
            rows.add(Arrays.stream(COLUMNS).map(key -> wording.say("compare." + key)));
            for (Comparison.Row row : comparison.rows()) {
                rows.add(Stream.of(
                                row.value(),
                                row.label(),
                                row.first(),
                                row.directives(),
                                row.tasks(),
                                row.delay(),
                                row.citing(),
                                String.join("; ", row.terms()),
                                comparison.sampled()));
            }
        });
    }

    /** A province a row, a month a column. */
    static String of(ProvinceMonths.Table months, Wording wording) {
        return write(rows -> {
            rows.add(Stream.concat(
                    Stream.of(wording.say("compare.value"), wording.say("compare.label")), months.months().stream()));
            for (ProvinceMonths.Row row : months.rows()) {
                rows.add(Stream.concat(Stream.of(row.value(), row.label()), row.counts().stream()));
            }
        });
    }

    private static String write(Content content) {
        StringBuilder table = new StringBuilder();
        try {
            content.addTo(new SpreadsheetRows(table));
        } catch (IOException e) {
            throw new UncheckedIOException("nothing is written but memory", e);
        }
        return table.toString();
    }
}
