package vn.directives.web.page;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.directives.engine.KeywordField;
import vn.directives.search.Facet;
import vn.directives.search.Provinces;
import vn.directives.search.SearchOutcome;
import vn.directives.web.QueryString;

/**
 * The provinces as tiles, each a link that adds or removes it, shaded by its hits.
 *
 * @param cells from north to south
 * @param counted those with hits, the most first: the same as a table
 * @param today whether these are the 34 provinces of today
 * @param other link to the same search by the other provinces
 */
public record ProvinceMap(List<Cell> cells, List<Cell> counted, boolean today, String other) {
    /** Degrees of shading above none. */
    private static final int SHADES = 5;

    /**
     * One province.
     *
     * @param shade 0 for no hits to 5 for the most
     */
    public record Cell(
            int row, int column, String code, String label, long count, int shade, boolean selected, String url) {}

    /** Draws the maps; knows where every tile stands and what provinces are called. */
    record Maker(ProvinceTiles tiles, Provinces provinces) {
        /** Null when the provinces were not counted, or not all of them. */
        @Nullable
        ProvinceMap of(SearchOutcome outcome, PageRequest request) {
            Facet facet = outcome.facets().stream()
                    .filter(f -> f.field() == KeywordField.PROVINCE || f.field() == KeywordField.PROVINCE_CURRENT)
                    .findFirst()
                    .orElse(null);
            if (facet == null || facet.other() > 0) {
                return null;
            }
            boolean today = facet.field() == KeywordField.PROVINCE_CURRENT;
            Map<String, Facet.Value> values = new HashMap<>();
            facet.values().forEach(value -> values.put(value.value(), value));
            List<ProvinceTiles.Tile> all = tiles.of(today);
            long most =
                    all.stream().mapToLong(tile -> count(tile, values)).max().orElse(0);
            QueryString start = request.asked().without("page");
            List<Cell> cells =
                    all.stream().map(tile -> cell(tile, values, most, start)).toList();
            return new ProvinceMap(
                    cells,
                    cells.stream()
                            .filter(cell -> cell.count() > 0)
                            .sorted(Comparator.comparingLong(Cell::count).reversed())
                            .toList(),
                    today,
                    other(start, today));
        }

        private Cell cell(ProvinceTiles.Tile tile, Map<String, Facet.Value> values, long most, QueryString start) {
            boolean selected =
                    tile.slugs().stream().map(values::get).anyMatch(value -> value != null && value.selected());
            QueryString target = start;
            for (String slug : tile.slugs()) {
                target = selected ? target.withoutValue("province", slug) : target.and("province", slug);
            }
            long count = count(tile, values);
            // By the square root: one province with very many would leave all others pale.
            int shade = most == 0 ? 0 : (int) Math.ceil(SHADES * Math.sqrt((double) count / most));
            return new Cell(
                    tile.row(),
                    tile.column(),
                    tile.code(),
                    provinces.label(tile.slugs().getLast()),
                    count,
                    shade,
                    selected,
                    target.at(PageRequest.PATH));
        }

        private String other(QueryString start, boolean today) {
            if (today) {
                return start.without("province_basis").at(PageRequest.PATH);
            }
            QueryString target = start.without("province", "not.province").with("province_basis", "current");
            for (String slug : start.all("province")) {
                String now = provinces
                        .ofSlug(slug)
                        .map(entry -> entry.province().current().value())
                        .orElse(slug);
                target = target.and("province", now);
            }
            return target.at(PageRequest.PATH);
        }

        private static long count(ProvinceTiles.Tile tile, Map<String, Facet.Value> values) {
            return tile.slugs().stream()
                    .map(values::get)
                    .mapToLong(value -> value == null ? 0 : value.count())
                    .sum();
        }
    }
}
