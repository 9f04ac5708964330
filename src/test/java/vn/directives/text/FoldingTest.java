package vn.directives.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.directives.text.Vectors.Row;

class FoldingTest {
    /** The specials that fold; the others stay as they are: signs of money, quotation marks, what would grow. */
    private static final Map<String, String> FOLDED_SPECIALS =
            Map.of("Ð", "D", "ð", "d", "Ɖ", "D", "ɖ", "d", "é\u0302", "e\u0302");

    @Test
    void lettersAndPhrasesLoseTheirAccentsAndNothingElse() throws IOException {
        int specials = 0;
        for (Row row : Vectors.read("fold.tsv", 207)) {
            String input = row.get("input");
            String folded = Folding.fold(input);
            assertThat(folded).as(row.id()).hasSameSizeAs(input);
            if (row.get("kind").equals("special")) {
                specials++;
                assertThat(folded).as(row.id()).isEqualTo(FOLDED_SPECIALS.getOrDefault(input, input));
            } else {
                assertThat(folded).as(row.id()).isEqualTo(row.get("expected_ascii"));
            }
        }
        assertThat(specials).isEqualTo(28);
    }
}
