package vn.directives.engine.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.directives.text.SearchAnalyzers;

class FieldWordsTest {
    /** The second text is what Vietnamese of a network or of a picture looks like. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Uỷ ban nhân dân tỉnh Hoà Bình; số 3262/UBND-KGVX, ngày 13/9/2021",
                "P.KGVX Lưu:VT M'Drăk 1.000.000 đồng 5K F0 17h00 vắc-xin COVID_19 ĐẮK LẮK Ǻnh ß œuvre Ωmega đ/c",
                "một",
                "",
                "… ; — !"
            })
    void theirTokensAreThoseOfTheAnalyzers(String text) throws IOException {
        FieldWords words = new FieldWords(List.of(text));
        assertThat(read(words.exact())).isEqualTo(read(SearchAnalyzers.exact(), text));
        assertThat(read(words.folded())).isEqualTo(read(SearchAnalyzers.folded(), text));
        assertThat(read(words.pairs())).isEqualTo(read(SearchAnalyzers.foldedPairs(), text));
    }

    @Test
    void oneTextIsFarFromTheNext() throws IOException {
        FieldWords words = new FieldWords(List.of("Sở Y tế", "", "Công an"));
        assertThat(read(words.exact())).containsExactly("sở+1", "y+1", "tế+1", "công+100", "an+1");
        assertThat(read(words.pairs())).containsExactly("so y+1", "y te+1", "cong an+100");
    }

    private static List<String> read(Analyzer analyzer, String text) throws IOException {
        try (analyzer) {
            return read(analyzer.tokenStream("field", text));
        }
    }

    private static List<String> read(TokenStream stream) throws IOException {
        List<String> tokens = new ArrayList<>();
        try (stream) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            PositionIncrementAttribute step = stream.addAttribute(PositionIncrementAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                tokens.add(term + "+" + step.getPositionIncrement());
            }
            stream.end();
        }
        return tokens;
    }
}
