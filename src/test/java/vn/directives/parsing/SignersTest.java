package vn.directives.parsing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.directives.document.Signer;

class SignersTest {
    private static Signer find(String text) {
        return Signers.find(LineReader.read(text)).orElseThrow();
    }

    @Test
    void whoSignsForTheChairmanIsTheVice() {
        assertThat(find("TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n\nNguyễn Văn A"))
                .isEqualTo(new Signer("Nguyễn Văn A", "Phó Chủ tịch", "TM. ỦY BAN NHÂN DÂN"));
    }

    @Test
    void twoColumnsAndRecipientsBetweenDoNotDisturb() {
        Signer signer =
                find("Nơi nhận:      KT. GIÁM ĐỐC\n- Như trên;      PHÓ GIÁM ĐỐC\n- Lưu: VT.\n\n      Nguyễn Văn A");
        assertThat(signer.name()).isEqualTo("Nguyễn Văn A");
        assertThat(signer.title()).isEqualTo("Phó Giám đốc");
    }

    @Test
    void aCellOfATableHoldsOfficeAndName() {
        assertThat(find("| **KT. GIÁM ĐỐC PHÓ GIÁM ĐỐC** **Nguyễn Văn A** |"))
                .isEqualTo(new Signer("Nguyễn Văn A", "Phó Giám đốc", "KT. GIÁM ĐỐC"));
    }

    @Test
    void letterSpacingInANameIsRepaired() {
        assertThat(find("CHỦ TỊCH\n\nĐặ ng Văn A").name()).isEqualTo("Đặng Văn A");
    }

    @Test
    void aRankBeforeTheNameIsNoPartOfIt() {
        assertThat(find("KT. BỘ TRƯỞNG\nTHỨ TRƯỞNG\nThượng tướng Nguyễn Văn A").name())
                .isEqualTo("Nguyễn Văn A");
    }

    @Test
    void aCapacityBrokenOverTwoLinesIsOne() {
        assertThat(find("TM. ỦY BAN NHÂN\nDÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\nNguyễn Văn A"))
                .isEqualTo(new Signer("Nguyễn Văn A", "Phó Chủ tịch", "TM. ỦY BAN NHÂN DÂN"));
    }

    @Test
    void anOfficeWithoutANameIsKept() {
        assertThat(find("TL. CHỦ TỊCH\nCHÁNH VĂN PHÒNG\n(Đã ký)"))
                .isEqualTo(new Signer(null, "Chánh Văn phòng", "TL. CHỦ TỊCH"));
    }

    @Test
    void recipientsAreReadWithoutTheirPunctuation() {
        assertThat(Signers.recipients(
                        LineReader.read("Nơi nhận:\n- Như trên;\n- Thường trực Tỉnh ủy (b/c);\n- Lưu: VT.")))
                .containsExactly("Như trên", "Thường trực Tỉnh ủy (b/c)", "Lưu: VT");
    }
}
