package vn.directives.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.directives.document.Directive;
import vn.directives.document.Task;

/** What the index keeps of a directive beside the directive itself, and hits of which one stands for a group. */
abstract class MarkContract extends SearchEngineContract {
    private static final Query ALL = new Query.All();

    @Test
    void aDirectiveWithoutMarksStandsAlone() {
        assertDirectives(oneOf(KeywordField.COPY_GROUP, "d01"), "d01");
        assertDirectives(new Query.Missing(KeywordField.COPY_GROUP));
        assertThat(hit("d01").marks()).isEqualTo(Marks.NONE);
    }

    @Test
    void marksCanBeSearchedByAndComeWithTheHit() {
        mark("d01", "d00", "revoked");
        assertDirectives(oneOf(KeywordField.COPY_GROUP, "d00"), "d01");
        assertDirectives(oneOf(KeywordField.COPY_GROUP, "d01"));
        assertDirectives(oneOf(KeywordField.STATUS, "revoked"), "d01");
        assertThat(hit("d01").marks()).isEqualTo(new Marks("d00", "revoked"));
        List<String> tasks = Examples.KON_TUM.tasks().stream().map(Task::id).toList();
        assertTasks(oneOf(KeywordField.STATUS, "revoked"), tasks.toArray(String[]::new));
        assertThat(engine.search(search(Level.TASK, oneOf(KeywordField.STATUS, "revoked"))
                                .build())
                        .hits())
                .allSatisfy(task -> assertThat(task.marks().status()).isEqualTo("revoked"));
    }

    @Test
    void aMarkChangesNothingOfTheDirective() {
        mark("d01", null, "amended");
        assertThat(engine.get("d01")).contains(Examples.KON_TUM);
        assertThat(engine.status().directives()).isEqualTo(12);
        assertDirectives(folded(TextField.SUBJECT, "nobody"));
    }

    @Test
    void aDirectiveThatIsPutAgainHasNoMarksUntilItIsMarkedAgain() {
        mark("d01", "d00", "revoked");
        put(Examples.KON_TUM);
        assertThat(hit("d01").marks()).isEqualTo(Marks.NONE);
        Marks marks = new Marks("d00", null);
        engine.write(List.of(new Change.Put(Examples.KON_TUM), new Change.Mark("d01", marks)));
        assertThat(hit("d01").marks()).isEqualTo(marks);
    }

    @Test
    void whatIsNotThereIsNotMarked() {
        engine.write(List.of(
                new Change.Mark("nobody", new Marks("d00", null)),
                new Change.Delete("d02"),
                new Change.Mark("d02", new Marks("d00", null))));
        assertDirectives(oneOf(KeywordField.COPY_GROUP, "d00"));
        assertThat(engine.status().directives()).isEqualTo(11);
    }

    @Test
    void ofAGroupTheFirstHitStandsForAll() {
        mark("d02", "d01", null);
        mark("d03", "d01", null);
        List<String> all = inOrder(Level.DIRECTIVE, ALL, Sort.ISSUED_DESCENDING);
        List<String> firsts = firsts(all);
        SearchResult found = engine.search(search(Level.DIRECTIVE, ALL)
                .sort(Sort.ISSUED_DESCENDING)
                .collapsedBy(KeywordField.COPY_GROUP)
                .build());
        assertThat(ids(found)).isEqualTo(firsts).hasSize(10);
        assertThat(found.total()).isEqualTo(10);
    }

    @Test
    void aFilterChoosesWhoMayStandForTheGroup() {
        mark("d02", "d01", null);
        Query without = new Query.Not(oneOf(KeywordField.DIRECTIVE_ID, "d01"));
        SearchResult found = engine.search(search(Level.DIRECTIVE, ALL)
                .others(without)
                .collapsedBy(KeywordField.COPY_GROUP)
                .build());
        assertThat(ids(found)).hasSize(11).contains("d02");
    }

    @Test
    void pagesOfGroupsFollowOneAnother() {
        mark("d02", "d01", null);
        mark("d05", "d04", null);
        mark("d06", "d04", null);
        for (Sort sort : List.of(Sort.ISSUED_ASCENDING, Sort.ISSUED_DESCENDING, Sort.RELEVANCE)) {
            List<String> pages = new ArrayList<>();
            for (int from = 0; from < 12; from += 2) {
                SearchResult page = engine.search(search(Level.DIRECTIVE, ALL)
                        .sort(sort)
                        .page(from, 2)
                        .collapsedBy(KeywordField.COPY_GROUP)
                        .build());
                assertThat(page.total()).isEqualTo(9);
                pages.addAll(ids(page));
            }
            assertThat(pages).isEqualTo(firsts(inOrder(Level.DIRECTIVE, ALL, sort)));
        }
    }

