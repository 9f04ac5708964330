package vn.directives.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.ibm.icu.text.Normalizer2;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TextNormalizerTest {
    @Test
    void cleanTextIsReturnedAsItIs() {
        String clean = "Sở\tY tế “5K”, kết quả… – đồng bộ\nm² ½ ﬁ № Ⅱ";
        assertThat(TextNormalizer.normalize(clean)).isSameAs(clean);
    }

    @Test
    void everyKindOfLineEndBecomesOne() {
        assertThat(TextNormalizer.normalize("a\r\nb\rc\r\r\nd\u2029e")).isEqualTo("a\nb\nc\n\nd\ne");
    }

    @Test
    void spacesAreReplacedOneForOne() {
        assertThat(TextNormalizer.normalize("a\u00A0\u00A0\u3000b")).isEqualTo("a   b");
    }

    @Test
    void invisibleAndControlCharactersGo() {
        assertThat(TextNormalizer.normalize("v\u0000ắ\u0007c\u00AD\u200B\u200E\u202E\u2066\uFEFF\uDB40\uDC41xin\u009F"))
                .isEqualTo("vắcxin");
    }

    @Test
    void aMarkBehindAnInvisibleCharacterFindsItsLetter() {
        assertThat(TextNormalizer.normalize("tie\u200B\u0302\u00AD\u0301ng")).isEqualTo("tiếng");
    }

    @Test
    void halvesOfPairsBecomeReplacementCharacters() {
        assertThat(TextNormalizer.normalize("a\uD800b\uDC00\uD83D\uDE00")).isEqualTo("a\uFFFDb\uFFFD\uD83D\uDE00");
    }

    @Test
    void brokenTonesAndStrokesOfCapitalsAreComposedToo() {
        assertThat(TextNormalizer.normalize("TIÉ\u0302NG D\u0336I\u0309NH")).isEqualTo("TIẾNG ĐỈNH");
    }

    @Test
    void aLetterBuriedInMarksTakesNoLongerThanOtherText() {
        // Acute U+0301 and dot below U+0323 have to change places again and again.
        String buried = "a" + "\u0301\u0323".repeat(400_000) + "b";
        String normalized = assertTimeoutPreemptively(Duration.ofSeconds(5), () -> TextNormalizer.normalize(buried));
        assertThat(normalized).hasSizeLessThan(40).startsWith("ạ").endsWith("b");
    }

    @Test
    void normalTextStaysNormal() {
        long seed = 20261123;
        Random random = new Random(seed);
        for (int i = 0; i < 5000; i++) {
            String once = TextNormalizer.normalize(RandomText.next(random));
            assertThat(TextNormalizer.normalize(once))
                    .as("seed %d, text %d", seed, i)
                    .isEqualTo(once);
            assertThat(Normalizer2.getNFCInstance().isNormalized(once))
                    .as("seed %d, text %d", seed, i)
                    .isTrue();
        }
    }
}
