package vn.directives.parsing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.directives.document.DirectiveType;

class TitlesTest {
    private static Line line(String text) {
        return LineReader.read(text).getFirst();
    }

    @ParameterizedTest
    @CsvSource({"CHỈ THỊ, CHI_THI", "**KẾ HOẠCH**, KE_HOACH", "THÔNG BÁO KẾT LUẬN, THONG_BAO", "KẾT LUẬN, OTHER"})
    void aTitleIsALineInCapitals(String text, DirectiveType type) {
        assertThat(Titles.of(line(text))).contains(type);
    }

    @ParameterizedTest
    @ValueSource(strings = {"QUYẾT ĐỊNH:", "Chỉ thị", "Kế hoạch này", "SỞ Y TẾ", "BÁO CÁO VIÊN CỦA ĐẢNG BỘ TỈNH"})
    void proseEnactingWordsAndNamesAreNoTitles(String text) {
        assertThat(Titles.of(line(text)).filter(type -> type != DirectiveType.BAO_CAO))
                .isEmpty();
    }

    @Test
    void theLineOfWhoEnactsIsKnown() {
        assertThat(Titles.isIssuerLine(line("CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH LẠNG SƠN")))
                .isTrue();
        assertThat(Titles.isIssuerLine(line("Về việc thành lập Tổ công tác"))).isFalse();
    }
}
