package vn.directives.parsing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class WordPatternTest {
    private static final WordPattern TERM =
            WordPattern.of(List.of("trong vong", "cham nhat la", "cham nhat", "thang"), "\\s{0,3}+(\\d{1,2}+)(?!\\d)");

    private static final Pattern PLAIN =
            Pattern.compile("(?<!\\p{L})(?:trong vong|cham nhat la|cham nhat|thang)\\s{0,3}+(\\d{1,2}+)(?!\\d)");

    @Test
    void everyMatchIsFoundInTheOrderOfTheText() {
        assertThat(found("thang 3, trong vong 10 ngay, cham nhat la 5, thang 12"))
                .containsExactly("thang 3", "trong vong 10", "cham nhat la 5", "thang 12");
    }

    @Test
    void theConditionSeesWhatStandsBeforeTheWord() {
        assertThat(found("xthang 3 thang 4")).containsExactly("thang 4");
    }

    @Test
    void aWordThatStandsAloneIsNotBehindADigit() {
        String text = "2thang 5 thang 6";
        assertThat(found(text)).containsExactly("thang 5", "thang 6");
        WordPattern.Search search =
                WordPattern.alone(List.of("thang"), " (\\d)").in(text);
        assertThat(search.find()).isTrue();
        assertThat(search.match().group(1)).isEqualTo("6");
        assertThat(search.find()).isFalse();
    }

    @Test
    void aTextWithoutTheWordsHasNoMatch() {
        WordPattern.Search search = TERM.in("so y te");
        assertThat(search.find()).isFalse();
        assertThatIllegalStateException().isThrownBy(search::match);
    }

    /** The plain search is the ruler. */
    @Test
    void itFindsWhatAPlainSearchFinds() {
        List<String> pieces = List.of("trong vong", "cham nhat la", "cham nhat", "thang", "x", " ", "7", "123", "t");
        Random random = new Random(20_261_121L);
        for (int round = 0; round < 2_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < 12; i++) {
                text.append(pieces.get(random.nextInt(pieces.size())));
            }
            List<String> expected = new ArrayList<>();
            Matcher matcher = PLAIN.matcher(text);
            while (matcher.find()) {
                expected.add(matcher.group());
            }
            assertThat(found(text.toString())).as("%s", text).isEqualTo(expected);
        }
    }

    private static List<String> found(String text) {
        List<String> found = new ArrayList<>();
        WordPattern.Search search = TERM.in(text);
        while (search.find()) {
            found.add(search.match().group());
        }
        return found;
    }
}
