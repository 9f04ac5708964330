package vn.directives.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The functions that only some texts need: entities, spaced letters, plain punctuation. */
class TextMendingTest {
    @Test
    void soundEntitiesAndOtherAmpersandsStayApart() {
        assertThat(HtmlEntities.unescape("R&D, AT&T, 5 &lt; 6 &amp; &#x1EBF; &section"))
                .isEqualTo("R&D, AT&T, 5 < 6 & ế &section");
    }

    @Test
    void onlyACutLetterIsPutTogether() {
        assertThat(HtmlEntities.unescape("Th&#\n \n7911; t&\n432;ớng")).isEqualTo("Thủ tướng");
        assertThat(HtmlEntities.unescape("Q&A &\n\n2021; R& 7879;")).isEqualTo("Q&A &\n\n2021; R& 7879;");
    }

    @Test
    void spacedLettersAreJoinedWhereTheyAreOneSyllable() {
        assertThat(LetterSpacing.repair("ng ười dân ph ải đư ợc b iết, Qu ảng Ngãi, tiế ng Việ t"))
                .isEqualTo("người dân phải được biết, Quảng Ngãi, tiếng Việt");
    }

    @Test
    void soundTextKeepsItsSpaces() throws IOException {
        try (Stream<Path> samples = Files.list(Path.of("src/main/resources/samples"))) {
            for (Path sample : samples.sorted().toList()) {
                String text = TextNormalizer.normalize(Files.readString(sample));
                assertThat(LetterSpacing.repair(text)).as(sample.toString()).isEqualTo(text);
            }
        }
    }

    @Test
    void wordsApartStayApart() {
        assertThat(LetterSpacing.repair("cách 10 m ở phía, điểm c ở mục 2, loại B ổn định"))
                .isEqualTo("cách 10 m ở phía, điểm c ở mục 2, loại B ổn định");
        assertThat(LetterSpacing.repair("V/v ứng phó mưa lớn; b/c ở")).isEqualTo("V/v ứng phó mưa lớn; b/c ở");
        assertThat(LetterSpacing.repair("tháng 1 3, ngày 4 5, 1 6")).isEqualTo("tháng 1 3, ngày 4 5, 1 6");
        assertThat(LetterSpacing.repair("vắc xin, ô xy, y tế, Ea Súp")).isEqualTo("vắc xin, ô xy, y tế, Ea Súp");
    }

    @Test
    void plainTextIsWhatAKeyboardTypes() {
        assertThat(PlainText.of("“5K” – ‘xa dân’… ½ m² №\u00A015")).isEqualTo("\"5K\" - 'xa dân'... 1/2 m2 No 15");
        String plain = "Ủy ban nhân dân";
        assertThat(PlainText.of(plain)).isSameAs(plain);
    }
}
