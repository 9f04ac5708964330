package vn.directives.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.directives.document.Citation;
import vn.directives.document.CitationRelation;
import vn.directives.document.Directive;
import vn.directives.engine.Change;
import vn.directives.engine.KeywordField;
import vn.directives.engine.NumberedDirectives;
import vn.directives.engine.Query;
import vn.directives.engine.SearchEngine;
import vn.directives.engine.Sort;

/** What a later directive does to an earlier one is said of it, and nothing else is. */
abstract class StatusContract {
    private static final List<CitationRelation> RELATIONS = List.of(CitationRelation.values());

    private static final String GOVERNMENT = "Chính phủ";

    private SearchEngine engine;
    private Statuses statuses;

    /** An engine that lives as long as the test class; it is emptied before each case. */
    protected abstract SearchEngine engine();

    @BeforeEach
    void empty() {
        engine().next().publish();
        engine = new MarkingEngine(engine());
        statuses = new Statuses(engine);
    }

    private final Directive old = paper("old", "1/QĐ-CP", "2020-01-01");

    @Test
    void whatReplacesItIsSaidOfTheEarlierOneInWhicheverOrderTheyCome() {
        Directive later =
                paper("new", "2/QĐ-CP", "2021-01-01", does(CitationRelation.REPLACES, "1/QĐ-CP", "2020-01-01"));
        put(old);
        put(later);
        assertIs("old", "replaced", "new");
        engine().next().publish();
        put(later);
        put(old);
        assertIs("old", "replaced", "new");
        engine().next().publish();
        put(later, old);
        assertIs("old", "replaced", "new");
        assertIs("new", null);
    }

    @Test
    void whenTheLaterOneGoesNothingIsKnownAgain() {
        Directive later = paper("new", "2/QĐ-CP", "2021-01-01", does(CitationRelation.REVOKES, "1/QĐ-CP", null));
        put(old, later);
        assertIs("old", "revoked", "new");
        engine.write(List.of(new Change.Delete("new")));
        assertIs("old", null);
        put(later);
        assertIs("old", "revoked", "new");
        put(paper("new", "2/QĐ-CP", "2021-01-01", does(CitationRelation.CITES, "1/QĐ-CP", null)));
        assertIs("old", null);
    }

    @Test
    void theMostThatWasDoneIsItsStatusAndAllWhoDidItAreNamed() {
        put(
                paper("c", "4/QĐ-CP", "2023-01-01", does(CitationRelation.AMENDS, "1/QĐ-CP", null)),
                paper("b", "3/QĐ-CP", "2022-01-01", does(CitationRelation.REPLACES, "1/QĐ-CP", null)),
                paper("a", "2/QĐ-CP", "2021-01-01", does(CitationRelation.AMENDS, "1/QĐ-CP", null)),
                old);
        assertIs("old", "replaced", "a", "b", "c");
        assertThat(Objects.requireNonNull(statuses.of(List.of(old)).get("old")).by())
                .extracting(change -> change.directive().number(), Status.Change::relation)
                .containsExactly(
                        tuple("2/QĐ-CP", CitationRelation.AMENDS),
                        tuple("3/QĐ-CP", CitationRelation.REPLACES),
                        tuple("4/QĐ-CP", CitationRelation.AMENDS));
    }

    @Test
    void ofTwoThatCouldBeMeantNothingIsKnown() {
        Directive later = paper("new", "9/QĐ-CP", "2022-01-01", does(CitationRelation.REVOKES, "1/QĐ-CP", null));
        put(old, later);
        assertIs("old", "revoked", "new");
        put(paper("twin", "1/QĐ-CP", "2021-01-01"));
        assertIs("old", null);
        assertIs("twin", null);
        engine.write(List.of(new Change.Delete("twin")));
        assertIs("old", "revoked", "new");
    }

