package vn.directives.parsing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.directives.document.Secrecy;
import vn.directives.document.Urgency;

class StampsTest {
    private static ParsedDirective letter(String stamp, String body) {
        return Parsers.parse("UBND TỈNH LAI CHÂU      CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
                + "Số: 12/UBND-NC      Lai Châu, ngày 08 tháng 12 năm 2021\n" + stamp
                + "\nV/v bảo vệ bí mật nhà nước\n\nKính gửi: Các sở, ban, ngành.\n\n" + body);
    }

    @ParameterizedTest
    @CsvSource({
        "MẬT, MAT",
        "TỐI MẬT, TOI_MAT",
        "TUYỆT MẬT, TUYET_MAT",
        "**TỐI MẬT**, TOI_MAT",
        "[TUYỆT MẬT], TUYET_MAT",
        "TOI MAT, TOI_MAT"
    })
    void aStampOfSecrecyStandsOnALineOfItsOwn(String stamp, Secrecy secrecy) {
        ParsedDirective parsed = letter(stamp, "1. Sở Nội vụ rà soát hồ sơ.");
        assertThat(parsed.secrecy()).isEqualTo(secrecy);
        assertThat(parsed.urgency()).isNull();
        assertThat(parsed.subject()).isEqualTo("bảo vệ bí mật nhà nước");
        assertThat(parsed.facts())
                .anySatisfy(fact -> assertThat(fact.field() + " " + fact.rule()).isEqualTo("secrecy stamp"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"TỐI MẬT - HỎA TỐC", "HỎA TỐC      TỐI MẬT", "TỐI MẬT\nHOẢ TỐC"})
    void twoStampsMayStandSideBySide(String stamps) {
        ParsedDirective parsed = letter(stamps, "1. Sở Nội vụ rà soát hồ sơ.");
        assertThat(parsed.secrecy()).isEqualTo(Secrecy.TOI_MAT);
        assertThat(parsed.urgency()).isEqualTo(Urgency.HOA_TOC);
    }

    @Test
    void aStampThatWasTornIntoTheBodyIsNoPartOfATask() {
        ParsedDirective parsed = letter("", "1. Sở Nội vụ rà soát hồ sơ\nKHẨN\nvà báo cáo kết quả.");
        assertThat(parsed.urgency()).isEqualTo(Urgency.KHAN);
        assertThat(parsed.tasks())
                .singleElement()
                .satisfies(task -> assertThat(task.text()).isEqualTo("rà soát hồ sơ và báo cáo kết quả"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1. Sở Nội vụ rà soát văn bản đóng dấu MẬT, TỐI MẬT.",
                "1. Văn bản có độ mật thì gửi bản giấy.",
                "1. MẶT trận xã rà soát."
            })
    void whatASentenceMentionsIsNoStamp(String body) {
        ParsedDirective parsed = letter("", body);
        assertThat(parsed.secrecy()).isNull();
        assertThat(parsed.urgency()).isNull();
    }
}
