package vn.directives.parsing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LineReaderTest {
    @Test
    void twoColumnsOfOneLineAreTwoLines() {
        assertThat(LineReader.read("Nơi nhận:      KT. CHỦ TỊCH"))
                .extracting(Line::text)
                .containsExactly("Nơi nhận:", "KT. CHỦ TỊCH");
    }

    @Test
    void cellsBetweenBarsAreLinesAndRulesAreNone() {
        assertThat(LineReader.read("| SỞ Y TẾ | Độc lập |\n|---|---|\n______"))
                .extracting(Line::text)
                .containsExactly("SỞ Y TẾ", "Độc lập");
    }

    @Test
    void justifiedPrintIsNoColumn() {
        assertThat(LineReader.read("rà  soát   các đối tượng")).hasSize(1);
    }

    @Test
    void emptyLinesAreKnownBeforeAndAfter() {
        var lines = LineReader.read("một\n\nhai\nba");
        assertThat(lines).extracting(Line::blankBefore).containsExactly(true, true, false);
        assertThat(lines).extracting(Line::blankAfter).containsExactly(true, false, true);
    }

    @Test
    void spansPointIntoTheText() {
        String text = "## Kế hoạch \n\n   > 1. Sở Y tế  ";
        for (Line line : LineReader.read(text)) {
            assertThat(line.span().of(text)).isEqualTo(line.text());
        }
        assertThat(LineReader.read(text)).extracting(Line::text).containsExactly("Kế hoạch", "1. Sở Y tế");
    }
}
