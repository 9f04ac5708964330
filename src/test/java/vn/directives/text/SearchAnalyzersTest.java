package vn.directives.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.junit.jupiter.api.Test;

class SearchAnalyzersTest {
    private static final String TEXT = "KT.GIÁM ĐỐC Hoà Bình, 02603.866.127";

    @Test
    void exactTokensPointIntoTheOriginal() throws IOException {
        assertThat(analyze(SearchAnalyzers.exact(), TEXT))
                .containsExactly(
                        "kt=KT", "giám=GIÁM", "đốc=ĐỐC", "hòa=Hoà", "bình=Bình", "02603.866.127=02603.866.127");
    }

    @Test
    void foldedTokensPointIntoTheOriginal() throws IOException {
        assertThat(analyze(SearchAnalyzers.folded(), "Hoà Bình")).containsExactly("hoa=Hoà", "binh=Bình");
    }

    @Test
    void pairsAreOfNeighboursOnly() throws IOException {
        assertThat(analyze(SearchAnalyzers.exactPairs(), "Ủy ban xã"))
                .containsExactly("ủy ban=Ủy ban", "ban xã=ban xã");
        assertThat(analyze(SearchAnalyzers.foldedPairs(), "Ủy ban xã"))
                .containsExactly("uy ban=Ủy ban", "ban xa=ban xã");
        assertThat(analyze(SearchAnalyzers.foldedPairs(), "Ủy")).isEmpty();
    }

    @Test
    void anAnalyzerServesManyTexts() throws IOException {
        try (Analyzer analyzer = SearchAnalyzers.exact()) {
            for (int i = 0; i < 3; i++) {
                assertThat(tokens(analyzer, "Hoà " + i)).containsExactly("hòa=Hoà", i + "=" + i);
            }
            assertThat(analyzer.normalize("body", "HOÀ").utf8ToString()).isEqualTo("hòa");
        }
    }

    @Test
    void everyTokenIsTheSearchTextAtItsOffsets() throws IOException {
        String folded = SearchText.folded(TEXT);
        for (Token token : Tokens.of(folded)) {
            assertThat(folded.substring(token.start(), token.end())).isEqualTo(token.text());
        }
    }

    private static List<String> analyze(Analyzer analyzer, String text) throws IOException {
        try (analyzer) {
            return tokens(analyzer, text);
        }
    }

    private static List<String> tokens(Analyzer analyzer, String text) throws IOException {
        List<String> found = new ArrayList<>();
        try (TokenStream stream = analyzer.tokenStream("body", text)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                found.add(term + "=" + text.substring(offset.startOffset(), offset.endOffset()));
            }
            stream.end();
        }
        return found;
    }
}
