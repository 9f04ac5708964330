package vn.directives.parsing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkerTest {
    @ParameterizedTest
    @CsvSource({
        "'1. Sở Y tế', NUMBER, 1, 3",
        "'1.Sở Y tế', NUMBER, 1, 2",
        "'12) Sở Y tế', NUMBER, 12, 4",
        "'3/ Sở Y tế', NUMBER, 3, 3",
        "'1.- Sở Y tế', NUMBER, 1, 4",
        "'2.1. Sở Y tế', DOTTED, 2.1, 5",
        "'2.1.3 Sở Y tế', DOTTED, 2.1.3, 6",
        "'a) Rà soát', LETTER, a, 3",
        "'đ. Rà soát', LETTER, đ, 3",
        "'A. PHẦN CHUNG', SECTION, A, 3",
        "'IV. TỔ CHỨC', ROMAN, IV, 4",
        "'(1) Rà soát', BRACKETED, 1, 4",
        "'Điều 3. Chánh Văn phòng', ARTICLE, Điều 3, 8",
        "'- Rà soát', DASH, '', 2",
        "'– Rà soát', DASH, '', 2",
        "'+ Rà soát', PLUS, '', 2",
        "'**1.** Sở Y tế', NUMBER, 1, 7"
    })
    void itemsAreReadWithTheirLabel(String text, Marker.Kind kind, String label, int length) {
        assertThat(Marker.read(text)).contains(new Marker(kind, label, length));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.250 người",
                "08/01/2022",
                "3262/UBND-KGVX",
                "P.KGVX",
                "2021. Năm học",
                "TP. Kon Tum",
                "Điều 3 của Nghị định",
                "- ",
                "----",
                "Sở Y tế",
                "(qua Sở Y tế)",
                ""
            })
    void numbersNamesAndRulesAreNoMarks(String text) {
        assertThat(Marker.read(text)).isEmpty();
    }

    @Test
    void theDepthCountsTheNumbers() {
        assertThat(Marker.read("2.1.3. Rà soát").orElseThrow().depth()).isEqualTo(3);
        assertThat(Marker.read("- Rà soát").orElseThrow().depth()).isEqualTo(1);
    }
}
