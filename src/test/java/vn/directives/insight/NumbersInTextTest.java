package vn.directives.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.directives.document.Directive;
import vn.directives.engine.FakeEngine;
import vn.directives.engine.NumberedDirectives;

class NumbersInTextTest {
    private final FakeEngine engine = new FakeEngine(
            paper("first", "16/CT-TTg", "2020-03-31", "Thủ tướng Chính phủ", null),
            paper("second", "16/CT-TTg", "2021-05-27", "Thủ tướng Chính phủ", null),
            paper("kon-tum", "94/KH-UBND", "2021-01-01", "Ủy ban nhân dân tỉnh Kon Tum", "Kon Tum"),
            paper("son-la", "94/KH-UBND", "2021-01-01", "Ủy ban nhân dân tỉnh Sơn La", "Sơn La"));

    @Test
    void everyNumberIsFoundInItsPlace() {
        String text = "Thực hiện Chỉ thị số 16/CT–TTg, Quyết định 1/QĐ-BYT và lại 16/CT-TTg.";
        List<NumbersInText.Found> found = find(text);
        assertThat(found).extracting(f -> f.span().of(text)).containsExactly("16/CT–TTg", "1/QĐ-BYT", "16/CT-TTg");
        assertThat(found).extracting(f -> f.number().canonical()).containsExactly("16/CT-TTG", "1/QD-BYT", "16/CT-TTG");
        assertThat(ids(found.get(0))).containsExactlyInAnyOrder("first", "second");
        assertThat(ids(found.get(1))).isEmpty();
    }

    @Test
    void theDateBehindANumberTellsWhichIsMeant() {
        List<NumbersInText.Found> found = find("Chỉ thị số 16/CT-TTg ngày 31/3/2020 của Thủ tướng Chính phủ");
        assertThat(ids(found.getFirst())).containsExactly("first");
        assertThat(found.getFirst().issued().from()).isEqualTo("2020-03-31");
        assertThat(ids(find("Chỉ thị số 16/CT-TTg ngày 01/4/2020").getFirst())).isEmpty();
    }

    @Test
    void theIssuerBehindANumberTellsWhichIsMeant() {
        assertThat(ids(find("Kế hoạch số 94/KH-UBND của Ủy ban nhân dân tỉnh Sơn La về tiêm chủng")
                        .getFirst()))
                .containsExactly("son-la");
    }

    @Test
    void aTextWithoutNumbersHasNone() {
        assertThat(find("Không có số nào, ngày 31/3/2020.")).isEmpty();
        assertThat(find("")).isEmpty();
    }

    @Test
    void aTextMadeOfNumbersIsAnsweredInBoundedTime() {
        NumbersInText.Answer answer = new NumbersInText(engine).find("số 94/KH-UBND, ".repeat(5_000));
        assertThat(answer.numbers()).hasSize(NumbersInText.MOST_NUMBERS);
        assertThat(answer.complete()).isFalse();
        assertThat(engine.requests).hasSizeLessThan(50);
    }

    private List<NumbersInText.Found> find(String text) {
        return new NumbersInText(engine).find(text).numbers();
    }

    private static List<String> ids(NumbersInText.Found found) {
        return found.directives().stream().map(Directive::id).toList();
    }

    private static Directive paper(
            String id, String number, String issued, String authority, @Nullable String province) {
        return NumberedDirectives.of(id, number, issued, authority, province, "Nội dung.", List.of());
    }
}
