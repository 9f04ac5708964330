package vn.directives.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The tables under {@code src/test/resources/vectors}: tab-separated, a header line, invisible characters as escapes. */
final class Vectors {
    private Vectors() {}

    /** A row of a table, with its line number for messages. */
    record Row(String file, int line, Map<String, String> cells) {
        String get(String column) {
            String cell = cells.get(column);
            if (cell == null) {
                throw new IllegalArgumentException(file + " has no column " + column);
            }
            return cell;
        }

        String id() {
            return file + ":" + line;
        }
    }

    /** All rows, which must be {@code count}, so that none gets lost. */
    static List<Row> read(String file, int count) throws IOException {
        List<Row> rows = new ArrayList<>();
        try (InputStream stream = Vectors.class.getResourceAsStream("/vectors/" + file)) {
            assertThat(stream).as(file).isNotNull();
            String[] lines = new String(stream.readAllBytes(), StandardCharsets.UTF_8).split("\n", -1);
            String[] columns = lines[0].split("\t", -1);
            for (int i = 1; i < lines.length; i++) {
                if (lines[i].isEmpty()) {
                    continue;
                }
                String[] values = lines[i].split("\t", -1);
                assertThat(values).as("%s:%d", file, i + 1).hasSameSizeAs(columns);
                Map<String, String> cells = new HashMap<>();
                for (int c = 0; c < columns.length; c++) {
                    cells.put(columns[c], unescape(values[c]));
                }
                rows.add(new Row(file, i + 1, cells));
            }
        }
        assertThat(rows).as(file).hasSize(count);
        return rows;
    }

    private static String unescape(String cell) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < cell.length(); i++) {
            if (cell.startsWith("\\u", i)) {
                text.append((char) Integer.parseInt(cell.substring(i + 2, i + 6), 16));
                i += 5;
            } else {
                text.append(cell.charAt(i));
            }
        }
        return text.toString();
    }
}
