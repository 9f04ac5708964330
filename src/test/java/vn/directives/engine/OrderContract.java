package vn.directives.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.directives.document.Task;
import vn.directives.generated.GeneratedCorpus;

/** Orders, pages and scans. */
abstract class OrderContract extends SearchEngineContract {
    @Test
    void issuedSortsBothWaysAndTheUndatedComesLastInBoth() {
        assertThat(inOrder(Level.DIRECTIVE, new Query.All(), Sort.ISSUED_ASCENDING))
                .containsExactly("d09", "d08", "d05", "d07", "d01", "d02", "d04", "d03", "d12", "d10", "d11", "d06");
        assertThat(inOrder(Level.DIRECTIVE, new Query.All(), Sort.ISSUED_DESCENDING))
                .containsExactly("d10", "d11", "d12", "d03", "d04", "d02", "d01", "d05", "d07", "d08", "d09", "d06");
    }

    @Test
    void dueSortsByTheEarliestDeadline() {
        assertThat(inOrder(Level.TASK, new Query.All(), Sort.DUE_ASCENDING))
                .containsExactly(
                        "d07-1", "d01-2", "d02-1", "d01-1", "d03-1", "d04-1", "d01-3", "d02-2", "d05-1", "d05-2");
        assertThat(inOrder(Level.TASK, new Query.All(), Sort.DUE_DESCENDING))
                .containsExactly(
                        "d04-1", "d03-1", "d01-1", "d01-2", "d02-1", "d07-1", "d01-3", "d02-2", "d05-1", "d05-2");
        assertThat(inOrder(Level.DIRECTIVE, new Query.All(), Sort.DUE_ASCENDING))
                .startsWith("d07", "d01", "d02", "d03", "d04", "d05", "d06");
        assertThat(inOrder(Level.DIRECTIVE, new Query.All(), Sort.DUE_DESCENDING))
                .startsWith("d04", "d03", "d01", "d02", "d07", "d05", "d06");
    }

    @Test
    void whatArrivedLastComesFirstAndWhatNeverArrivedLast() {
        GeneratedCorpus generated = new GeneratedCorpus(7);
        put(generated.directive(0), generated.directive(2), generated.directive(1));
        assertThat(inOrder(Level.DIRECTIVE, new Query.All(), Sort.INGESTED_DESCENDING))
                .startsWith("g-2", "g-1", "g-0")
                .endsWith("d12")
                .hasSize(15);
        List<String> ofOne =
                generated.directive(1).tasks().stream().map(Task::id).toList();
        assertThat(inOrder(
                        Level.TASK,
                        new Query.OneOf(KeywordField.DIRECTIVE_ID, List.of("g-1", "d01")),
                        Sort.INGESTED_DESCENDING))
                .startsWith(ofOne.toArray(String[]::new))
                .endsWith("d01-1", "d01-2", "d01-3");
    }

    @Test
    void relevanceFallsAndTheIdBreaksTies() {
        assertThat(inOrder(Level.DIRECTIVE, folded(TextField.BODY, "rung"), Sort.RELEVANCE))
                .containsExactly("d10", "d11", "d08");
        assertThat(inOrder(Level.DIRECTIVE, folded(TextField.BODY, "vac"), Sort.RELEVANCE))
                .containsExactly("d02", "d01");
    }

    @Test
    void pagesFollowOnWithoutGapOrRepetition() {
        List<String> paged = new ArrayList<>();
        for (int offset = 0; offset < 15; offset += 5) {
            SearchResult page = engine.search(search(Level.DIRECTIVE, new Query.All())
                    .sort(Sort.ISSUED_DESCENDING)
                    .page(offset, 5)
                    .build());
            assertThat(page.total()).isEqualTo(12);
            paged.addAll(ids(page));
        }
        assertThat(paged).isEqualTo(inOrder(Level.DIRECTIVE, new Query.All(), Sort.ISSUED_DESCENDING));
        assertThat(engine.search(search(Level.DIRECTIVE, new Query.All())
                                .page(500, 5)
                                .build())
                        .hits())
                .isEmpty();
    }

    @Test
    void noHitsAreReadWhenOnlyCountsAreWanted() {
        SearchResult counted =
                engine.search(search(Level.TASK, new Query.All()).page(0, 0).build());
        assertThat(counted.total()).isEqualTo(10);
        assertThat(counted.hits()).isEmpty();
    }

    @Test
    void aScanGivesEveryHitInTheOrderOfTheSearchUntilTold() {
        SearchRequest request = search(Level.TASK, new Query.All())
                .sort(Sort.DUE_ASCENDING)
                .page(3, 2)
                .build();
        List<String> scanned = new ArrayList<>();
        engine.scan(request, hit -> scanned.add(hit.id()));
        assertThat(scanned).isEqualTo(inOrder(Level.TASK, new Query.All(), Sort.DUE_ASCENDING));
        List<String> first = new ArrayList<>();
        engine.scan(request, hit -> first.add(hit.id()) && first.size() < 2);
        assertThat(first).isEqualTo(scanned.subList(0, 2));
    }

    @Test
    void aScanShowsTheMatchingTasksToo() {
        List<Integer> counts = new ArrayList<>();
        engine.scan(
                search(Level.DIRECTIVE, oneOf(KeywordField.DIRECTIVE_ID, "d01"))
                        .children(folded(TextField.TASK, "tiem"), 1)
                        .build(),
                hit -> counts.add(hit.tasksMatched()));
        assertThat(counts).containsExactly(2);
    }
}
