package vn.directives.web.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** Where each province stands on the map of tiles, then and now; from {@code web/province-tiles.tsv}. */
final class ProvinceTiles {
    /**
     * One square.
     *
     * @param row from 0, the north
     * @param column from 0, the west
     * @param code the letters on it
     * @param slugs the provinces it stands for, one after the other in time
     */
    record Tile(int row, int column, String code, List<String> slugs) {}

    private final List<Tile> issued;
    private final List<Tile> current;

    ProvinceTiles() {
        List<String[]> rows = read();
        this.issued = tiles(rows, "issued");
        this.current = tiles(rows, "current");
    }

    /** The 34 provinces of today, or the 63 before them. */
    List<Tile> of(boolean today) {
        return today ? current : issued;
    }

    private static List<Tile> tiles(List<String[]> rows, String basis) {
        return rows.stream()
                .filter(row -> row[0].equals(basis))
                .map(row -> new Tile(
                        Integer.parseInt(row[1]), Integer.parseInt(row[2]), row[3], List.of(row[4].split(",", -1))))
                .toList();
    }

    private static List<String[]> read() {
        try (InputStream file = ProvinceTiles.class.getResourceAsStream("/web/province-tiles.tsv")) {
            String text = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
            return Arrays.stream(text.split("\n", -1))
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