    @Test
    void facetsCountDirectivesAndNotGroups() {
        mark("d02", "d01", null);
        FacetRequest facet = new FacetRequest(KeywordField.TEXT_QUALITY, 10, List.of());
        SearchResult plain =
                engine.search(search(Level.DIRECTIVE, ALL).facets(facet).build());
        SearchResult collapsed = engine.search(search(Level.DIRECTIVE, ALL)
                .facets(facet)
                .page(0, 0)
                .collapsedBy(KeywordField.COPY_GROUP)
                .build());
        assertThat(collapsed.facets()).isEqualTo(plain.facets());
        assertThat(collapsed.total()).isEqualTo(11);
        assertThat(collapsed.hits()).isEmpty();
    }

    @Test
    void aScanGivesOneOfEachGroup() {
        mark("d02", "d01", null);
        mark("d03", "d01", null);
        List<String> scanned = new ArrayList<>();
        engine.scan(
                search(Level.DIRECTIVE, ALL)
                        .sort(Sort.ISSUED_ASCENDING)
                        .collapsedBy(KeywordField.COPY_GROUP)
                        .build(),
                hit -> scanned.add(hit.id()));
        assertThat(scanned).isEqualTo(firsts(inOrder(Level.DIRECTIVE, ALL, Sort.ISSUED_ASCENDING)));
    }

    @Test
    void nearCopiesShareABand() {
        String task =
                "Tổ chức tiêm vắc xin phòng COVID-19 cho người trên năm mươi tuổi và người có bệnh nền trên địa bàn tỉnh";
        String other =
                "Rà soát, hỗ trợ kinh phí mua máy thở và vật tư y tế cho các bệnh viện tuyến huyện trước mùa mưa bão";
        Directive one = new Examples.Example("c1")
                .task(task, List.of())
                .task(other, List.of())
                .build();
        Directive copy = new Examples.Example("c2")
                .task(task, List.of())
                .task(other, List.of())
                .build();
        put(one, copy);
        assertDirectives(
                new Query.OneOf(KeywordField.COPY_BAND, FieldValues.of(one, KeywordField.COPY_BAND)), "c1", "c2");
    }

    @Test
    void whatIsComparedComesWithItsMarksAndWithoutTheDirective() {
        mark("d01", "d00", "revoked");
        Map<String, Fingerprinted> found = new HashMap<>();
        engine.fingerprints(ALL, directive -> found.put(directive.id(), directive) == null);
        assertThat(found).hasSize(12);
        Fingerprinted one = Objects.requireNonNull(found.get("d01"));
        assertThat(one.marks()).isEqualTo(new Marks("d00", "revoked"));
        assertThat(one.fingerprint().bands())
                .isEqualTo(Fingerprint.of(Examples.KON_TUM).bands());
        assertThat(Objects.requireNonNull(found.get("d02")).marks()).isEqualTo(Marks.NONE);
    }

    @Test
    void whatIsComparedIsAskedForAsHitsAreAndStopsWhenTold() {
        engine.write(List.of(new Change.Delete("d02")));
        List<String> found = new ArrayList<>();
        engine.fingerprints(
                oneOf(KeywordField.DIRECTIVE_ID, "d01", "d02", "d03"), directive -> found.add(directive.id()));
        assertThat(found).containsExactlyInAnyOrder("d01", "d03");
        found.clear();
        engine.fingerprints(ALL, directive -> {
            found.add(directive.id());
            return found.size() < 5;
        });
        assertThat(found).hasSize(5);
    }

    private void mark(String id, @Nullable String group, @Nullable String status) {
        engine.write(List.of(new Change.Mark(id, new Marks(group, status))));
    }

    private Hit hit(String id) {
        return engine.search(search(Level.DIRECTIVE, oneOf(KeywordField.DIRECTIVE_ID, id))
                        .build())
                .hits()
                .getFirst();
    }

    /** Of these ids those that are the first of their group. */
    private List<String> firsts(List<String> ids) {
        Map<String, String> groups = new HashMap<>();
        return ids.stream()
                .filter(id -> groups.putIfAbsent(hit(id).marks().groupOf(id), id) == null)
                .toList();
    }
}
