package vn.directives.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.directives.document.Directive;
import vn.directives.document.Task;
import vn.directives.engine.Change;
import vn.directives.engine.FakeEngine;
import vn.directives.engine.NumberedDirectives;
import vn.directives.insight.SimilarDirectives.Relation;
import vn.directives.insight.SimilarDirectives.Similar;

class SimilarDirectivesTest {
    private static final String VACCINE =
            "Tổ chức tiêm vắc xin phòng COVID-19 cho người trên 50 tuổi và người có bệnh nền";
    private static final String MONEY =
            "Bố trí kinh phí mua vật tư y tế, máy thở cho bệnh viện tuyến huyện trong quý này";
    private static final String SCHOOL =
            "Rà soát điều kiện đón học sinh trở lại trường, khử khuẩn lớp học trước ngày khai giảng";
    private static final String BORDER =
            "Tăng cường tuần tra đường mòn, lối mở, xử lý nghiêm người nhập cảnh trái phép";

    private final FakeEngine index = new FakeEngine();
    private final MarkingEngine engine = new MarkingEngine(index);

    @Test
    void copiesComeWithWhatDiffers() {
        Directive original = put("a", "1/UBND-VX", "2021-09-01", "Kon Tum", VACCINE, MONEY, SCHOOL);
        put("b", "2/UBND-VX", "2021-09-05", "Sơn La", VACCINE, MONEY, BORDER);
        put(
                "c",
                "3/UBND-VX",
                "2021-09-06",
                "Lào Cai",
                VACCINE.replace("Tổ chức", "Khẩn trương tổ chức"),
                MONEY,
                SCHOOL);
        put(
                "d",
                "4/UBND-VX",
                "2021-09-07",
                "Cà Mau",
                BORDER,
                "Một việc hoàn toàn khác, không giống việc nào ở trên cả");
        List<Similar> similar = similar(original);
        assertThat(similar).extracting(s -> s.directive().id()).containsExactly("c", "b");
        assertThat(similar).allSatisfy(s -> assertThat(s.score()).isBetween(0.4, 1.0));
        TaskDifferences ofB = similar.get(1).tasks();
        assertThat(ofB.same()).isEqualTo(2);
        assertThat(ofB.added()).extracting(Task::text).containsExactly(BORDER);
        assertThat(ofB.dropped()).extracting(Task::text).containsExactly(SCHOOL);
        assertThat(ofB.changed()).isEmpty();
        TaskDifferences ofC = similar.get(0).tasks();
        assertThat(ofC.same()).isEqualTo(2);
        assertThat(ofC.changed())
                .extracting(c -> c.other().text())
                .containsExactly("Khẩn trương tổ chức" + VACCINE.substring(7));
    }

    @Test
    void theGroupTellsInHowManyProvincesItIs() {
        Directive original = put("a", "1/UBND-VX", "2021-09-01", "Kon Tum", VACCINE, MONEY, SCHOOL);
        put("b", "2/UBND-VX", "2021-09-05", "Sơn La", VACCINE, MONEY, SCHOOL);
        put("c", "3/UBND-VX", "2021-09-06", "Sơn La", VACCINE, MONEY);
        SimilarDirectives.Group group =
                new SimilarDirectives(engine).of(original, 20).group();
        assertThat(group.count()).isEqualTo(3);
        assertThat(group.provinces())
                .extracting(p -> p.value() + " " + p.count())
                .containsExactly("son-la 2", "kon-tum 1");
    }

    @Test
    void whatStandsAloneHasNoCopies() {
        Directive alone = put("a", "1/UBND-VX", "2021-09-01", "Kon Tum", VACCINE, MONEY, SCHOOL);
        SimilarDirectives.Answer answer = new SimilarDirectives(engine).of(alone, 20);
        assertThat(answer.similar()).isEmpty();
        assertThat(answer.complete()).isTrue();
        assertThat(answer.group().count()).isEqualTo(1);
    }

    @Test
    void aDraftAndWhatBecameOfItKnowEachOther() {
        Directive draft = put("draft", null, null, "Kon Tum", VACCINE, MONEY, SCHOOL);
        Directive last = put("final", "1/UBND-VX", "2021-09-01", "Kon Tum", VACCINE, MONEY, SCHOOL);
        put("elsewhere", "2/UBND-VX", "2021-09-02", "Sơn La", VACCINE, MONEY, SCHOOL);
        assertThat(relation(draft, "final")).isEqualTo(Relation.FINAL);
        assertThat(relation(last, "draft")).isEqualTo(Relation.DRAFT);
        assertThat(relation(draft, "elsewhere")).isNull();
        assertThat(relation(last, "elsewhere")).isNull();
    }

    @Test
    void moreThanWantedIsSaid() {
        Directive original = put("a", "1/UBND-VX", "2021-09-01", "Kon Tum", VACCINE, MONEY, SCHOOL);
        put("b", "2/UBND-VX", "2021-09-05", "Sơn La", VACCINE, MONEY, SCHOOL);
        put("c", "3/UBND-VX", "2021-09-06", "Sơn La", VACCINE, MONEY, SCHOOL);
        SimilarDirectives.Answer answer = new SimilarDirectives(engine).of(original, 1);
        assertThat(answer.similar()).hasSize(1);
        assertThat(answer.complete()).isFalse();
    }

    private @Nullable Relation relation(Directive directive, String other) {
        return similar(directive).stream()
                .filter(s -> s.directive().id().equals(other))
                .findFirst()
                .orElseThrow()
                .relation();
    }

    private List<Similar> similar(Directive directive) {
        return new SimilarDirectives(engine).of(directive, 20).similar();
    }

    private Directive put(
            String id, @Nullable String number, @Nullable String issued, String province, String... tasks) {
        Directive head = NumberedDirectives.of(
                id, number, issued, "Ủy ban nhân dân tỉnh " + province, province, "tăng cường phòng dịch", List.of());
        List<Task> all = new ArrayList<>();
        for (String text : tasks) {
            all.add(new Task("", null, text, List.of(), List.of(), List.of(), null));
        }
        Directive directive = NumberedDirectives.withTasks(head, Task.numbered(all, id));
        engine.write(List.of(new Change.Put(directive)));
        return directive;
    }
}
