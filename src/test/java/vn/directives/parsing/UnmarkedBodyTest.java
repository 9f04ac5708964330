package vn.directives.parsing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.directives.document.Labelled;
import vn.directives.document.TextQuality;

/** Letters that ask without a list. */
class UnmarkedBodyTest {

    @Test
    void behindAWordThatHandsOverAnyVerbIsAnOrder() {
        assertThat(tasks("Giao Sở Y tế tiêm vắc xin cho người trên 65 tuổi."))
                .containsExactly("Sở Y tế: tiêm vắc xin cho người trên 65 tuổi");
        assertThat(tasks("Đề nghị Công an tỉnh khoanh vùng các ổ dịch."))
                .containsExactly("Công an tỉnh: khoanh vùng các ổ dịch");
    }

    @Test
    void withoutSuchAWordOnlyAVerbOfInstructionIs() {
        assertThat(tasks("Sở Y tế tiêm vắc xin cho người trên 65 tuổi.")).isEmpty();
    }

    @Test
    void whatWasDoneOrWillBeDoneIsNoOrder() {
        assertThat(tasks("Giao Sở Y tế đã tiêm vắc xin cho người trên 65 tuổi."))
                .isEmpty();
    }

    private List<String> tasks(String body) {
        String letter = """
                ỦY BAN NHÂN DÂN
                TỈNH KON TUM
                Số: 4411/UBND-KGVX
                Kon Tum, ngày 05 tháng 10 năm 2023
                V/v phòng, chống dịch

                Kính gửi: Các sở, ban, ngành.

                BODY

                TM. ỦY BAN NHÂN DÂN
                """.replace("BODY", body);
        return Parsers.PARSER.parse(letter, List.of(), TextQuality.NATIVE).tasks().stream()
                .map(task -> String.join(
                                ", ",
                                task.assignees().stream().map(Labelled::label).toList()) + ": " + task.text())
                .toList();
    }
}
