package vn.directives.ingestion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.directives.document.Directive;
import vn.directives.extraction.ExtractionException;
import vn.directives.store.FailedDocument;

class FailedDocumentsTest {
    private static final String SECRET =
            "ỦY BAN NHÂN DÂN\nTỈNH KON TUM\n\nMẬT\n\nSố: 1/UBND-NC\n\nGiao Sở Y tế báo cáo.\n";

    @TempDir
    private Path folder;

    @Test
    void aDocumentWithoutTextIsKeptWithItsReasonAndEachFurtherTryIsCounted() throws Exception {
        Submission scan = Submissions.text("<NO_TEXT_LAYER> ảnh", "v1");
        try (House house = new House(folder)) {
            for (int tries = 1; tries <= 2; tries++) {
                assertThatThrownBy(() -> house.ingestion.ingest(scan)).isInstanceOf(ExtractionException.class);
                FailedDocument failed = house.ingestion.failed().read(scan.id()).orElseThrow();
                assertThat(failed.reason()).isEqualTo("no-text-layer");
                assertThat(failed.stage()).isEqualTo(FailedDocument.Stage.EXTRACTION);
                assertThat(failed.tries()).isEqualTo(tries);
                assertThat(failed.document().externalId()).isEqualTo("v1");
            }
            assertThat(house.ingestion
                            .failed()
                            .original(scan.id())
                            .orElseThrow()
                            .bytes())
                    .isEqualTo(scan.content().bytes());
        }
        try (House restarted = new House(folder)) {
            assertThat(restarted.ingestion.failed().ids()).containsExactly(scan.id());
        }
    }

    @Test
    void whatIsTakenInAfterAllIsNoFailureAnyMore() throws Exception {
        try (House house = new House(folder)) {
            Submission scan = Submissions.text("<BROKEN>", "v1", Submissions.number("9/UBND"));
            assertThatThrownBy(() -> house.ingestion.ingest(scan)).isInstanceOf(ExtractionException.class);
            house.ingestion.ingest(Submissions.text("Số: 1/UBND\n\nGiao Sở Y tế báo cáo.", "v1"));
            assertThat(house.ingestion.failed().ids()).isEmpty();
        }
    }

    @Test
    void aFailureIsTriedAgainAsItWasSent() throws Exception {
        try (House house = new House(folder)) {
            Submission scan = Submissions.text("<BROKEN>", "v1", Submissions.number("9/UBND"));
            assertThatThrownBy(() -> house.ingestion.ingest(scan)).isInstanceOf(ExtractionException.class);
            assertThat(house.ingestion.failed().again(scan.id()))
                    .get()
                    .usingRecursiveComparison()
                    .isEqualTo(scan);
            assertThat(house.ingestion.failed().discard(scan.id())).isTrue();
            assertThat(house.ingestion.failed().again(scan.id())).isEmpty();
            assertThat(house.ingestion.failed().discard(scan.id())).isFalse();
        }
    }

    @Test
    void nothingIsKeptOfADocumentThatIsStampedSecret() throws Exception {
        Submission secret = Submissions.text(SECRET, "v1");
        try (House house = new House(folder)) {
            assertThatThrownBy(() -> house.ingestion.ingest(secret)).isInstanceOf(ClassifiedDocumentException.class);
            assertThatThrownBy(() -> house.ingestion.dryRun(secret)).isInstanceOf(ClassifiedDocumentException.class);
            assertThat(house.ingestion.original(secret.id())).isEmpty();
            assertThat(house.ingestion.failed().ids()).isEmpty();
            assertThatThrownBy(
                            () -> house.folder.originals().read(secret.content().sha256()))
                    .isInstanceOf(IOException.class);
        }
    }

    @Test
    void anInstallationThatMayHoldSecretsTakesThemIn() throws Exception {
        try (House house = new House(folder)) {
            DirectiveMaker maker = new DirectiveMaker(
                    new Utf8Extractor(),
                    TestParser.make(),
                    bytes -> {
                        throw new IOException("nothing of that kind here");
                    },
                    house.folder.originals(),
                    true);
            Submission secret = Submissions.text(SECRET, "v1");
            Directive directive = maker.make(secret, DirectiveMaker.record(secret, House.CLOCK.instant(), false))
                    .directive();
            assertThat(directive.secrecy()).isNotNull();
        }
    }
}