    @Test
    void anotherDateOrIssuerIsAnotherDocument() {
        put(
                old,
                paper("a", "2/QĐ-CP", "2022-01-01", does(CitationRelation.REVOKES, "1/QĐ-CP", "2020-01-02")),
                paper(
                        "b",
                        "3/QĐ-CP",
                        "2022-01-01",
                        new Citation("1/QĐ-CP", null, null, CitationRelation.REVOKES, "Bộ Y tế")));
        assertIs("old", null);
    }

    @Test
    void whatOnlyCitesOrImplementsDoesNothing() {
        put(
                old,
                paper("a", "2/QĐ-CP", "2022-01-01", does(CitationRelation.CITES, "1/QĐ-CP", null)),
                paper("b", "3/QĐ-CP", "2022-01-01", does(CitationRelation.IMPLEMENTS, "1/QĐ-CP", null)));
        assertIs("old", null);
    }

    @Test
    void thatWhichIsWrittenLaterIsNotChangedByTheEarlier() {
        put(old, paper("a", "2/QĐ-CP", "2019-01-01", does(CitationRelation.REVOKES, "1/QĐ-CP", null)));
        assertIs("old", null);
    }

    @Test
    void statusesAreTheSameInWhateverOrderDirectivesComeAndGo() {
        long seed = 20_261_122;
        Random random = new Random(seed);
        List<Directive> all = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            String number = (1 + random.nextInt(60)) + "/QĐ-CP";
            Citation does =
                    does(RELATIONS.get(random.nextInt(RELATIONS.size())), (1 + random.nextInt(60)) + "/QĐ-CP", null);
            all.add(paper("s" + i, number, "20" + (10 + i / 10) + "-01-01", does));
        }
        put(all.toArray(Directive[]::new));
        List<Change> gone = new ArrayList<>();
        all.subList(80, 120).forEach(d -> gone.add(new Change.Delete(d.id())));
        engine.write(gone);
        List<String> afterwards = marked();
        engine().next().publish();
        List<Directive> left = new ArrayList<>(all.subList(0, 80));
        Collections.shuffle(left, random);
        for (int i = 0; i < 80; i += 20) {
            put(left.subList(i, i + 20).toArray(Directive[]::new));
        }
        assertThat(marked()).as("seed " + seed).isEqualTo(afterwards).isNotEmpty();
    }

    private List<String> marked() {
        List<String> marked = new ArrayList<>();
        engine.scan(Requests.of(new Query.All(), Sort.ISSUED_ASCENDING, 0), hit -> {
            if (hit.marks().status() != null) {
                marked.add(hit.directive().id() + " " + hit.marks().status());
            }
            return true;
        });
        Collections.sort(marked);
        return marked;
    }

    private void assertIs(String id, @Nullable String status, String... by) {
        Directive directive = engine.get(id).orElseThrow();
        Status known = statuses.of(List.of(directive)).get(id);
        assertThat(known == null ? null : known.value()).isEqualTo(status);
        assertThat(
                        known == null
                                ? List.of()
                                : known.by().stream()
                                        .map(c -> c.directive().id())
                                        .toList())
                .isEqualTo(Arrays.asList(by));
        Query filter = status == null
                ? new Query.Missing(KeywordField.STATUS)
                : new Query.OneOf(KeywordField.STATUS, List.of(status));
        assertThat(engine.search(Requests.of(filter, Sort.ISSUED_ASCENDING, 10)).hits())
                .extracting(hit -> hit.directive().id())
                .contains(id);
    }

    private void put(Directive... directives) {
        engine.write(Arrays.stream(directives).<Change>map(Change.Put::new).toList());
    }

    private static Citation does(CitationRelation relation, String number, @Nullable String issued) {
        return new Citation(number, null, issued == null ? null : LocalDate.parse(issued), relation);
    }

    private static Directive paper(String id, String number, String issued, Citation... citations) {
        return NumberedDirectives.of(id, number, issued, GOVERNMENT, null, "Văn bản " + id, List.of(citations));
    }
}
