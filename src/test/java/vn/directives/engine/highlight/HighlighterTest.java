package vn.directives.engine.highlight;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.directives.engine.TextField.BODY;
import static vn.directives.engine.TextField.Form.EXACT;
import static vn.directives.engine.TextField.Form.FOLDED;
import static vn.directives.engine.TextField.SUBJECT;
import static vn.directives.engine.TextField.TASK;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import vn.directives.document.Span;
import vn.directives.engine.KeywordField;
import vn.directives.engine.Query;
import vn.directives.engine.TextField;

class HighlighterTest {
    private final Highlighter highlighter = new Highlighter();

    @Test
    void neighbouringWordsAreOneRange() {
        Highlight found = whole(folded("tiem", "vac", "xin"), BODY, "Tổ chức tiêm vắc xin ngay trong tháng");
        assertThat(found.ranges()).containsExactly(new Span(8, 20));
        assertThat(marked(found)).containsExactly("tiêm vắc xin");
    }

    @Test
    void aHyphenOrASlashJoinsButACommaDoesNot() {
        assertThat(marked(whole(folded("covid", "19"), BODY, "phòng COVID-19 lây lan")))
                .containsExactly("COVID-19");
        assertThat(marked(whole(folded("3262", "ubnd"), BODY, "Công văn 3262/UBND-KGVX")))
                .containsExactly("3262/UBND");
        assertThat(marked(whole(folded("lu", "quet"), BODY, "lũ, quét nhà"))).containsExactly("lũ", "quét");
    }

    @Test
    void aFoldedWordMarksEveryAccentAndAnExactOneItsOwn() {
        String text = "Thẻ bảo hiểm, thể lệ, thế hệ";
        assertThat(marked(whole(folded("the"), BODY, text))).containsExactly("Thẻ", "thể", "thế");
        assertThat(marked(whole(exact("thể"), BODY, text))).containsExactly("thể");
        assertThat(marked(whole(exact("the"), BODY, text))).isEmpty();
    }

    @Test
    void aPhraseMarksItsWordsOnlySideBySide() {
        Query phrase = new Query.Phrase(BODY, FOLDED, List.of("vac", "xin"), 0);
        assertThat(marked(whole(phrase, BODY, "Xin mua vắc xin, không xin thêm")))
                .containsExactly("vắc xin");
        Query loose = new Query.Phrase(BODY, EXACT, List.of("sạt", "đất"), 1);
        assertThat(marked(whole(loose, BODY, "Nơi sạt lở đất, đất rừng"))).contains("sạt", "đất");
    }

    @Test
    void aPrefixMarksTheWholeWord() {
        Query prefix = new Query.Prefix(BODY, FOLDED, "nghie");
        assertThat(marked(whole(prefix, BODY, "Khu công nghiệp và thí nghiệm"))).containsExactly("nghiệp", "nghiệm");
    }

    @Test
    void onlyWhatIsWantedIsMarked() {
        Query question = new Query.AllOf(List.of(
                new Query.Ranked(
                        new Query.Best(List.of(word(BODY, "tiem"), new Query.Boost(word(SUBJECT, "tiem"), 2))),
                        List.of(word(BODY, "chung"))),
                new Query.Not(word(BODY, "cao")),
                new Query.Filter(word(BODY, "vung")),
                new Query.HasTask(word(TASK, "tre")),
                new Query.OneOf(KeywordField.PROVINCE, List.of("son-la")),
                new Query.All()));
        assertThat(marked(whole(question, BODY, "Tiêm chủng vùng cao; trẻ em"))).containsExactly("Tiêm", "vùng", "trẻ");
    }

    @Test
    void aFieldShowsWhatWasAskedOfItOrElseOfAny() {
        Query question = new Query.AllOf(List.of(word(BODY, "tiem"), word(TextField.ASSIGNEE, "te")));
        String text = "Sở Y tế tổ chức tiêm";
        assertThat(marked(whole(question, BODY, text))).containsExactly("tiêm");
        assertThat(marked(whole(question, TASK, text))).containsExactly("tiêm");
        assertThat(marked(whole(question, TextField.ASSIGNEE, text))).containsExactly("tế");
        assertThat(marked(whole(question, SUBJECT, text))).containsExactly("tế", "tiêm");
    }

    @Test
    void fragmentsAreSentencesBestFirst() {
        String filler = "Các đơn vị báo cáo kết quả về cơ quan thường trực trước ngày hai mươi hằng tháng. ".repeat(6);
        String text = filler + "Chỉ có xin phép ở đây mà thôi, không có gì khác nữa trong câu này. " + filler
                + "Khẩn trương tiêm vắc xin cho người dân. " + filler;
        List<Highlight> found = fragments(folded("tiem", "vac", "xin"), BODY, text);
        assertThat(found).hasSize(2);
        assertThat(marked(found.get(0))).containsExactly("tiêm vắc xin");
        assertThat(marked(found.get(1))).containsExactly("xin");
        assertThat(found).allSatisfy(fragment -> {
            assertThat(text).contains(fragment.text());
            assertThat(fragment.text().length()).isBetween(50, 300);
            assertThat(fragment.text()).isEqualTo(fragment.text().strip());
        });
    }

