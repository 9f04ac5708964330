package vn.directives.parsing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A row of a table under {@code src/test/resources/vectors}: tab-separated, a header line, "\n" for a line break. */
record TableRow(Map<String, String> cells) {
    static List<TableRow> read(String file, int count) {
        List<String> lines = Parsers.resource("/vectors/" + file).lines().toList();
        List<String> columns = List.of(lines.getFirst().split("\t", -1));
        List<TableRow> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] values = line.split("\t", -1);
            assertThat(values).as(line).hasSize(columns.size());
            Map<String, String> cells = new HashMap<>();
            for (int i = 0; i < values.length; i++) {
                cells.put(columns.get(i), values[i].replace("\\n", "\n"));
            }
            rows.add(new TableRow(cells));
        }
        assertThat(rows).as(file).hasSize(count);
        return rows;
    }

    String get(String column) {
        return Objects.requireNonNull(cells.get(column), column);
    }
}
