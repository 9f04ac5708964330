package vn.directives.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class SearchTextTest {
    @Test
    void exactIsLowerCaseWithOneTonePlacement() {
        assertThat(SearchText.exact("UỶ BAN Nhân dân tỉnh Hoà Bình")).isEqualTo("ủy ban nhân dân tỉnh hòa bình");
    }

    @Test
    void foldedHasNoAccents() {
        assertThat(SearchText.folded("UỶ BAN tỉnh Đắk Lắk")).isEqualTo("uy ban tinh dak lak");
    }

    @Test
    void aTextThatIsBareAlreadyIsNotCopied() {
        String text = "- so y te tham muu";
        assertThat(SearchText.bare(text)).isSameAs(text);
        assertThat(SearchText.bare(text + "; Sở")).isEqualTo(text + "; so");
    }

    @Test
    void signsBetweenLettersBecomeSpaces() {
        assertThat(SearchText.exact("KT.GIÁM TT.HĐND P.KGVX Lưu:VT phương.Yêu vắc_xin"))
                .isEqualTo("kt giám tt hđnd p kgvx lưu vt phương yêu vắc xin");
    }

    @Test
    void signsInNumbersStay() {
        String numbers = "02603.866.127 1.000.000 35,3 b1.1.529 5.000đ 17:00 1.giao";
        assertThat(SearchText.exact(numbers)).isEqualTo(numbers);
    }

    @Test
    void apostrophesStayAndAreOfOneKind() {
        assertThat(SearchText.exact("H'Mông M\u2019Drăk")).isEqualTo("h'mông m'drăk");
    }

    @Test
    void bothFormsAreAsLongAsTheText() {
        assertThat(SearchText.exact("İSTANBUL \uD835\uDEA1 ﬃ ẞ")).hasSize("İSTANBUL \uD835\uDEA1 ﬃ ẞ".length());
        long seed = 20261121;
        Random random = new Random(seed);
        for (int i = 0; i < 3000; i++) {
            String text = RandomText.next(random);
            assertThat(SearchText.exact(text)).as("seed %d, text %d", seed, i).hasSameSizeAs(text);
            assertThat(SearchText.folded(text)).as("seed %d, text %d", seed, i).hasSameSizeAs(text);
            assertThat(TonePlacement.canonical(text))
                    .as("seed %d, text %d", seed, i)
                    .hasSameSizeAs(text);
            assertThat(Folding.fold(text)).as("seed %d, text %d", seed, i).hasSameSizeAs(text);
        }
    }

    @Test
    void eachFormOfAFormIsItself() {
        long seed = 20261122;
        Random random = new Random(seed);
        for (int i = 0; i < 3000; i++) {
            String text = TextNormalizer.normalize(RandomText.next(random));
            String exact = SearchText.exact(text);
            assertThat(SearchText.exact(exact)).as("seed %d, text %d", seed, i).isEqualTo(exact);
            assertThat(SearchText.folded(exact)).as("seed %d, text %d", seed, i).isEqualTo(SearchText.folded(text));
            assertThat(Folding.fold(TonePlacement.canonical(text)))
                    .as("seed %d, text %d", seed, i)
                    .isEqualTo(Folding.fold(text));
        }
    }
}
