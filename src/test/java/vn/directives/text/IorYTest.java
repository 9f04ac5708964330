package vn.directives.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IorYTest {
    @ParameterizedTest
    @CsvSource({
        "quản lí, quản lý",
        "kĩ thuật, kỹ thuật",
        "tỉ lệ, tỷ lệ",
        "mĩ thuật, mỹ thuật",
        "xử lí, xử lý",
        "kỉ niệm, kỷ niệm",
        "bác sỹ, bác sĩ",
        "chiến sỹ, chiến sĩ",
        "qui định, quy định",
        "quí I, quý i",
        "Lí Thường Kiệt, lý thường kiệt",
        "KÌ HỌP, kỳ họp",
    })
    void bothSpellingsAreOne(String written, String other) {
        assertThat(SearchText.exact(written)).isEqualTo(SearchText.exact(other));
        assertThat(SearchText.folded(written)).isEqualTo(SearchText.folded(other));
    }

    @ParameterizedTest
    @CsvSource({"tai, tay", "túi, túy", "mai, may", "thúi, thúy", "ti, ty", "li, ly", "mi, my", "thi, thy", "thị, thỵ"})
    void wordsThatDifferStayApart(String word, String other) {
        assertThat(SearchText.exact(word)).isNotEqualTo(SearchText.exact(other));
    }

    @Test
    void withoutAccentsASyllableMayHaveHadATone() {
        assertThat(SearchText.folded("quan li")).isEqualTo(SearchText.folded("quản lý"));
        assertThat(SearchText.folded("bac sy")).isEqualTo(SearchText.folded("bác sĩ"));
        assertThat(SearchText.folded("tai")).isNotEqualTo(SearchText.folded("tay"));
    }

    @Test
    void aSyllableIsWrittenAsSomebodyTypedIt() {
        assertThat(SearchText.withLastOf("ly", "lí")).isEqualTo("lý");
        assertThat(SearchText.withLastOf("SY", "sĩ")).isEqualTo("sỹ");
        assertThat(SearchText.withLastOf("qui", "quý")).isEqualTo("quí");
        assertThat(SearchText.withLastOf("tay", "tai")).isEqualTo("tai");
        assertThat(SearchText.withLastOf("duong", "đường")).isEqualTo("đường");
    }

    @Test
    void aBeginningStaysOne() {
        assertThat(SearchText.folded("tiêm")).startsWith(SearchText.folded("ti"));
        assertThat(SearchText.folded("quyết")).startsWith(SearchText.folded("quy"));
    }

    @Test
    void theLettersOfAnEitherSyllableAreThoseOfBoth() {
        assertThat(SearchText.lettersAt("li", 1)).contains("í", "ý", "i");
        assertThat(SearchText.lettersAt("tay", 2)).contains("ý").doesNotContain("i");
        assertThat(SearchText.lettersAt("duong", 0))
                .startsWith("d")
                .contains("đ")
                .doesNotContain("Đ");
    }
}
