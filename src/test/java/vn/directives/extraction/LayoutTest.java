package vn.directives.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables, columns and lists as lines. */
class LayoutTest {
    private static String read(byte[] content) throws ExtractionException {
        return new TikaTextExtractor().extract(content, null, null).text();
    }

    @ParameterizedTest
    @ValueSource(strings = {"mau.doc", "mau.rtf", "mau.odt"})
    void aLetterheadStandsInColumnsAndARowOfDataOnALine(String name) throws Exception {
        assertThat(read(Fixtures.resource(name)))
                .contains(
                        "Số: 123/UBND-KGVX           An Mẫu, ngày 05 tháng 7 năm 2024\nV/v kiểm tra hồ chứa nước\n",
                        "\n1. Thân đập, tràn xả lũ và cống lấy nước;\n2. Đường quản lý",
                        "\nSTT   Nhiệm vụ   Đơn vị\n1   Đo mực nước hằng ngày   Sở Nông nghiệp\n",
                        "\n- Như trên;   PHÓ CHỦ TỊCH\n");
    }

    @Test
    void theLetterheadOfADocxStandsInColumns() throws Exception {
        assertThat(read(Fixtures.docx()).lines())
                .contains(
                        "ỦY BAN NHÂN DÂN             CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                        "TỈNH AN MẪU                 Độc lập - Tự do - Hạnh phúc");
    }

    @Test
    void aTitleAmongThePropertiesIsNoText() throws Exception {
        assertThat(read(Fixtures.resource("mau.odt"))).startsWith("[VĂN BẢN MẪU");
    }

    @Test
    void wordsOfRtfThatOnlyLookLikeCellsStay() {
        byte[] rtf = "{\\rtf1 \\\\cell \\cellx100 \\cell }".getBytes(StandardCharsets.US_ASCII);

        assertThat(RtfRows.mark(rtf)).isEqualTo(rtf);
    }

    @Test
    void wideGapsOfAPdfPartColumns() throws Exception {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(Fixtures.font(document), 11);
                content.newLineAtOffset(60, 700);
                content.showText("Nơi nhận: ");
                content.newLineAtOffset(250, 0);
                content.showText("KT. CHỦ TỊCH");
                content.endText();
            }

            assertThat(read(Fixtures.saved(document))).isEqualTo("Nơi nhận:    KT. CHỦ TỊCH");
        }
    }

    @Test
    void columnsOfAPdfThatAreDrawnOneByOneAreReadOneByOne() throws Exception {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                column(document, content, 60, 13, List.of("ỦY BAN NHÂN DÂN", "TỈNH AN MẪU"));
                column(document, content, 300, 12, List.of("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập"));
            }

            assertThat(read(Fixtures.saved(document)))
                    .isEqualTo("ỦY BAN NHÂN DÂN\nTỈNH AN MẪU\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập");
        }
    }

    @Test
    void bulletsBecomeDashesAndTabsPartColumns() {
        assertThat(LineText.clean("\u2022 Báo cáo", false)).isEqualTo("- Báo cáo");
        assertThat(LineText.clean("\uF0B7\tBáo cáo ", false)).isEqualTo("- Báo cáo");
        assertThat(LineText.clean("2.1.\t\tRà soát", false)).isEqualTo("2.1. Rà soát");
        assertThat(LineText.clean("UBND TỈNH\t\tCỘNG HÒA", false)).isEqualTo("UBND TỈNH   CỘNG HÒA");
    }

    private static void column(
            PDDocument document, PDPageContentStream content, float x, float size, List<String> lines)
            throws java.io.IOException {
        content.beginText();
        content.setFont(Fixtures.font(document), size);
        content.setLeading(size * 1.3f);
        content.newLineAtOffset(x, 700);
        for (String line : lines) {
            content.showText(line);
            content.newLine();
        }
        content.endText();
    }
}
