package vn.directives.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.directives.document.Directive;
import vn.directives.document.HeaderValues;
import vn.directives.document.ParseWarning;
import vn.directives.document.Source;
import vn.directives.document.TextQuality;
import vn.directives.engine.Change;
import vn.directives.engine.FacetCounts;
import vn.directives.engine.SearchEngine;
import vn.directives.engine.lucene.LuceneSearchEngine;

class WarningListTest {
    @Test
    void theWorstComeFirstAndTheCodesAreCounted(@TempDir Path folder) throws Exception {
        try (SearchEngine engine = LuceneSearchEngine.open(folder, Clock.systemUTC())) {
            engine.write(Stream.of(
                            directive("d1", "number-unknown"),
                            directive("d2"),
                            directive("d3", "number-unknown", "issued-unknown", "province-unknown"),
                            directive("d4", "text-poor"),
                            directive("d5", "issued-unknown", "number-unknown"))
                    .<Change>map(Change.Put::new)
                    .toList());
            WarningList warnings = new WarningList(engine);

            WarningList.Answer all = warnings.find(List.of(), 0, 10);
            assertThat(all.total()).isEqualTo(4);
            assertThat(all.directives()).extracting(Directive::id).containsExactly("d4", "d3", "d5", "d1");
            assertThat(all.codes())
                    .extracting(FacetCounts.Value::value)
                    .containsExactly("number-unknown", "issued-unknown", "province-unknown", "text-poor");

            WarningList.Answer one = warnings.find(List.of("issued-unknown"), 1, 10);
            assertThat(one.total()).isEqualTo(2);
            assertThat(one.directives()).extracting(Directive::id).containsExactly("d5");
        }
    }

    private static Directive directive(String id, String... codes) {
        Directive bare = new Directive(
                id,
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
                List.of(),
                null,
                null,
                List.of(),
                List.of(),
                null,
                "văn bản",
                TextQuality.NATIVE,
                List.of(),
                List.of(),
                new Source(null, null, null, "", 0, null, false));
        return HeaderValues.NONE.over(
                bare,
                List.of(),
                Stream.of(codes).map(code -> new ParseWarning(code, code)).toList());
    }
}
