package vn.directives.web.api;

import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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
        line(
                table,
                Arrays.stream(COLUMNS).map(key -> wording.say("compare." + key)).toArray());
        for (Comparison.Row row : comparison.rows()) {
            line(
                    table,
                    row.value(),
                    row.label(),
                    row.first(),
                    row.directives(),
                    row.tasks(),
                    row.delay(),
                    row.citing(),
                    String.join("; ", row.terms()),
                    comparison.sampled());
        }
        return table.toString();
    }

    /** One line of such a table. */
    static void line(StringBuilder table, @Nullable Object... cells) {
        table.append(Arrays.stream(cells).map(ComparisonTable::cell).collect(Collectors.joining(",")))
                .append("\r\n");
    }

    /** A text is made safe; a number stays one, a negative delay too. */
    private static String cell(@Nullable Object value) {
        String text = Objects.toString(value, "");
        String safe = value instanceof Number ? text : SafeCell.of(text);
        return safe.chars().anyMatch(c -> ",\"\r\n".indexOf(c) >= 0) ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
