package vn.directives.parsing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LetterheadTest {
    private static List<String> issuers(String text) {
        return Letterhead.issuers(LineReader.read(text));
    }

    @Test
    void aWrappedNameIsPutTogether() {
        assertThat(
                        issuers(
                                "ỦY BAN NHÂN DÂN      CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nTỈNH KON TUM      Độc lập - Tự do - Hạnh phúc\nSố: 12/UBND-VX"))
                .containsExactly("ỦY BAN NHÂN DÂN TỈNH KON TUM");
    }

    @Test
    void theBodyAboveStandsFirst() {
        assertThat(issuers("UBND TỈNH SƠN LA\nSỞ Y TẾ\nSố: 12/SYT-NVY")).containsExactly("UBND TỈNH SƠN LA", "SỞ Y TẾ");
    }

    @Test
    void oneCellOfATableHoldsBoth() {
        assertThat(
                        issuers(
                                "| ỦY BAN NHÂN DÂN TỈNH SƠN LA SỞ Y TẾ ------- | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc |"))
                .containsExactly("ỦY BAN NHÂN DÂN TỈNH SƠN LA", "SỞ Y TẾ");
    }

    @Test
    void theMottoIsNoIssuer() {
        assertThat(issuers("CỘNG HÒA XÃ HỘI\nCHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc"))
                .isEmpty();
        assertThat(issuers("TỈNH ỦY HẬU GIANG      ĐẢNG CỘNG SẢN VIỆT NAM\n*\nSố 483-TB/TU"))
                .containsExactly("TỈNH ỦY HẬU GIANG");
    }

    @Test
    void aNoteInBracketsIsNoIssuer() {
        assertThat(
                        issuers(
                                "[VĂN BẢN MẪU: nội dung hư cấu]\n\nBỘ Y TẾ      CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 1/BYT-DP"))
                .containsExactly("BỘ Y TẾ");
    }
}
