package vn.directives.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.directives.document.Span;
import vn.directives.document.Task;
import vn.directives.engine.DateField;
import vn.directives.engine.Histogram;
import vn.directives.engine.HistogramRequest;
import vn.directives.engine.Hit;
import vn.directives.engine.TestDirectives;
import vn.directives.engine.TextField;
import vn.directives.engine.highlight.FieldHighlight;
import vn.directives.engine.highlight.Highlight;
import vn.directives.engine.highlight.HighlightedHit;

class SearchJsonTest {
    private static final FieldHighlight MARKED =
            new FieldHighlight(TextField.TASK, new Highlight("tiêm vắc xin", List.of(new Span(5, 12))));
    private static final String WRITTEN = "[{\"field\":\"task\",\"text\":\"tiêm vắc xin\",\"ranges\":[[5,12]]}]";

    @Test
    void marksAreRangesOfTheText() {
        Task task = TestDirectives.vaccination().tasks().getFirst();
        HighlightedHit ofTask = new HighlightedHit(
                new Hit(TestDirectives.vaccination(), task, 1, List.of(), 0), List.of(MARKED), List.of());
        assertThat(SearchJson.result(ofTask, "/x").get("highlights")).hasToString(WRITTEN);

        HighlightedHit ofDirective = new HighlightedHit(
                new Hit(TestDirectives.vaccination(), null, 1, List.of(task), 1),
                List.of(),
                List.of(new HighlightedHit.HighlightedTask(task, List.of(MARKED))));
        assertThat(SearchJson.result(ofDirective, "/x").get("tasks").get(0).get("highlights"))
                .hasToString(WRITTEN);
    }

    @Test
    void whatIsNotKnownIsNullAndStillThere() {
        HighlightedHit hit =
                new HighlightedHit(new Hit(TestDirectives.unknown(), null, 1, List.of(), 0), List.of(), List.of());
        assertThat(SearchJson.result(hit, "/van-ban/d3"))
                .hasToString(
                        "{\"id\":\"d3\",\"level\":\"directive\",\"external_id\":null,\"number\":null,\"type\":null,"
                                + "\"subject\":null,\"authority\":null,\"province\":null,\"district\":null,\"issued\":null,"
                                + "\"text_quality\":\"poor\",\"status\":null,\"score\":1.0,\"url\":\"/van-ban/d3\",\"highlights\":[],"
                                + "\"tasks_matched\":0,\"tasks\":[]}");
    }

    @Test
    void aHistogramStandsUnderItsDate() {
        Histogram histogram = new Histogram(
                new HistogramRequest(DateField.ISSUED, HistogramRequest.Interval.MONTH),
                List.of(new Histogram.Bucket(LocalDate.of(2021, 9, 1), 12)));
        assertThat(SearchJson.histograms(List.of(histogram)))
                .hasToString(
                        "{\"issued\":{\"interval\":\"month\",\"buckets\":[{\"from\":\"2021-09-01\",\"count\":12}]}}");
        assertThat(SearchJson.histograms(List.of())).hasToString("{}");
    }
}
