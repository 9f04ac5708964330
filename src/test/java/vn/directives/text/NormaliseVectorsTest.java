package vn.directives.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import vn.directives.text.Vectors.Row;

/** Each category of broken text is mended by the function that answers for it. */
class NormaliseVectorsTest {
    /** Tabs and runs of spaces, which stay in the text that people read. */
    private static final Set<String> RUNS_OF_SPACES = Set.of("N143", "N159", "N160");

    @Test
    void everyRowBecomesWhatItShould() throws IOException {
        for (Row row : Vectors.read("normalise.tsv", 219)) {
            assertThat(function(row).apply(row.get("input")))
                    .as("%s %s %s", row.id(), row.get("id"), row.get("note"))
                    .isEqualTo(row.get("expected"));
        }
    }

    private static UnaryOperator<String> function(Row row) {
        UnaryOperator<String> normalize = TextNormalizer::normalize;
        return switch (row.get("category")) {
            case "nfd-order",
                    "half-composed",
                    "tone-first",
                    "tone-first-broken",
                    "deprecated-mark",
                    "nfd-phrase",
                    "d-lookalike",
                    "homoglyph",
                    "stylised",
                    "pdf-glyph-offset" -> normalize;
            case "space-invisible" ->
                RUNS_OF_SPACES.contains(row.get("id"))
                        ? text -> Layout.squeezeSpaces(normalize.apply(text))
                        : normalize;
            case "punct", "compat" -> text -> PlainText.of(normalize.apply(text));
            case "line-join", "no-join", "markdown" -> text -> Layout.joinLines(normalize.apply(text));
            case "letter-spacing" -> text -> LetterSpacing.repair(normalize.apply(text));
            case "html-entity", "html-entity-broken" -> text -> normalize.apply(HtmlEntities.unescape(text));
            default -> throw new AssertionError("No function for " + row.get("category"));
        };
    }
}
