package vn.directives.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class LayoutTest {
    @Test
    void aSentenceGoesOnAfterTheEndOfThePaper() {
        String printed = """
                Chủ tịch Ủy ban nhân dân tỉnh yêu cầu các sở, ban, ngành và Ủy ban
                nhân dân các huyện báo cáo trước ngày
                08/01/2022. Việc này do Văn phòng Ủy ban nhân dân tỉnh giao cho Sở

                Tài chính.
                Hết""";
        assertJoined(
                printed,
                "Chủ tịch Ủy ban nhân dân tỉnh yêu cầu các sở, ban, ngành và Ủy ban nhân dân các huyện báo cáo trước ngày"
                        + " 08/01/2022. Việc này do Văn phòng Ủy ban nhân dân tỉnh giao cho Sở Tài chính.\nHết");
    }

    @Test
    void itemsOfEveryKindStayLines() {
        String items = """
                1. Giao Sở Y tế
                1.2. Chủ trì
                a) Phối hợp
                đ) Báo cáo
                IV. Kinh phí
                - Như trên
                + Lưu
                Điều 5. Hiệu lực
                2/ Các huyện
                • Các xã""";
        assertThat(Layout.joinLines(items)).isEqualTo(items);
    }

    @Test
    void aNumberOrLetterThatAWordDemandsIsNoItem() {
        assertJoined("tại khoản\n1. Điều này", "tại khoản 1. Điều này");
        assertJoined("quy định tại điểm\na) khoản 2", "quy định tại điểm a) khoản 2");
        assertJoined("theo Điều\n5 Nghị định", "theo Điều 5 Nghị định");
    }

    @Test
    void aYearAtTheBeginningOfALineIsNoItem() {
        assertJoined(
                "báo cáo kết quả thực hiện Quý I,\n2022. Yêu cầu", "báo cáo kết quả thực hiện Quý I, 2022. Yêu cầu");
    }

    @Test
    void headersAndSignaturesStayLines() {
        String lines = """
                ỦY BAN NHÂN DÂN
                TỈNH KON TUM
                Số: 3262/UBND-KGVX
                Kon Tum, ngày 13 tháng 9 năm 2021
                Kính gửi:
                Căn cứ Luật Tổ chức chính quyền địa phương;
                QUYẾT ĐỊNH:
                Nơi nhận:
                - Lưu: VT.
                KT. CHỦ TỊCH
                PHÓ CHỦ TỊCH
                Trần Văn A""";
        assertThat(Layout.joinLines(lines)).isEqualTo(lines);
    }

    @Test
    void aLoneWordInCapitalsGoesOn() {
        assertJoined("về phòng, chống dịch\nCOVID-19 trên địa bàn", "về phòng, chống dịch COVID-19 trên địa bàn");
    }

    @Test
    void blankLinesSeparateParagraphsWhereSentencesDoNotCrossThem() {
        String text = """
                2. Phòng Tài chính và Kế hoạch huyện

                Chủ động phối hợp với các đơn vị y tế huyện

                3. Trung tâm Y tế, Bệnh viện đa khoa huyện

                Tiếp tục đẩy nhanh tiến độ tiêm vắc xin""";
        assertThat(Layout.joinLines(text)).isEqualTo(text.replace("\n\n", "\n"));
    }

    @Test
    void aLineThatBreaksOffGoesOn() {
        assertJoined("Đối với các sở, ban, ngành,\nUBND các xã", "Đối với các sở, ban, ngành, UBND các xã");
        assertJoined("- Phát huy vai trò của\nMặt trận Tổ quốc", "- Phát huy vai trò của Mặt trận Tổ quốc");
    }

    @Test
    void emphasisGoesButOtherAsterisksStay() {
        assertJoined("**Kính gửi:** *các* ***sở***", "Kính gửi: các sở");
        assertJoined("* Ghi chú: 5*3; (*) và mục*", "* Ghi chú: 5*3; (*) và mục*");
    }

    @Test
    void joinedTextIsNeverLongerAndHoldsNoRuns() {
        long seed = 20261124;
        Random random = new Random(seed);
        for (int i = 0; i < 2000; i++) {
            String text = TextNormalizer.normalize(RandomText.next(random) + "\n" + RandomText.next(random));
            String joined = Layout.joinLines(text);
            assertThat(joined.length()).as("seed %d, text %d", seed, i).isLessThanOrEqualTo(text.length());
            assertThat(joined)
                    .as("seed %d, text %d", seed, i)
                    .doesNotContain("\n\n")
                    .doesNotContain("  ");
        }
    }

    private static void assertJoined(String printed, String joined) {
        assertThat(Layout.joinLines(printed)).isEqualTo(joined);
    }
}