    @Test
    void thePassageWhereTheWordsStandTogetherComesBeforeTheLetterhead() {
        String head =
                "THỦ TƯỚNG CHÍNH PHỦ\nSố: 171/CĐ-TTg\nSố trang: 5. Số bản: 5, báo cáo số lượng theo số thứ tự.\n\n";
        String filler =
                "Các bộ, ngành theo dõi chặt chẽ tình hình và kịp thời chỉ đạo triển khai các biện pháp. ".repeat(8);
        String text = head + filler + "Dự báo bão số 5 đổ bộ vào đêm nay, gió giật mạnh. " + filler;
        List<Highlight> found = fragments(folded("bao", "so", "5"), BODY, text);
        assertThat(marked(found.getFirst())).contains("báo bão số 5");
        assertThat(found.getFirst().text()).doesNotContain("171/CĐ-TTg");
    }

    @Test
    void aWordAndItsBareFormInOnePlaceCountOnce() {
        Query both = new Query.Best(List.of(exact("xin"), word(BODY, "xin")));
        String filler = "Các đơn vị báo cáo kết quả về cơ quan thường trực trước ngày hai mươi hằng tháng. ".repeat(6);
        String text = "Xin phép, xin ý kiến và xin lỗi trong mọi trường hợp cần thiết khác nhau. " + filler
                + "Nơi đây tiêm vắc xịn cho toàn bộ người dân ở vùng sâu, vùng xa. " + filler;
        Query question = new Query.AllOf(List.of(both, word(BODY, "vac")));
        assertThat(marked(fragments(question, BODY, text).getFirst())).containsExactly("vắc xịn");
    }

    @Test
    void anEndlessSentenceIsCutBetweenWords() {
        String text = "đoạn mở đầu rất dài không có dấu chấm ".repeat(30) + "tiêm vắc xin "
                + "phần còn lại cũng không có dấu chấm ".repeat(30);
        Highlight found = fragments(folded("tiem", "vac", "xin"), BODY, text).getFirst();
        assertThat(marked(found)).containsExactly("tiêm vắc xin");
        assertThat(found.text().length()).isBetween(150, 201);
        assertThat(text).contains(" " + found.text() + " ");
    }

    @Test
    void itemsOfAListAreFragmentsOfTheirOwnAndAbbreviationsDoNotEndOne() {
        String item =
                "- bố trí kinh phí, nhân lực và phương tiện để các đơn vị triển khai thực hiện theo quy định về %s;\n";
        String text = item.replace("%s", "an toàn giao thông ở TP. Hồ Chí Minh").repeat(3)
                + item.replace("%s", "tiêm chủng của TP. Hồ Chí Minh")
                + item.replace("%s", "phòng cháy").repeat(3);
        Highlight found = fragments(folded("tiem"), BODY, text).getFirst();
        assertThat(found.text()).startsWith("- ").endsWith(";").contains("TP. Hồ Chí Minh");
        assertThat(found.text().length()).isLessThan(300);
    }

    @Test
    void nothingIsShownWhereNothingMatches() {
        assertThat(fragments(folded("khong"), BODY, "Tiêm vắc xin.")).isEmpty();
        assertThat(fragments(new Query.All(), BODY, "Tiêm vắc xin.")).isEmpty();
        assertThat(fragments(folded("tiem"), BODY, "")).isEmpty();
        assertThat(whole(folded("khong"), SUBJECT, "Tiêm vắc xin")).isEqualTo(new Highlight("Tiêm vắc xin", List.of()));
    }

    @Test
    void aHugeTextIsLookedAtFromItsBeginningOnly() {
        String huge = "tiêm vắc xin. " + "không có gì ở đây cả. ".repeat(230_000) + "Kết thúc.";
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(5), () -> {
            assertThat(fragments(folded("tiem"), BODY, huge)).hasSize(1);
            assertThat(fragments(folded("thuc"), BODY, huge)).isEmpty();
            assertThat(whole(new Query.Phrase(BODY, FOLDED, List.of("vac", "xin"), 0), BODY, huge)
                            .ranges())
                    .hasSize(1);
            assertThat(fragments(folded("khong", "co"), BODY, huge)).hasSize(2);
        });
    }

    private Highlight whole(Query question, TextField field, String text) {
        return highlighter.of(question).whole(field, text);
    }

    private List<Highlight> fragments(Query question, TextField field, String text) {
        return highlighter.of(question).fragments(field, text);
    }

    private static Query word(TextField field, String token) {
        return new Query.Term(field, FOLDED, token);
    }

    private static Query folded(String... tokens) {
        return new Query.AllOf(
                Stream.of(tokens).<Query>map(token -> word(BODY, token)).toList());
    }

    private static Query exact(String token) {
        return new Query.Term(BODY, EXACT, token);
    }

    private static List<String> marked(Highlight highlight) {
        return highlight.ranges().stream()
                .map(range -> range.of(highlight.text()))
                .toList();
    }
}
