package vn.directives.parsing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LaterActorsTest {
    private static List<String> first(String text) {
        Paragraph paragraph = Parsers.paragraph(text);
        return LaterActors.first(paragraph, paragraph.contentStart())
                .map(Actor::names)
                .orElse(List.of());
    }

    @Test
    void whoMustActMayStandBehindAnAdverbial() {
        assertThat(first("2. Trên cơ sở kết quả khảo sát, Sở Xây dựng lập dự án."))
                .containsExactly("Sở Xây dựng");
        assertThat(first("2. Trên cơ sở đề nghị của các Bộ, cơ quan liên quan, Bộ Tài chính tổng hợp kinh phí."))
                .containsExactly("Bộ Tài chính");
        assertThat(first("2. Từ ngày 01 tháng 12 năm 2025, các sở, ban, ngành tiếp nhận hồ sơ số."))
                .containsExactly("các sở, ban, ngành");
    }

    @Test
    void aConditionMayEndWithThenInsteadOfAComma() {
        assertThat(first("2. Đối với những hồ sơ đủ điều kiện thì Sở Nội vụ ra quyết định trợ cấp."))
                .containsExactly("Sở Nội vụ");
        assertThat(first("2. Trường hợp thí sinh bỏ thi Sở Nội vụ không hoàn trả lệ phí."))
                .isEmpty();
        assertThat(first("2. Trường hợp vượt thẩm quyền thì báo cáo Ủy ban nhân dân tỉnh."))
                .isEmpty();
    }

    @Test
    void anObjectBehindAVerbIsNobody() {
        assertThat(first("- Căn cứ chức năng, nhiệm vụ, chỉ đạo các đơn vị, các trường thực hiện."))
                .isEmpty();
    }

    @Test
    void aTopicBeforeAColonHandsOverBehindIt() {
        assertThat(first("5. Về kinh phí mua sắm: giao Sở Tài chính bố trí.")).containsExactly("Sở Tài chính");
        assertThat(first("5. Về đường nối cảng: Thống nhất chủ trương. Sở Xây dựng lập dự án."))
                .containsExactly("Sở Xây dựng");
    }

    @Test
    void furtherSentencesNameFurtherBodies() {
        Paragraph paragraph = Parsers.paragraph(
                "1. Sở Y tế rà soát kho thuốc. Giao Công an tỉnh kiểm tra; Sở Tài chính bố trí kinh phí. Sở Nội vụ đã báo cáo.");
        assertThat(LaterActors.further(paragraph, 10)).containsExactly("Công an tỉnh", "Sở Tài chính");
    }
}
