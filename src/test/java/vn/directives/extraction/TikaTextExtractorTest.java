package vn.directives.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.directives.document.TextQuality;

class TikaTextExtractorTest {
    private final TikaTextExtractor extractor = new TikaTextExtractor();

    static Stream<Arguments> everyKind() {
        return Stream.of(
                Arguments.of("mau.txt", Fixtures.utf8(Fixtures.text()), FileKind.TEXT),
                Arguments.of("mau.md", Fixtures.utf8("# Văn bản\n\n" + Fixtures.text()), FileKind.MARKDOWN),
                Arguments.of("mau.html", Fixtures.html(), FileKind.HTML),
                Arguments.of("mau.pdf", Fixtures.pdf(), FileKind.PDF),
                Arguments.of("mau.docx", Fixtures.docx(), FileKind.DOCX),
                Arguments.of("mau.doc", Fixtures.resource("mau.doc"), FileKind.DOC),
                Arguments.of("mau.rtf", Fixtures.resource("mau.rtf"), FileKind.RTF),
                Arguments.of("mau.odt", Fixtures.resource("mau.odt"), FileKind.ODT));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("everyKind")
    void everyKindGivesTheSameSentences(String name, byte[] content, FileKind kind) throws Exception {
        ExtractedText read = extractor.extract(content, name, null);

        assertThat(read.text()).contains(Fixtures.SENTENCES);
        assertThat(read.mediaType()).isEqualTo(kind.mediaType());
        assertThat(read.quality()).isEqualTo(TextQuality.NATIVE);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("everyKind")
    void theContentDecidesAndNotTheName(String name, byte[] content, FileKind kind) throws Exception {
        String wrong = kind == FileKind.PDF ? "mau.txt" : "mau.pdf";

        ExtractedText read = extractor.extract(content, wrong, "application/pdf");

        assertThat(read.text()).contains(Fixtures.SENTENCES);
        assertThat(read.mediaType())
                .isEqualTo(kind == FileKind.MARKDOWN ? FileKind.TEXT.mediaType() : kind.mediaType());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("everyKind")
    void everyKindIsReadWithoutAName(String name, byte[] content, FileKind kind) throws Exception {
        assertThat(extractor.extract(content, null, null).text()).contains(Fixtures.SENTENCES);
    }

    @Test
    void aDirectiveInPlainTextLosesNothing() throws Exception {
        ExtractedText read = extractor.extract(Fixtures.utf8(Fixtures.text()), "mau.txt", null);

        assertThat(read.text()).isEqualTo(Fixtures.text());
        assertThat(read.evidence()).isEmpty();
    }

    @Test
    void decomposedLettersAreComposed() throws Exception {
        String decomposed = Normalizer.normalize(Fixtures.text(), Normalizer.Form.NFD);

        assertThat(extractor.extract(Fixtures.utf8(decomposed), "mau.txt", null).text())
                .isEqualTo(Fixtures.text());
    }

    @Test
    void manyBlankLinesBecomeOneAndTheRestStaysAsItIs() throws Exception {
        String text = "  Kính gửi: Sở Y tế. \n\n\nCăn cứ\n\n\n\n\n\nĐề nghị\n";

        assertThat(extractor.extract(Fixtures.utf8(text), null, null).text())
                .isEqualTo("  Kính gửi: Sở Y tế. \n\n\nCăn cứ\n\nĐề nghị");
    }

    @Test
    void aFrontMatterAndEmphasisStayInMarkdown() throws Exception {
        String text = "---\ntitle: Mẫu\n---\n**KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH**";

        assertThat(extractor.extract(Fixtures.utf8(text), "mau.md", null).text())
                .isEqualTo(text);
    }

    @Test
    void aTextWithManyLostCharactersIsPoor() throws Exception {
        String text = "Kính gửi: Sở \uFFFD t\uFFFD và Sở T\uFFFDi ch\uFFFDnh";

        assertThat(extractor.extract(Fixtures.utf8(text), null, null).quality()).isEqualTo(TextQuality.POOR);
    }

    @Test
    void aMillionLettersWithoutASpaceAreFine() throws Exception {
        String text = "ả".repeat(1_000_000);

        assertThat(extractor.extract(Fixtures.utf8(text), "mau.txt", null).text())
                .hasSize(1_000_000);
    }

    @Test
    void nulBytesAndLoneSurrogatesAreTolerated() throws Exception {
        byte[] odd = ("Kính gửi: Sở Y tế" + "\0" + " tỉnh, về việc tiêm chủng \uD83D mở rộng")
                .getBytes(StandardCharsets.UTF_16LE);

        assertThat(extractor.extract(odd, "mau.txt", null).text()).contains("Kính gửi: Sở Y tế", "mở rộng");
        assertThat(extractor
                        .extract(Fixtures.utf8("Kính gửi:\0\0 Sở Y tế, Sở Tài chính"), "mau.txt", null)
                        .text())
                .contains("Sở Tài chính");
    }
}
