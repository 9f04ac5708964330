package vn.directives.parsing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ActorFinderTest {
    private static Actor find(String text) {
        Paragraph paragraph = Parsers.paragraph(text);
        return ActorFinder.find(paragraph, paragraph.contentStart()).orElseThrow();
    }

    private static String predicate(String text) {
        return Parsers.paragraph(text).text().substring(find(text).predicate());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1. Sở Tài chính tham mưu bố trí kinh phí.|Sở Tài chính|tham mưu bố trí kinh phí.",
                "2. Giao Công an tỉnh rà soát.|Công an tỉnh|rà soát.",
                "3. Đề nghị Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh giám sát.|Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh|giám sát.",
                "- Sở Y tế: Rà soát kho thuốc.|Sở Y tế|Rà soát kho thuốc.",
                "- Sở Y tế xét nghiệm công nhân trở lại làm việc.|Sở Y tế|xét nghiệm công nhân trở lại làm việc.",
                "4. Ban Quản lý dự án hoàn thành nghiệm thu.|Ban Quản lý dự án|hoàn thành nghiệm thu.",
                "5. Ban Chỉ đạo phòng, chống dịch tỉnh chủ trì.|Ban Chỉ đạo phòng, chống dịch tỉnh|chủ trì.",
                "6. Cơ quan phối hợp có trách nhiệm trả lời bằng văn bản.|Cơ quan phối hợp|có trách nhiệm trả lời bằng văn bản.",
                "7. Các đơn vị tham gia diễn tập.|Các đơn vị|tham gia diễn tập.",
                "8. Ban Quản lý khu nông nghiệp ứng dụng công nghệ cao rà soát quy hoạch.|Ban Quản lý khu nông nghiệp ứng dụng công nghệ cao|rà soát quy hoạch.",
                "9. Bộ Ngoại giao rà soát điều ước.|Bộ Ngoại giao|rà soát điều ước.",
                "10. Các bộ, ngành trong phạm vi chức năng, nhiệm vụ tăng cường kiểm tra.|Các bộ, ngành|trong phạm vi chức năng, nhiệm vụ tăng cường kiểm tra."
            })
    void theBodyAndWhatItMustDoAreParted(String text, String name, String predicate) {
        assertThat(find(text).names()).containsExactly(name);
        assertThat(predicate(text)).isEqualTo(predicate);
    }

    @Test
    void aParagraphMayEndInTheVerb() {
        assertThat(find("1. Giao Ủy ban nhân dân xã quản lý").names()).containsExactly("Ủy ban nhân dân xã");
        assertThat(predicate("1. Giao Ủy ban nhân dân xã quản lý")).isEqualTo("quản lý");
    }

    @Test
    void severalBodiesAreSplitAtCommasBeforeANewBody() {
        assertThat(find("1. Sở Y tế, Công an tỉnh, UBND các huyện, thị xã phối hợp kiểm tra.")
                        .names())
                .containsExactly("Sở Y tế", "Công an tỉnh", "UBND các huyện, thị xã");
    }

    @Test
    void aColonBeforeNamesOfPlacesBelongsToTheName() {
        assertThat(
                        find("4. Chủ tịch Ủy ban nhân dân các tỉnh, thành phố trực thuộc Trung ương: Hà Tĩnh, Quảng Trị chuẩn bị vật tư.")
                                .names())
                .containsExactly(
                        "Chủ tịch Ủy ban nhân dân các tỉnh, thành phố trực thuộc Trung ương: Hà Tĩnh, Quảng Trị");
        assertThat(predicate("4. Ủy ban nhân dân các xã: Tổ chức tuyên truyền, vận động Nhân dân."))
                .isEqualTo("Tổ chức tuyên truyền, vận động Nhân dân.");
    }

    @Test
    void aCaseOrAWorkshopIsNobody() {
        for (String text : List.of(
                "- Trường hợp cần cơ quan khác phối hợp thì chủ động có văn bản.",
                "- Tổ chức hội nghị, hội thảo trao đổi nghiệp vụ.")) {
            Paragraph paragraph = Parsers.paragraph(text);
            assertThat(ActorFinder.find(paragraph, paragraph.contentStart())).isEmpty();
        }
    }

    @Test
    void whatSinglesSomeOutNamesNobodyElse() {
        assertThat(find("1. Chính quyền địa phương các cấp, nhất là ở đô thị lớn, tăng cường kiểm tra.")
                        .names())
                .containsExactly("Chính quyền địa phương các cấp");
    }

    @Test
    void whoCooperatesIsNoAssignee() {
        Actor actor = find("1. Công an tỉnh chủ trì, phối hợp với Sở Y tế rà soát.");
        assertThat(actor.names()).containsExactly("Công an tỉnh");
        assertThat(actor.coNames()).containsExactly("Sở Y tế");
    }

    @Test
    void aHeadingThatOnlyNamesABodyHasNoPredicate() {
        Paragraph heading = Parsers.paragraph("2. Ủy ban nhân dân các huyện, thành phố");
        assertThat(ActorFinder.isHeading(heading)).isTrue();
        assertThat(ActorFinder.find(heading, heading.contentStart())
                        .orElseThrow()
                        .names())
                .isEqualTo(List.of("Ủy ban nhân dân các huyện, thành phố"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1. Tổ chức tiêm vắc xin cho người cao tuổi.",
                "- Báo cáo kết quả về Sở Y tế.",
                "- Rà soát kho thuốc.",
                "2. Công tác phòng chống dịch bệnh",
                "- Bộ Tài chính đã ban hành hướng dẫn."
            })
    void anItemThatNamesNobodyHasNoActor(String text) {
        Paragraph paragraph = Parsers.paragraph(text);
        assertThat(ActorFinder.find(paragraph, paragraph.contentStart())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Bộ Ngoại giao chủ trì đàm phán.|Bộ Ngoại giao",
                "Ban Quản lý dự án đầu tư xây dựng công trình giao thông tỉnh lập kế hoạch.|Ban Quản lý dự án đầu tư xây dựng công trình giao thông tỉnh",
                "Cục Quản lý hoạt động xây dựng tham mưu việc chỉ đạo.|Cục Quản lý hoạt động xây dựng",
                "Các cơ quan được giao chủ trì có trách nhiệm báo cáo.|Các cơ quan được giao chủ trì",
                "Đồn Biên phòng Côn Đảo thông báo cho tàu thuyền.|Đồn Biên phòng Côn Đảo"
            })
    void aVerbInsideANameDoesNotEndIt(String text, String name) {
        assertThat(ActorFinder.find(Parsers.paragraph(text), 0).orElseThrow().names())
                .containsExactly(name);
    }

    @Test
    void aVerbAtTheEndOfALineHasNothingBehindIt() {
        assertThat(ActorFinder.find(Parsers.paragraph("Nhà đất công chưa được giao cho đơn vị, tổ chức quản lý"), 0))
                .isEmpty();
        assertThat(Parsers.parse("Nhà đất công chưa được giao cho đơn vị, tổ chức quản lý")
                        .tasks())
                .isEmpty();
    }

    @Test
    void whatAnItemIsAboutIsNotWhoMustAct() {
        assertThat(ActorFinder.find(
                        Parsers.paragraph("Đối với các trường ở vùng lũ, Sở Y tế chỉ đạo lấy mẫu nước."), 0))
                .isEmpty();
    }
}
