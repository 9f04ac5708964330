package vn.directives.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DocumentNumberTest {
    @Test
    void allSpellingsOfANumberMeetUnderOneKey() {
        assertThat(new DocumentNumber("05/CT-TTg", "CT").canonical())
                .isEqualTo(new DocumentNumber("5/CT-TTG", "CT").canonical())
                .isEqualTo("5/CT-TTG");
    }

    @Test
    void theKeyDoesNotDependOnTheMachinesLanguage() {
        assertThat(new DocumentNumber("12/tti-vi", null).canonical()).isEqualTo("12/TTI-VI");
    }

    @Test
    void aStateNumberWithoutATypesAbbreviationIsALetters() {
        assertThat(new DocumentNumber("3262/UBND-KGVX", null).type()).contains(DirectiveType.CONG_VAN);
        assertThat(new DocumentNumber("15/CT-TTg", "CT").type()).contains(DirectiveType.CHI_THI);
    }
}
