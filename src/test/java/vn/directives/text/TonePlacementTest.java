package vn.directives.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import vn.directives.text.Vectors.Row;

class TonePlacementTest {
    @Test
    void everyRhymeUnderEveryToneHasItsOldAndItsNewPlace() throws IOException {
        for (Row row : Vectors.read("toneplacement.tsv", 1075)) {
            String oldStyle = row.get("old_style");
            String newStyle = row.get("new_style");
            check(row.id(), oldStyle, oldStyle, newStyle);
            check(row.id(), newStyle, oldStyle, newStyle);
            String upperOld = oldStyle.toUpperCase(Locale.ROOT);
            String upperNew = newStyle.toUpperCase(Locale.ROOT);
            check(row.id(), upperOld, upperOld, upperNew);
            check(row.id(), upperNew, upperOld, upperNew);
        }
    }

    @Test
    void aToneInTheWrongPlaceIsPutRight() throws IOException {
        for (Row row : Vectors.read("tonefix.tsv", 164)) {
            check(row.id(), row.get("input"), row.get("canonical_old"), row.get("canonical_new"));
        }
    }

    @Test
    void runningTextChangesWordByWordAndKeepsItsLengthAndCase() {
        check(
                "text",
                "UỶ BAN NHÂN DÂN TỈNH HOÀ BÌNH",
                "ỦY BAN NHÂN DÂN TỈNH HÒA BÌNH",
                "UỶ BAN NHÂN DÂN TỈNH HOÀ BÌNH");
        check(
                "text",
                "Hoà Bình, thuỷ lợi; Qúy I/2022.",
                "Hòa Bình, thủy lợi; Quý I/2022.",
                "Hoà Bình, thuỷ lợi; Quý I/2022.");
    }

    @Test
    void whatIsNoSyllableStays() {
        for (String word : new String[] {"coöperate", "Ngoḳ Bay", "Ia Kŕai", "càfé", "hoàz", "hòàn", "vắcxoà", "gịa"}) {
            check(word, word, word, word);
        }
    }

    private static void check(String id, String input, String oldStyle, String newStyle) {
        assertThat(TonePlacement.canonical(input)).as(id).isEqualTo(oldStyle);
        assertThat(TonePlacement.modern(input)).as(id).isEqualTo(newStyle);
        assertThat(Folding.fold(TonePlacement.canonical(input))).as(id).isEqualTo(Folding.fold(input));
    }
}
