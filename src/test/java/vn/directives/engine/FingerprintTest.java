package vn.directives.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import vn.directives.document.Directive;
import vn.directives.document.Task;

class FingerprintTest {
    private static final String VACCINE =
            "Tổ chức tiêm vắc xin phòng COVID-19 cho người trên 50 tuổi và người có bệnh nền";
    private static final String RIVERS = "Rà soát hồ chứa thủy lợi, lập phương án di dời hóa chất khỏi vùng ngập lụt";
    private static final String TAXES =
            "Quản lý chặt chẽ nguồn thu thuế xăng dầu, xử lý nghiêm hành vi gian lận của đại lý";
    private static final String BORDER = "Tăng cường tuần tra đường mòn, lối mở, ngăn chặn người nhập cảnh trái phép";
    private static final String SCHOOL =
            "Khử khuẩn lớp học, bố trí nước rửa tay và đo thân nhiệt học sinh khi đến trường";
    private static final String FORMULA = "Yêu cầu các cơ quan, đơn vị, địa phương nghiêm túc triển khai thực hiện";

    @Test
    void tonePlacesSpellingsCaseAndDatesMakeNoOther() {
        Directive one = tasks(VACCINE + " trước ngày 30/9/2021", RIVERS, TAXES);
        Directive other = tasks(
                VACCINE.toUpperCase(Locale.ROOT) + " trước ngày 15 tháng 10 năm 2021",
                RIVERS.replace("thủy", "thuỷ").replace("hóa", "hoá"),
                TAXES.replace("Quản lý", "Quản lí"));
        assertThat(likeness(one, other)).isEqualTo(1);
        assertThat(Fingerprint.of(one).bands())
                .isEqualTo(Fingerprint.of(other).bands())
                .hasSize(48);
    }

    @Test
    void oneOfThreeTasksMayBeAnotherOrMissing() {
        assertThat(isCopy(tasks(VACCINE, RIVERS, TAXES), tasks(VACCINE, RIVERS, BORDER)))
                .isTrue();
        assertThat(isCopy(tasks(VACCINE, RIVERS, TAXES), tasks(VACCINE, RIVERS)))
                .isTrue();
        assertThat(isCopy(tasks(VACCINE, RIVERS, TAXES), tasks(VACCINE, RIVERS, TAXES, BORDER)))
                .isTrue();
    }

    @Test
    void oneTaskInCommonMakesNoCopyHoweverLong() {
        String repeated = VACCINE + ", " + SCHOOL + ", " + RIVERS;
        assertThat(isCopy(tasks(repeated, TAXES), tasks(repeated, BORDER))).isFalse();
        assertThat(isCopy(tasks(VACCINE, TAXES, SCHOOL), tasks(VACCINE, RIVERS, BORDER)))
                .isFalse();
        assertThat(isCopy(tasks(VACCINE), tasks(VACCINE))).isTrue();
    }

    @Test
    void whatEverybodyWritesSaysNothing() {
        assertThat(Fingerprint.of(tasks(FORMULA)).bands()).isEmpty();
        assertThat(isCopy(tasks(VACCINE, FORMULA), tasks(BORDER, FORMULA))).isFalse();
    }

    @Test
    void withoutTasksTheBodyTellsAndNotTheLetterhead() {
        String body = "\nKính gửi: Các sở\n" + VACCINE + "\n" + RIVERS + "\nNơi nhận:\n- Như trên;";
        Directive one =
                TestDirectives.text("a", "UBND TỈNH KON TUM\nSố: 1/UBND-VX\nKon Tum, ngày 1 tháng 9 năm 2021" + body);
        Directive other = TestDirectives.text(
                "b", "UBND TỈNH SƠN LA\nSố: 2/UBND-NC\nSơn La, ngày 5 tháng 9 năm 2021" + body + "\n- Lưu: VT");
        assertThat(likeness(one, other)).isEqualTo(1);
    }

    @Test
    void whatWasWrittenIsReadAsItWas() {
        Fingerprint written = Fingerprint.of(tasks(VACCINE, SCHOOL, TAXES));
        Fingerprint read = Fingerprint.decode(ByteBuffer.wrap(written.encode()));
        assertThat(read.bands()).isEqualTo(written.bands());
        assertThat(read.likeness(written)).isEqualTo(1);
        Fingerprint other = Fingerprint.of(tasks(VACCINE, SCHOOL, BORDER));
        assertThat(read.isCopyOf(other)).isEqualTo(written.isCopyOf(other));
        assertThat(Fingerprint.decode(ByteBuffer.wrap(Fingerprint.NOTHING.encode())))
                .isSameAs(Fingerprint.NOTHING);
    }

    @Test
    void anEarlierVersionsIsLikeNothing() {
        ByteBuffer before = ByteBuffer.allocate(2 * (Integer.BYTES + 3 * Long.BYTES));
        for (int part = 0; part < 2; part++) {
            before.putInt(3).putLong(Long.MIN_VALUE + part).putLong(-7).putLong(7);
        }
        assertThat(Fingerprint.decode(before.flip())).isSameAs(Fingerprint.NOTHING);
    }

    @Test
    void bandsAreShortSinceThereAreFiftyOfThem() {
        assertThat(Fingerprint.of(tasks(VACCINE, SCHOOL, TAXES)).bands())
                .doesNotHaveDuplicates()
                .allMatch(band -> band.length() <= 7);
    }

    private static Directive tasks(String... texts) {
        List<Task> tasks = new ArrayList<>();
        for (String text : texts) {
            tasks.add(new Task("t-" + tasks.size(), null, text, List.of(), List.of(), List.of(), null));
        }
        return NumberedDirectives.withTasks(NumberedDirectives.of("t", "1/UBND", "2021-09-01", ""), tasks);
    }

    private static double likeness(Directive one, Directive other) {
        return Fingerprint.of(one).likeness(Fingerprint.of(other));
    }

    private static boolean isCopy(Directive one, Directive other) {
        return Fingerprint.of(one).isCopyOf(Fingerprint.of(other));
    }
}
