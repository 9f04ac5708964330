package vn.directives.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import vn.directives.engine.DateField;
import vn.directives.engine.Histogram;
import vn.directives.engine.HistogramRequest;
import vn.directives.search.DateRange;
import vn.directives.search.Wording;
import vn.directives.web.QueryString;

class TimelineTest {
    private static final Wording WORDS = (key, arguments) -> key + Arrays.toString(arguments);
    private static final QueryString ASKED =
            new QueryString(Map.of("q", List.of("mưa"), "page", List.of("3"), "issued_from", List.of("2019")));

    @Test
    void eachMonthWithHitsIsALinkToWhatWasIssuedThen() {
        Timeline timeline = timeline(DateRange.OPEN, bucket("2021-09-01", 4), bucket("2022-01-01", 1));
        assertThat(timeline.unit()).isEqualTo("month");
        assertThat(timeline.first()).isEqualTo("2021-09");
        assertThat(timeline.bars()).extracting(Timeline.Bar::count).containsExactly(4L, 0L, 0L, 0L, 1L);
        assertThat(timeline.bars().getFirst().url())
                .startsWith("/tim-kiem?")
                .contains("q=m%C6%B0a", "issued_from=2021-09", "issued_to=2021-09")
                .doesNotContain("page=");
        assertThat(timeline.bars()).extracting(Timeline.Bar::height).containsExactly(56, 0, 0, 0, 14);
    }

    @Test
    void theMonthsAskedForAreMarkedWhollyOrInPart() {
        DateRange range = new DateRange(LocalDate.of(2021, 9, 30), LocalDate.of(2021, 10, 1));
        Timeline timeline = timeline(range, bucket("2021-08-01", 1), bucket("2021-12-01", 1));
        assertThat(timeline.bars()).extracting(Timeline.Bar::selected).containsExactly(false, true, true, false, false);
    }

    @Test
    void manyYearsAreDrawnByYearUntilSomeMonthsOfThemAreAskedFor() {
        Histogram.Bucket[] buckets = {bucket("1999-05-01", 1), bucket("2010-01-01", 2), bucket("2026-11-01", 1)};
        Timeline years = timeline(DateRange.OPEN, buckets);
        assertThat(years.unit()).isEqualTo("year");
        assertThat(years.bars()).hasSize(28);
        assertThat(years.ticks()).hasSizeBetween(5, 10);

        DateRange range = new DateRange(LocalDate.of(2010, 1, 1), LocalDate.of(2010, 3, 31));
        Timeline months = timeline(range, buckets);
        assertThat(months.unit()).isEqualTo("month");
        assertThat(months.first()).isEqualTo("2009-07");
        assertThat(months.bars()).hasSize(15);
    }

    @Test
    void aMistypedYearDoesNotFlattenAllOthers() {
        Timeline timeline =
                timeline(DateRange.OPEN, bucket("0201-05-01", 1), bucket("2010-01-01", 5), bucket("2023-01-01", 5));
        assertThat(timeline.bars()).hasSize(14);
        assertThat(timeline.outside()).isEqualTo(1);
    }

    @Test
    void withoutDatesThereIsNothingToDraw() {
        assertThat(Timeline.of(histogram(), DateRange.OPEN, ASKED, "/tim-kiem", WORDS))
                .isNull();
    }

    private static Timeline timeline(DateRange range, Histogram.Bucket... buckets) {
        return Objects.requireNonNull(Timeline.of(histogram(buckets), range, ASKED, "/tim-kiem", WORDS));
    }

    private static Histogram histogram(Histogram.Bucket... buckets) {
        return new Histogram(new HistogramRequest(DateField.ISSUED, HistogramRequest.Interval.MONTH), List.of(buckets));
    }

    private static Histogram.Bucket bucket(String from, long count) {
        return new Histogram.Bucket(LocalDate.parse(from), count);
    }
}
