package vn.directives.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.directives.text.Vectors.Row;

class TokensTest {
    @Test
    void textIsSplitAsTheStandardTokenizerDoes() throws IOException {
        for (Row row : Vectors.read("tokens.tsv", 89)) {
            assertThat(joined(row.get("input"))).as(row.id()).isEqualTo(row.get("standard_tokenizer"));
        }
    }

    @Test
    void searchTextIsSplitWhereItShouldBe() throws IOException {
        for (Row row : Vectors.read("tokens.tsv", 89)) {
            String searched = SearchText.exact(TextNormalizer.normalize(row.get("input")));
            assertThat(joined(searched)).as(row.id()).isEqualTo(row.get("search"));
        }
    }

    @Test
    void aTokenKnowsItsPlace() {
        assertThat(Tokens.of("Số: 15/CT"))
                .containsExactly(new Token("Số", 0, 2), new Token("15", 4, 6), new Token("CT", 7, 9));
    }

    @Test
    void anEndlessWordIsCut() {
        List<Token> tokens = Tokens.of("a".repeat(600));
        assertThat(tokens).extracting(token -> token.text().length()).containsExactly(255, 255, 90);
    }

    private static String joined(String text) {
        return Tokens.of(text).stream().map(Token::text).collect(Collectors.joining(" | "));
    }
}
