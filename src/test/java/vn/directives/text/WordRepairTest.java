package vn.directives.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordRepairTest {
    @Test
    void textOfABrokenFontIsReadByItsOffset() {
        assertThat(TextNormalizer.normalize("Trѭӡng Ĉҥi hӑc ÿã ÿѭӧc công nhұn"))
                .isEqualTo("Trường Đại học đã được công nhận");
    }

    @Test
    void cyrillicTextStays() {
        String russian = "Постановление Правительства о COVID-19, у нас ѭ С. Орехов";
        assertThat(TextNormalizer.normalize(russian)).isSameAs(russian);
        String kazakh = "Қазақстан Республикасының Үкіметі, өңірлер";
        assertThat(TextNormalizer.normalize(kazakh)).isSameAs(kazakh);
    }

    @Test
    void aCyrillicWordWithinVietnameseStays() {
        String mixed = "Công ty Роснефть, Liên bang Nga, họp với ông Орехов và tổ chức Вьетсовпетро";
        assertThat(TextNormalizer.normalize(mixed)).isSameAs(mixed);
    }

    @Test
    void aNumberTypedOnACyrillicKeyboardIsRepairedWhereNothingElseIsCyrillic() {
        // Cyrillic T and C, U+0422 U+0421
        assertThat(TextNormalizer.normalize("văn bản số 16495/B\u0422\u0421-PTHT"))
                .isEqualTo("văn bản số 16495/BTC-PTHT");
        assertThat(TextNormalizer.normalize(
                        "theo văn bản của Bộ Tài chính (\u0422\u0421) trong tháng 10 năm 2025 về phân bổ vốn"))
                .contains("(TC)");
    }

    @Test
    void greekUnitsAndFormulasStay() {
        String units = "5 µg, α = 0,05; TNF-α; Δt; Ω";
        assertThat(TextNormalizer.normalize(units)).isEqualTo(units);
    }

    @Test
    void diaeresisOfAnotherLanguageStaysWhereTheFontIsSound() {
        assertThat(TextNormalizer.normalize("L'Haÿ-les-Roses, đường Louÿs")).isEqualTo("L'Haÿ-les-Roses, đường Louÿs");
    }

    @Test
    void aRepairedLetterTakesItsLooseTone() {
        // Cyrillic u U+0443 and U+0301
        assertThat(TextNormalizer.normalize("qu\u0443\u0301")).isEqualTo("quý");
    }
}
