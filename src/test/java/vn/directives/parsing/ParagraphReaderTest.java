package vn.directives.parsing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ParagraphReaderTest {
    private static final String PRINTED = """
            1. Sở Y tế đẩy nhanh tiến độ tiêm cho người cao tuổi, người có bệnh nền, trước ngày

            08/01/2022 phải tiêm xong mũi bổ sung; tổng hợp số vắc

            xin còn lại ở các huyện, ưu tiên người có bệnh nền và phụ nữ có thai theo đúng

            hướng dẫn của Bộ Y tế, hoàn thành trong tháng

            01/2022.

            2. Ủy ban nhân dân các huyện, thành phố tổ chức các tổ tiêm lưu động đến từng thôn,

            bản; báo cáo Ủy ban nhân dân tỉnh trước ngày 10/01/2022.

            3. Công an tỉnh phối hợp thực hiện.
            """;

    @Test
    void printWithAnEmptyLineAfterEveryLineIsPutTogetherAgain() {
        assertThat(Parsers.paragraphs(PRINTED)).hasSize(3);
        assertThat(Parsers.paragraphs(PRINTED).getFirst().text())
                .contains("trước ngày 08/01/2022 phải")
                .contains("số vắc xin còn lại")
                .endsWith("trong tháng 01/2022.");
    }

    @Test
    void everyMarkOpensAParagraph() {
        assertThat(Parsers.paragraphs("1. Sở Y tế\n- Rà soát kho.\n- Bổ sung thuốc."))
                .extracting(Paragraph::text)
                .containsExactly("1. Sở Y tế", "- Rà soát kho.", "- Bổ sung thuốc.");
    }

    @Test
    void aSmallLetterGoesOnWithTheLineBefore() {
        assertThat(
                        Parsers.paragraphs(
                                "1. Thi công “3 ca, 4 kíp”...\nđể kịp khánh thành.\n2. Nâng cấp hạ tầng số;\nxây dựng kho dữ liệu."))
                .extracting(Paragraph::text)
                .containsExactly(
                        "1. Thi công “3 ca, 4 kíp”... để kịp khánh thành.",
                        "2. Nâng cấp hạ tầng số; xây dựng kho dữ liệu.");
    }

    @Test
    void theNamesOfWhoMustActMayFillMoreThanALine() {
        assertThat(Parsers.paragraphs("2. Sở Văn hóa, Thể thao và Du lịch;\nUBND các xã, phường niêm yết công khai."))
                .hasSize(1);
    }

    @Test
    void whatExamplesFollowGoOnWhereTheLineWasFull() {
        String full = "- Khuyến khích các đơn vị ứng dụng thiết bị thông minh trong quản lý rừng, như:";
        String rest = "Giám sát cháy rừng, theo dõi mực nước và cảnh báo sạt lở đất ở các thôn, bản xa.";
        String filler =
                "- Rà soát, bổ sung phương án phòng cháy, chữa cháy rừng tại các xã vùng trọng điểm,\nbáo cáo cấp trên.\n";

        assertThat(Parsers.paragraphs(filler.repeat(5) + full + "\n" + rest)
                        .getLast()
                        .text())
                .isEqualTo(full + " " + rest);
        assertThat(Parsers.paragraphs(filler.repeat(5) + full + "\n\n" + rest)
                        .getLast()
                        .text())
                .isEqualTo(rest);
    }

    @Test
    void aParagraphKnowsWhereItsWordsStand() {
        String text = "1.  **Sở Y tế** rà\nsoát kho";
        Paragraph paragraph = Parsers.paragraph(text);
        assertThat(paragraph.text()).isEqualTo("1. Sở Y tế rà soát kho");
        int word = paragraph.text().indexOf("rà soát");
        assertThat(paragraph.span(word, word + 7).of(text)).isEqualTo("rà\nsoát");
        assertThat(paragraph.contentStart()).isEqualTo(3);
    }

    @Test
    void foldedTextIsAsLongAsTheText() {
        Paragraph paragraph = Parsers.paragraph("Đẩy nhanh tiến độ ở Đắk Lắk");
        assertThat(paragraph.folded()).hasSameSizeAs(paragraph.text()).isEqualTo("day nhanh tien do o dak lak");
    }
}
