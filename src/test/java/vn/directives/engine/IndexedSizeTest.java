package vn.directives.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.directives.document.Citation;
import vn.directives.document.CitationRelation;
import vn.directives.document.Directive;
import vn.directives.document.Labelled;
import vn.directives.document.Source;
import vn.directives.document.Task;
import vn.directives.document.TextQuality;

class IndexedSizeTest {
    private static Directive directive(String text, int citations, List<Task> tasks) {
        List<Citation> cited =
                Collections.nCopies(citations, new Citation("16/CT-TTg", null, null, CitationRelation.CITES, null));
        return new Directive(
                "d",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                cited,
                null,
                null,
                tasks,
                List.of(),
                null,
                text,
                TextQuality.NATIVE,
                List.of(),
                List.of(),
                new Source(null, null, null, "", 0, null, false));
    }

    private static List<Task> tasks(int count, int assignees) {
        List<Labelled> bodies = Collections.nCopies(assignees, new Labelled("so-y-te", "Sở Y tế"));
        return Collections.nCopies(count, new Task("", null, "Rà soát.", bodies, List.of(), List.of(), null));
    }

    @Test
    void theLongestTextAndTheLongestPlansAreTaken() {
        Stream.of(
                        directive("mưa ".repeat(1_250_000), 100, tasks(100, 1)),
                        directive("mưa ".repeat(100_000), 100, tasks(5_000, 3)),
                        Examples.KON_TUM)
                .forEach(each -> assertThatCode(() -> IndexedSize.check(each)).doesNotThrowAnyException());
    }

    @Test
    void tasksWithoutEndAreTooLarge() {
        assertThatThrownBy(() -> IndexedSize.check(directive("", 0, tasks(100_000, 1))))
                .isInstanceOf(DirectiveTooLargeException.class)
                .hasMessageContaining("100000 tasks");
    }

    @Test
    void aTaskWithoutEndToThoseInChargeIsTooLarge() {
        assertThatThrownBy(() -> IndexedSize.check(directive("", 0, tasks(1, 1_500_000))))
                .isInstanceOf(DirectiveTooLargeException.class);
    }

    @Test
    void whatIsCitedCountsForEachTask() {
        long apart = IndexedSize.of(directive("", 10_000, List.of())) + IndexedSize.of(directive("", 0, tasks(500, 1)));

        assertThat(IndexedSize.of(directive("", 10_000, tasks(500, 1)))).isGreaterThan(100 * apart);
        assertThatThrownBy(() -> IndexedSize.check(directive("", 10_000, tasks(500, 1))))
                .isInstanceOf(DirectiveTooLargeException.class);
    }
}
