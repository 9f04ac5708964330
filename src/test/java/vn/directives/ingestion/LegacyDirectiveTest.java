package vn.directives.ingestion;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.directives.document.ParseWarning;
import vn.directives.document.TextQuality;
import vn.directives.extraction.ExtractedText;
import vn.directives.extraction.TikaTextExtractor;
import vn.directives.gazetteer.Gazetteer;
import vn.directives.parsing.DirectiveParser;
import vn.directives.parsing.ParsedDirective;
import vn.directives.text.LegacyWriter;

/** A directive of the time before Unicode, from its bytes to its facts. */
class LegacyDirectiveTest {
    private static final String DIRECTIVE = """
            ỦY BAN NHÂN DÂN          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
            TỈNH BẮC GIANG                 Độc lập - Tự do - Hạnh phúc

            Số: 15/CT-UBND                 Bắc Giang, ngày 25 tháng 6 năm 2008

            CHỈ THỊ
            Về việc tăng cường công tác phòng, chống dịch bệnh gia súc

            Thời gian qua, dịch bệnh ở gia súc diễn biến phức tạp. Chủ tịch Ủy ban nhân dân tỉnh yêu cầu:
            1. Sở Nông nghiệp và Phát triển nông thôn chủ trì hướng dẫn những người chăn nuôi, xong trước ngày 15/7/2008;
            2. Sở Tài chính bố trí kinh phí theo quy định;
            3. Ủy ban nhân dân các huyện, thành phố được giao kiểm tra, báo cáo kết quả trước ngày 30/7/2008.

            Nơi nhận:
            - Như trên;
            - Lưu: VT.
                                                            KT. CHỦ TỊCH
                                                            PHÓ CHỦ TỊCH


                                                            Nguyễn Văn Mẫu
            """;

    private static ParsedDirective parse(byte[] content) throws Exception {
        ExtractedText read = new TikaTextExtractor().extract(content, "mau.txt", null);
        return new DirectiveParser(Gazetteer.load()).parse(read.text(), read.evidence(), read.quality());
    }

    private static void assertRead(ParsedDirective read) {
        assertThat(read.textQuality()).isEqualTo(TextQuality.RECOVERED);
        assertThat(read.number()).isEqualTo("15/CT-UBND");
        assertThat(read.issued()).isEqualTo(LocalDate.of(2008, 6, 25));
        assertThat(read.subject()).contains("tăng cường công tác phòng, chống dịch bệnh gia súc");
        assertThat(Objects.requireNonNull(read.authority()).value()).isEqualTo("uy-ban-nhan-dan-tinh-bac-giang");
        assertThat(read.tasks()).hasSize(3);
        assertThat(read.tasks().getFirst().assignees().getFirst().value())
                .isEqualTo("so-nong-nghiep-va-phat-trien-nong-thon");
        assertThat(Objects.requireNonNull(read.signer()).name()).isEqualTo("Nguyễn Văn Mẫu");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tcvn3", "vni-win", "viscii", "vps", "windows-1258"})
    void itsFactsAreThoseOfTheSameTextInUnicode(String table) throws Exception {
        assertRead(parse(new LegacyWriter(table).bytes(DIRECTIVE)));
    }

    @Test
    void headingsInAFontOfCapitalsGetThemBack() throws Exception {
        String typed = DIRECTIVE
                .replace("ỦY BAN NHÂN DÂN ", "ủy ban nhân dân ")
                .replace("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "cộng hòa xã hội chủ nghĩa việt nam")
                .replace("TỈNH BẮC GIANG", "tỉnh bắc giang")
                .replace("CHỈ THỊ", "chỉ thị")
                .replace("KT. CHỦ TỊCH", "KT. chủ tịch")
                .replace("PHÓ CHỦ TỊCH", "phó chủ tịch");

        assertRead(parse(new LegacyWriter("tcvn3").bytes(typed)));
    }

    @Test
    void textThatIsLostIsPoorAndTheWarningSaysWhy() throws Exception {
        String lost = new String(DIRECTIVE.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.ISO_8859_1);

        ParsedDirective read = parse(lost.getBytes(StandardCharsets.UTF_8));

        assertThat(read.textQuality()).isEqualTo(TextQuality.POOR);
        Set<ParseWarning> warnings = Set.copyOf(read.warnings());
        assertThat(warnings).anySatisfy(warning -> {
            assertThat(warning.code()).isEqualTo("text-poor");
            assertThat(warning.message()).contains("dấu hỏi");
        });
    }
}
