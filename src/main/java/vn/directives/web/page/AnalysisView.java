package vn.directives.web.page;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.directives.engine.DateField;
import vn.directives.insight.Comparison;
import vn.directives.insight.ProvinceMonths;
import vn.directives.search.Facet;
import vn.directives.search.SearchOutcome;
import vn.directives.web.QueryString;

/**
 * The pictures for analysts, each with the numbers in it.
 *
 * @param results link to the same search as results
 * @param bys the switch between provinces and issuing bodies
 * @param months names over the columns of the heat map
 * @param heat its rows
 * @param movers who issued first, the first first
 * @param delays who followed the central document, the quickest first
 * @param due who has most to do from today on
 * @param csv links to the tables, by the picture's name
 */
public record AnalysisView(
        SearchOutcome outcome,
        String results,
        List<Link> chips,
        String clear,
        @Nullable Timeline timeline,
        List<Link> bys,
        List<String> months,
        List<HeatRow> heat,
        long earlier,
        Comparison comparison,
        @Nullable Day central,
        List<Mover> movers,
        List<Delay> delays,
        List<DueRow> due,
        long dueTotal,
        Map<String, String> csv) {
    /** Rows of a picture; its CSV has them all. */
    static final int ROWS = 20;

    private static final int SHADES = 5;

    /** Tasks that fall due: all of them from today on, and those of the next days. */
    record Ahead(SearchOutcome all, SearchOutcome soon) {}

    /** A province in the heat map. */
    public record HeatRow(String label, long total, List<Cell> cells) {}

    /** A province's month; {@code shade} is 0 to 5, the link null where there is nothing. */
    public record Cell(long count, int shade, @Nullable String url, String label) {}

    /** Who issued when; {@code width} is the length of its bar in percent. */
    public record Mover(String label, String url, Day first, long after, String width, long directives, long tasks) {}

    /** How long after the central document; {@code days} is the median. */
    public record Delay(String label, String url, String days, String width, long citing) {}

    /** What somebody has to do; the bar's lengths in percent. */
    public record DueRow(String label, String url, long count, long soon, String width, String soonWidth) {}

    static AnalysisView of(
            PageRequest request,
            SearchOutcome outcome,
            ProvinceMonths.Table table,
            Comparison comparison,
            Ahead ahead,
            Today today) {
        QueryString asked = request.asked();
        QueryString search = asked.without("by");
        QueryString plain = search.without("lang");
        return new AnalysisView(
                outcome,
                search.at(PageRequest.PATH),
                SearchView.chips(outcome, asked, AnalysisPage.PATH),
                request.language().with("q", request.one("q")).at(AnalysisPage.PATH),
                outcome.histograms().stream()
                        .filter(h -> h.request().field() == DateField.ISSUED)
                        .findFirst()
                        .map(h -> Timeline.of(
                                h, outcome.parameters().issued(), asked, AnalysisPage.PATH, today.wording()))
                        .orElse(null),
                bys(asked, comparison, today),
                table.months().stream().map(AnalysisView::shown).toList(),
                table.rows().stream().map(row -> heat(row, table, search)).toList(),
                table.earlier(),
                comparison,
                comparison.central() == null
                        ? null
                        : Day.of(comparison.central().issued()),
                movers(comparison, search),
                delays(comparison, search),
                due(ahead, search),
                ahead.all().total(),
                Map.of(
                        "heat",
                        plain.at("/api/v1/compare/months.csv"),
                        "compare",
                        plain.with("by", by(comparison)).at("/api/v1/compare.csv"),
                        "due",
                        plain.with("level", "task")
                                .with("due_from", "+0d")
                                .with("sort", "due")
                                .at("/api/v1/search.csv"),
                        "calendar",
                        plain.with("due_from", "+0d").at("/api/v1/search.ics")));
    }

    private static List<Link> bys(QueryString asked, Comparison comparison, Today today) {
        boolean authorities = comparison.by() == Comparison.By.AUTHORITY;
        return List.of(
                new Link(
                        today.wording().say("search.facet.province"),
                        asked.without("by").at(AnalysisPage.PATH),
                        !authorities),
                new Link(
                        today.wording().say("search.facet.authority"),
                        asked.with("by", "authority").at(AnalysisPage.PATH),
                        authorities));
    }

    private static HeatRow heat(ProvinceMonths.Row row, ProvinceMonths.Table table, QueryString search) {
        QueryString there = search.without("not.province").with("province", row.value());
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < row.counts().size(); i++) {
            long count = row.counts().get(i);
            YearMonth month = table.months().get(i);
            cells.add(new Cell(
                    count,
                    (int) Math.ceil(SHADES * Math.sqrt((double) count / Math.max(1, table.most()))),
                    count == 0
                            ? null
                            : there.with("issued_from", month)
                                    .with("issued_to", month)
                                    .at(PageRequest.PATH),
                    row.label() + ", " + shown(month) + ": " + count));
        }
        return new HeatRow(row.label(), row.total(), cells);
    }

    private static List<Mover> movers(Comparison comparison, QueryString search) {
        List<Comparison.Row> rows = comparison.rows().stream()
                .filter(row -> row.first() != null)
                .sorted(Comparator.comparing(AnalysisView::first))
                .limit(ROWS)
                .toList();
        if (rows.isEmpty()) {
            return List.of();
        }
        LocalDate first = first(rows.getFirst());
        long span = Math.max(1, ChronoUnit.DAYS.between(first, first(rows.getLast())));
        return rows.stream()
                .map(row -> {
                    long after = ChronoUnit.DAYS.between(first, first(row));
                    return new Mover(
                            row.label(),
                            url(row, comparison, search),
                            Day.on(first(row)),
                            after,
                            percent((double) after, (double) span),
                            row.directives(),
                            row.tasks());
                })
                .toList();
    }

    private static LocalDate first(Comparison.Row row) {
        LocalDate first = row.first();
        return first == null ? LocalDate.MAX : first;
    }

    private static List<Delay> delays(Comparison comparison, QueryString search) {
        double most = comparison.rows().stream()
                .mapToDouble(AnalysisView::delay)
                .max()
                .orElse(0);
        return comparison.rows().stream()
                .filter(row -> row.delay() != null)
                .sorted(Comparator.comparingDouble(AnalysisView::delay))
                .limit(ROWS)
                .map(row -> new Delay(
                        row.label(),
                        url(row, comparison, search),
                        String.format(Locale.ROOT, delay(row) % 1 == 0 ? "%.0f" : "%.1f", delay(row)),
                        percent(delay(row), most),
                        row.citing()))
                .toList();
    }

    private static double delay(Comparison.Row row) {
        Double delay = row.delay();
        return delay == null ? 0 : delay;
    }

    private static List<DueRow> due(Ahead ahead, QueryString search) {
        Map<String, Long> soon = new HashMap<>();
        values(ahead.soon()).forEach(value -> soon.put(value.value(), value.count()));
        long most =
                values(ahead.all()).stream().mapToLong(Facet.Value::count).max().orElse(1);
        QueryString tasks = search.with("level", "task").with("due_from", "+0d").with("sort", "due");
        return values(ahead.all()).stream()
                .filter(value -> value.count() > 0)
                .map(value -> {
                    long near = soon.getOrDefault(value.value(), 0L);
                    return new DueRow(
                            value.label(),
                            tasks.with("assignee", value.value()).at(PageRequest.PATH),
                            value.count(),
                            near,
                            percent((double) value.count(), (double) most),
                            percent((double) near, (double) most));
                })
                .toList();
    }

    private static List<Facet.Value> values(SearchOutcome outcome) {
        return outcome.facets().isEmpty()
                ? List.of()
                : outcome.facets().getFirst().values();
    }

    private static String url(Comparison.Row row, Comparison comparison, QueryString search) {
        return search.without("not." + by(comparison))
                .with(by(comparison), row.value())
                .with("sort", "issued")
                .at(PageRequest.PATH);
    }

    private static String by(Comparison comparison) {
        return comparison.by() == Comparison.By.AUTHORITY ? "authority" : "province";
    }

    private static String shown(YearMonth month) {
        return month.getMonthValue() + "/" + month.getYear();
    }

    private static String percent(double part, double whole) {
        return String.format(Locale.ROOT, "%.1f%%", whole <= 0 ? 0 : 100 * part / whole);
    }
}
