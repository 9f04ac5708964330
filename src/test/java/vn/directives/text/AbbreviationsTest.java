package vn.directives.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AbbreviationsTest {
    @Test
    void whatHasOneMeaningIsWrittenOut() {
        assertThat(Abbreviations.expand("UBND các huyện, TT.HĐND tỉnh"))
                .isEqualTo("Ủy ban nhân dân các huyện, TT.Hội đồng nhân dân tỉnh");
    }

    @Test
    void lettersInsideAWordAreNoAbbreviation() {
        assertThat(Abbreviations.expand("05/CĐ-CTUBND")).isEqualTo("05/CĐ-CTUBND");
    }

    @Test
    void bothFormsHaveOneKey() {
        assertThat(Abbreviations.slug("UBND tỉnh Kon Tum"))
                .isEqualTo(Abbreviations.slug("Ủy ban nhân dân tỉnh Kon Tum"))
                .isEqualTo("uy-ban-nhan-dan-tinh-kon-tum");
    }
}
