package vn.directives.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import vn.directives.document.Directive;
import vn.directives.document.Task;
import vn.directives.engine.Change;
import vn.directives.engine.DateField;
import vn.directives.engine.FieldValues;
import vn.directives.engine.Histogram;
import vn.directives.engine.HistogramRequest;
import vn.directives.engine.Hit;
import vn.directives.engine.KeywordField;
import vn.directives.engine.Level;
import vn.directives.engine.SearchEngine;
import vn.directives.engine.highlight.Highlighter;
import vn.directives.gazetteer.Gazetteer;
import vn.directives.generated.GeneratedCorpus;
import vn.directives.text.VietnameseOrder;

/**
 * Totals, facets, histograms and exports of random combinations of filters, against counting by hand over every directive.
 * {@code -Ddirectives.test.analysts=20000} asks the same of more directives, {@code directives.test.seed} of others.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class AnalystsContract {
    private static final int DIRECTIVES = Integer.getInteger("directives.test.analysts", 1_000);
    private static final long SEED = Long.getLong("directives.test.seed", 20_261_122L);
    private static final int COMBINATIONS = 300;
    private static final Set<KeywordField> ASKED = asked();

    /** What the generator gives no directive. */
    private static final Set<KeywordField> NEVER_MADE = EnumSet.of(KeywordField.WARNING, KeywordField.STATUS);

    private final Random random = new Random(SEED);
    private final List<Directive> all =
            new GeneratedCorpus(SEED).directives(DIRECTIVES).toList();
    private final List<Item> directives = all.stream().map(Item::of).toList();
    private final List<Item> tasks = directives.stream()
            .flatMap(item -> item.directive().tasks().stream().map(item::of))
            .toList();
    private final Clock clock = Clock.fixed(Instant.parse("2026-11-22T03:00:00Z"), ZoneOffset.UTC);
    private final Provinces provinces = new Provinces(Gazetteer.load());
    private final SearchParameterReader reader = new SearchParameterReader(provinces, clock);

    private SearchEngine engine;
    private SearchService service;

    /** An empty engine, closed in the end. */
    protected abstract SearchEngine open() throws Exception;

    @BeforeAll
    void fill() throws Exception {
        engine = open();
        service = new SearchService(engine, provinces, new Highlighter(), Synonyms.NONE);
        for (int from = 0; from < all.size(); from += 500) {
            engine.write(all.subList(from, Math.min(all.size(), from + 500)).stream()
                    .<Change>map(Change.Put::new)
                    .toList());
        }
    }

    @AfterAll
    void close() {
        engine.close();
    }

    private static Set<KeywordField> asked() {
        Set<KeywordField> asked = EnumSet.range(KeywordField.PROVINCE, KeywordField.EXTERNAL_ID);
        asked.add(KeywordField.STATUS);
        return asked;
    }

    /** A directive, or one of its tasks, with what the filters ask about. */
    private record Item(
            Directive directive,
            @Nullable Task task,
            Level level,
            Map<KeywordField, List<String>> values,
            Map<DateField, List<LocalDate>> days) {
        static Item of(Directive directive) {
            Map<KeywordField, List<String>> values = new EnumMap<>(KeywordField.class);
            Map<DateField, List<LocalDate>> days = new EnumMap<>(DateField.class);
            ASKED.forEach(field -> values.put(field, FieldValues.of(directive, field)));
            EnumSet.allOf(DateField.class).forEach(field -> days.put(field, FieldValues.days(directive, field)));
            return new Item(directive, null, Level.DIRECTIVE, values, days);
        }

        Item of(Task part) {
            Map<KeywordField, List<String>> own = new EnumMap<>(values);
            own.put(KeywordField.ASSIGNEE, FieldValues.of(directive, part, KeywordField.ASSIGNEE));
            Map<DateField, List<LocalDate>> ownDays = new EnumMap<>(days);
            ownDays.put(DateField.DUE, FieldValues.days(directive, part, DateField.DUE));
            return new Item(directive, part, Level.TASK, own, ownDays);
        }

        String id() {
            return task == null ? directive.id() : task.id();
        }

        List<String> values(KeywordField field) {
            return Objects.requireNonNull(values.get(field));
        }

        List<LocalDate> days(DateField field) {
            return Objects.requireNonNull(days.get(field));
        }
    }

    @Test
    void countsAndExportsAreWhatCountingByHandGives() {
        int withHits = 0;
        for (int i = 0; i < COMBINATIONS; i++) {
            Map<String, List<String>> asked = combination();
            String what = "seed " + SEED + ", combination " + i + ": " + asked;
            SearchParameters parameters = reader.read(asked);
            SearchOutcome outcome = service.search(parameters, (key, arguments) -> key);
            List<Item> expected = matching(parameters, null, null);
            assertThat(outcome.total()).as(what).isEqualTo(expected.size());
            List<String> exported = new ArrayList<>();
            service.scanPlain(parameters, hit -> exported.add(id(hit)));
            assertThat(exported)
                    .as(what)
                    .containsExactlyInAnyOrderElementsOf(
                            expected.stream().map(Item::id).toList());
            for (Facet facet : outcome.facets()) {
                assertFacet(what, facet, parameters);
            }
            for (Histogram histogram : outcome.histograms()) {
                assertHistogram(what, histogram, parameters);
            }
            withHits += expected.isEmpty() ? 0 : 1;
        }
        assertThat(withHits).isGreaterThan(COMBINATIONS / 3);
    }

    private void assertFacet(String what, Facet facet, SearchParameters parameters) {
        List<Item> items = matching(parameters, facet.field(), null);
        Map<String, Integer> counts = new TreeMap<>();
        int missing = 0;
        for (Item item : items) {
            List<String> values = item.values(facet.field());
            values.forEach(v -> counts.merge(v, 1, Integer::sum));
            missing += values.isEmpty() ? 1 : 0;
        }
        Set<String> selected = new HashSet<>(parameters.filter(facet.field()).included());
        selected.forEach(v -> counts.putIfAbsent(v, 0));
        String as = what + ", facet " + facet.field();
        assertThat(facet.missing()).as(as).isEqualTo(missing);
        assertThat(facet.exact()).as(as).isTrue();
        facet.values().forEach(v -> {
            assertThat(v.count()).as("%s %s", as, v).isEqualTo((long) counts.getOrDefault(v.value(), -1));
            assertThat(v.selected()).as("%s %s", as, v).isEqualTo(selected.contains(v.value()));
        });
        int most = Math.max(parameters.facetSize(), selected.size());
        assertThat(facet.values()).as(as).hasSize(Math.min(most, counts.size()));
        assertThat(facet.values()).as(as).isSortedAccordingTo(ORDER);
        long listed = facet.values().stream().mapToLong(Facet.Value::count).sum();
        assertThat(facet.other())
                .as(as)
                .isEqualTo(counts.values().stream().mapToInt(c -> c).sum() - listed);
        assertNoneIsPassedOver(as, facet, counts);
    }

    private static final Comparator<Facet.Value> ORDER = Comparator.comparing(Facet.Value::selected)
            .reversed()
            .thenComparing(Comparator.comparingLong(Facet.Value::count).reversed())
            .thenComparing(Facet.Value::label, VietnameseOrder.INSTANCE);

    /** What is not listed is no more frequent than what is. */
    private static void assertNoneIsPassedOver(String as, Facet facet, Map<String, Integer> counts) {
        Set<String> listed = facet.values().stream().map(Facet.Value::value).collect(Collectors.toSet());
        long least = facet.values().stream()
                .filter(v -> !v.selected())
                .mapToLong(Facet.Value::count)
                .min()
                .orElse(Long.MAX_VALUE);
        counts.forEach((value, count) -> {
            if (!listed.contains(value)) {
                assertThat((long) count).as("%s without %s", as, value).isLessThanOrEqualTo(least);
            }
        });
    }

    private void assertHistogram(String what, Histogram histogram, SearchParameters parameters) {
        HistogramRequest asked = histogram.request();
        Map<LocalDate, Long> counts = new TreeMap<>();
        for (Item item : matching(parameters, null, asked.field())) {
            item.days(asked.field()).stream()
                    .map(day -> bucket(day, asked.interval()))
                    .distinct()
                    .forEach(day -> counts.merge(day, 1L, Long::sum));
        }
        String as = what + ", histogram " + asked;
        Map<LocalDate, Long> found = new TreeMap<>();
        LocalDate before = null;
        for (Histogram.Bucket b : histogram.buckets()) {
            if (b.count() > 0) {
                found.put(b.from(), b.count());
            }
            assertThat(before == null || next(before, asked.interval()).equals(b.from()))
                    .as("%s: no gap before %s", as, b.from())
                    .isTrue();
            before = b.from();
        }
        assertThat(found).as(as).isEqualTo(counts);
    }

    private static LocalDate bucket(LocalDate day, HistogramRequest.Interval interval) {
        return switch (interval) {
            case WEEK -> day.minusDays(day.getDayOfWeek().getValue() - 1L);
            case MONTH -> day.withDayOfMonth(1);
            case YEAR -> day.withDayOfYear(1);
        };
    }

    private static LocalDate next(LocalDate bucket, HistogramRequest.Interval interval) {
        return switch (interval) {
            case WEEK -> bucket.plusWeeks(1);
            case MONTH -> bucket.plusMonths(1);
            case YEAR -> bucket.plusYears(1);
        };
    }

    private static String id(Hit hit) {
        return hit.task() == null ? hit.directive().id() : hit.task().id();
    }

    /** Filters by hand, leaving one out: that of a facet or that of a histogram. */
    private List<Item> matching(
            SearchParameters asked, @Nullable KeywordField without, @Nullable DateField withoutDate) {
        List<Item> items = new ArrayList<>();
        (asked.level() == Level.TASK ? tasks : directives)
                .forEach(item -> add(item, asked, without, withoutDate, items));
        return items;
    }

    private static void add(
            Item item,
            SearchParameters asked,
            @Nullable KeywordField without,
            @Nullable DateField withoutDate,
            List<Item> items) {
        DateRange issued = withoutDate == DateField.ISSUED ? DateRange.OPEN : asked.issued();
        DateRange due = withoutDate == DateField.DUE ? DateRange.OPEN : asked.due();
        ValueFilter assignee =
                without == KeywordField.ASSIGNEE ? ValueFilter.NONE : asked.filter(KeywordField.ASSIGNEE);
        boolean others = asked.filters().entrySet().stream()
                .filter(f -> f.getKey() != without && f.getKey() != KeywordField.ASSIGNEE)
                .allMatch(f -> passes(item.values(f.getKey()), f.getValue()));
        if (others && inRange(item.days(DateField.ISSUED), issued) && isFor(item, assignee, due)) {
            items.add(item);
        }
    }

    /** In a directive, who must act and until when must hold for one and the same task. */
    private static boolean isFor(Item item, ValueFilter assignee, DateRange due) {
        if (item.level() == Level.TASK || due.isOpen() || assignee.include().isEmpty()) {
            return passes(item.values(KeywordField.ASSIGNEE), assignee) && inRange(item.days(DateField.DUE), due);
        }
        ValueFilter included = new ValueFilter(assignee.include(), List.of());
        return passes(item.values(KeywordField.ASSIGNEE), new ValueFilter(List.of(), assignee.exclude()))
                && item.directive().tasks().stream()
                        .map(item::of)
                        .anyMatch(t -> inRange(t.days(DateField.DUE), due)
                                && passes(t.values(KeywordField.ASSIGNEE), included));
    }

    private Map<String, List<String>> combination() {
        Map<String, List<String>> asked = new LinkedHashMap<>();
        boolean tasks = random.nextBoolean();
        if (tasks) {
            asked.put("level", List.of("task"));
        }
        boolean current = random.nextInt(4) == 0;
        if (current) {
            asked.put("province_basis", List.of("current"));
        }
        for (int many = random.nextInt(4); many > 0; many--) {
            filter(asked, current);
        }
        date(asked, "issued");
        date(asked, "due");
        List<String> names = new ArrayList<>(ParameterNames.FACETS.keySet());
        Collections.shuffle(names, random);
        asked.put("facet", List.copyOf(names.subList(0, 3)));
        asked.put("facet.size", List.of(Integer.toString(1 + random.nextInt(random.nextBoolean() ? 12 : 100))));
        asked.put(
                "histogram",
                List.of(
                        random.nextBoolean() ? "issued:month" : "issued:year",
                        random.nextBoolean() ? "due:month" : "due:week"));
        asked.put("sort", List.of(random.nextBoolean() ? "due" : "-issued"));
        asked.put("limit", List.of("1"));
        return asked;
    }

    private void filter(Map<String, List<String>> asked, boolean current) {
        List<String> names = new ArrayList<>(ParameterNames.FILTERS.keySet());
        String name = names.get(random.nextInt(names.size()));
        KeywordField field = Objects.requireNonNull(ParameterNames.FILTERS.get(name));
        KeywordField meant = current && field == KeywordField.PROVINCE ? KeywordField.PROVINCE_CURRENT : field;
        List<String> values = new ArrayList<>();
        for (int many = 1 + random.nextInt(3); many > 0; many--) {
            values.add(value(meant));
        }
        asked.put((random.nextInt(4) == 0 ? "not." : "") + name, values);
    }

    /** One that some directive has, or that asks for those without. */
    private String value(KeywordField field) {
        if ((random.nextInt(8) == 0 && field != KeywordField.DIRECTIVE_ID) || NEVER_MADE.contains(field)) {
            return ValueFilter.MISSING;
        }
        while (true) {
            List<String> values = directives.get(random.nextInt(all.size())).values(field);
            if (!values.isEmpty()) {
                return values.get(random.nextInt(values.size()));
            }
        }
    }

    private void date(Map<String, List<String>> asked, String name) {
        int kind = random.nextInt(8);
        int year = 2015 + random.nextInt(12);
        switch (kind) {
            case 0 -> asked.put(name + "_from", List.of(Integer.toString(year)));
            case 1 -> {
                asked.put(name + "_from", List.of(year + "-0" + (1 + random.nextInt(9))));
                asked.put(name + "_to", List.of("15/6/" + (year + 2)));
            }
            case 2 -> asked.put(name + "_to", List.of("-" + random.nextInt(3_000) + "d"));
            case 3 -> {
                asked.put(name + "_from", List.of("-400d"));
                asked.put(name + "_to", List.of("+30d"));
            }
            default -> {}
        }
    }

    private static boolean passes(List<String> values, ValueFilter filter) {
        boolean in = filter.include().isEmpty()
                || values.stream().anyMatch(filter.included()::contains)
                || (filter.wantsMissing() && values.isEmpty());
        boolean out =
                values.stream().anyMatch(filter.excluded()::contains) || (filter.refusesMissing() && values.isEmpty());
        return in && !out;
    }

    private static boolean inRange(List<LocalDate> days, DateRange range) {
        return range.isOpen() || days.stream().anyMatch(range::contains);
    }
}
