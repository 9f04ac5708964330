package vn.directives.ingestion;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.directives.ingestion.Submissions.text;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.directives.document.Directive;
import vn.directives.document.HeaderField;
import vn.directives.document.HeaderValues;
import vn.directives.document.TextQuality;
import vn.directives.extraction.ExtractedText;
import vn.directives.extraction.ExtractionException;
import vn.directives.extraction.ExtractionException.Reason;
import vn.directives.extraction.TextExtractor;

/** What was read on a scan is kept: it is never read a second time, and not needed to be readable. */
class ScanTest {
    private static final TextExtractor SEES = (content, name, type) -> new ExtractedText(
            new String(content, StandardCharsets.UTF_8), List.of(), TextQuality.OCR, "image/png", true);
    private static final TextExtractor BLIND = (content, name, type) -> {
        throw new ExtractionException(Reason.NO_TEXT_LAYER, "no tesseract");
    };

    @TempDir
    Path root;

    @Test
    void aScanIsCorrectedAndIndexedAnewWhereNobodyCouldReadItAgain() throws Exception {
        MemoryEngine engine = new MemoryEngine();
        Directive scan;
        try (House house = new House(root, engine, SEES)) {
            scan = house.ingestion.ingest(text("Giao Sở Y tế báo cáo.", "scan")).directive();
        }
        engine.lose();
        try (House house = new House(root, engine, BLIND)) {
            house.settle(Samples.NONE);
            assertThat(engine.get(scan.id())).contains(scan);

            HeaderValues number =
                    new HeaderValues("16/CT-TTg", null, null, null, null, null, null, null, null, null, null);
            Directive corrected = house.ingestion
                    .correct(scan.id(), Set.of(HeaderField.NUMBER), number, "admin")
                    .orElseThrow();
            assertThat(corrected.number()).isEqualTo("16/CT-TTg");
            assertThat(corrected.text()).isEqualTo(scan.text());
            assertThat(corrected.textQuality()).isEqualTo(TextQuality.OCR);

            assertThat(house.ingestion.reindex().join()).isEqualTo(1);
            assertThat(engine.get(scan.id())).contains(corrected);
        }
    }

    @Test
    void whatWasReadGoesWithTheScan() throws Exception {
        try (House house = new House(root, new MemoryEngine(), SEES)) {
            Directive scan = house.ingestion
                    .ingest(text("Giao Sở Y tế báo cáo.", "scan"))
                    .directive();
            String hash = house.record(scan.id()).sha256();
            assertThat(house.folder.originals().recognised(hash)).contains("Giao Sở Y tế báo cáo.");

            Directive other = house.ingestion
                    .ingest(text("Giao Sở Tài chính báo cáo.", "scan"))
                    .directive();
            assertThat(house.folder.originals().recognised(hash)).isEmpty();
            hash = house.record(scan.id()).sha256();
            assertThat(house.folder.originals().recognised(hash)).isPresent();

            assertThat(house.ingestion.delete(other.id())).isTrue();
            assertThat(house.folder.originals().recognised(hash)).isEmpty();
        }
    }
}
