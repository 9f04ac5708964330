package vn.directives.parsing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeaderFactsTest {
    @ParameterizedTest
    @ValueSource(strings = {"BỘ Y TẾ", "ỦY BAN NHÂN DÂN TỈNH LAI CHÂU", "SỞ XÂY DỰNG", "CỤC THUẾ"})
    void aSubjectPrintedAboveTheLetterheadEndsBeforeIt(String issuer) {
        ParsedDirective parsed = Parsers.parse("# V/v hướng dẫn kiểm tra giếng nước\n"
                + issuer
                + " ------- | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc ------- |\n"
                + "---|---|\n"
                + "Số: 12/ABC-XY V/v hướng dẫn kiểm tra giếng nước | Hà Nội, ngày 03 tháng 4 năm 2014 |\n\n"
                + "Kính gửi: Các đơn vị\n\nĐề nghị các đơn vị kiểm tra giếng nước./.\n");

        assertThat(parsed.subject()).isEqualTo("hướng dẫn kiểm tra giếng nước");
        assertThat(parsed.number()).isEqualTo("12/ABC-XY");
    }

    @Test
    void aSubjectMayGoOnOverLinesUpToThePlaceLine() {
        ParsedDirective parsed = Parsers.parse("""
                UBND TỈNH LAI CHÂU
                SỞ Y TẾ

                Số: 45/SYT-NV
                V/v kiểm tra giếng nước
                sau lũ tại các xã

                Lai Châu, ngày 03 tháng 4 năm 2014

                Kính gửi: Các đơn vị
                """);

        assertThat(parsed.subject()).isEqualTo("kiểm tra giếng nước sau lũ tại các xã");
        assertThat(parsed.place()).isEqualTo("Lai Châu");
    }
}
