package vn.directives.ingestion;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.directives.ingestion.Submissions.number;
import static vn.directives.ingestion.Submissions.text;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.directives.document.Directive;
import vn.directives.document.HeaderField;
import vn.directives.document.HeaderValues;
import vn.directives.document.ParseWarning;
import vn.directives.store.Correction;

class CorrectionTest {
    private static final Set<HeaderField> NUMBER = Set.of(HeaderField.NUMBER);

    @TempDir
    Path root;

    private static HeaderValues values(@Nullable String number) {
        return new HeaderValues(number, null, null, null, null, null, null, null, null, null, null);
    }

    private static Directive correct(House house, String id, @Nullable String number) throws Exception {
        return house.ingestion.correct(id, NUMBER, values(number), "admin").orElseThrow();
    }

    @Test
    void aCorrectionIsMarkedAndItsWarningGoes() throws Exception {
        try (House house = new House(root)) {
            Directive before = house.ingestion.ingest(text("không có số")).directive();
            assertThat(before.warnings()).extracting(ParseWarning::code).contains("number-unknown");

            Directive after = correct(house, before.id(), "16/CT-TTg");
            assertThat(after.number()).isEqualTo("16/CT-TTg");
            assertThat(after.corrected()).containsExactly("number");
            assertThat(after.warnings())
                    .extracting(ParseWarning::code)
                    .doesNotContain("number-unknown")
                    .hasSize(before.warnings().size() - 1);
            assertThat(house.engine.get(before.id())).contains(after);
            assertThat(house.folder.pending().exists()).isFalse();
        }
    }

    @Test
    void itSurvivesSendingAgainReindexingAndRestarting() throws Exception {
        MemoryEngine engine = new MemoryEngine();
        String id;
        try (House house = new House(root, engine)) {
            id = house.ingestion.ingest(text("một", "x")).directive().id();
            correct(house, id, "16/CT-TTg");
            Outcome again = house.ingestion.ingest(text("một", "x"));
            assertThat(again.kind()).isEqualTo(Outcome.Kind.UNCHANGED);
            Directive other =
                    house.ingestion.ingest(text("hai", "x", number("9/UBND"))).directive();
            assertThat(other.text()).isEqualTo("hai");
            assertThat(other.number()).isEqualTo("16/CT-TTg");
            assertThat(other.corrected()).containsExactly("number");
        }
        engine.lose();
        try (House house = new House(root, engine)) {
            house.settle(Samples.NONE);
            assertThat(engine.get(id).orElseThrow().number()).isEqualTo("16/CT-TTg");
            house.ingestion.reindex().join();
            assertThat(engine.get(id).orElseThrow().number()).isEqualTo("16/CT-TTg");
        }
    }

    @Test
    void whatIsSaidToBeUnknownIsNull() throws Exception {
        try (House house = new House(root)) {
            String id = house.ingestion
                    .ingest(text("một", "x", number("9/UBND")))
                    .directive()
                    .id();
            Directive corrected = correct(house, id, null);
            assertThat(corrected.number()).isNull();
            assertThat(corrected.corrected()).containsExactly("number");
        }
    }

    @Test
    void theHistorySaysWhatWhenAndWithWhichKeyAndUndoRestores() throws Exception {
        try (House house = new House(root)) {
            String id = house.ingestion
                    .ingest(text("một", "x", number("9/UBND")))
                    .directive()
                    .id();
            correct(house, id, "10/UBND");
            correct(house, id, "10/UBND");
            correct(house, id, "11/UBND");
            Directive undone = house.ingestion
                    .undoCorrection(id, HeaderField.NUMBER, "key-2")
                    .orElseThrow();

            assertThat(undone.number()).isEqualTo("9/UBND");
            assertThat(undone.corrected()).isEmpty();
            List<Correction> history = house.ingestion.corrections(id).orElseThrow();
            assertThat(history)
                    .containsExactly(
                            said("admin", false, "9/UBND", "10/UBND"),
                            said("admin", false, "10/UBND", "11/UBND"),
                            said("key-2", true, "11/UBND", "9/UBND"));
        }
    }

    private static Correction said(String by, boolean undo, String before, String after) {
        return new Correction(House.CLOCK.instant(), by, HeaderField.NUMBER, undo, values(before), values(after));
    }

    @Test
    void thereIsNothingToCorrectWhereThereIsNoDirective() throws Exception {
        try (House house = new House(root)) {
            assertThat(house.ingestion.correct(text("không").id(), NUMBER, values("1"), "admin"))
                    .isEmpty();
            assertThat(house.ingestion.corrections(text("không").id())).isEmpty();
        }
    }

    @Test
    void aDeletedDirectiveTakesItsCorrectionsWithIt() throws Exception {
        try (House house = new House(root)) {
            String id = house.ingestion.ingest(text("một", "x")).directive().id();
            correct(house, id, "10/UBND");
            house.ingestion.delete(id);
            Directive anew = house.ingestion.ingest(text("một", "x")).directive();
            assertThat(anew.number()).isNull();
            assertThat(anew.corrected()).isEmpty();
        }
    }
}
