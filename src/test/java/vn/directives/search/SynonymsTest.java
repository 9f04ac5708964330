package vn.directives.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SynonymsTest {
    private static final Synonyms SYNONYMS = Synonyms.load(null);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "vac xin             | vaccine, vacxin, vắcxin, vaccin, văcxin",
                "tiêm vắc xin        | tiêm chủng, tiêm phòng, tiêm ngừa, vaccine, vacxin, vắcxin, vaccin, văcxin",
                "uy ban nhan dan xã  | UBND",
                "Uỷ ban nhân dân     | UBND",
                "TT.HĐND             | Hội đồng nhân dân, Thường trực Hội đồng nhân dân",
                "bảo đảm             | đảm bảo",
                "hang thang          | ",
                "hàng tháng          | hằng tháng",
                "QĐ 30               | Quyết định",
                "QĐ                  | ",
                "TP                  | ",
                "bão đảm             | ",
                "thi xa              | ",
            })
    void aRunHasItsOtherWaysOfWriting(String typed, String others) {
        List<String> found = SYNONYMS.all(QueryText.parse(typed).root().parts()).stream()
                .flatMap(run -> run.alternatives().stream())
                .map(Synonyms.Alternative::text)
                .toList();
        assertThat(found).containsExactlyInAnyOrder(others == null ? new String[0] : others.split(", ", -1));
    }

    @Test
    void aBodysCodeIsItsNamesAndAnAmbiguousOneAllOfThem() {
        assertThat(SYNONYMS.bodySlugs("SYT")).contains("so-y-te");
        assertThat(SYNONYMS.bodySlugs("BTC")).contains("bo-tai-chinh", "ban-to-chuc");
        assertThat(SYNONYMS.bodySlugs("Covid")).isEmpty();
    }

    @Test
    void anOperatorsFileAddsToTheOnesThatComeAlong(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("more.tsv");
        Files.writeString(file, "# ours\nabbreviation\tTTHC | thủ tục hành chính\tour office\n");
        Synonyms more = Synonyms.load(file);
        assertThat(more.all(QueryText.parse("TTHC").root().parts())).hasSize(1);
        assertThat(more.all(QueryText.parse("vắc xin").root().parts())).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"TTHC | thủ tục", "same\ta | b", "spelling\tvắc xin", "spelling"})
    void aWrongLineIsNamed(String line, @TempDir Path folder) throws IOException {
        Path file = folder.resolve("more.tsv");
        Files.writeString(file, "# ours\n" + line + "\n");
        assertThatThrownBy(() -> Synonyms.load(file))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("more.tsv, line 2");
    }

    @Test
    void aMissingFileIsNamed(@TempDir Path folder) {
        assertThatThrownBy(() -> Synonyms.load(folder.resolve("none.tsv")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("none.tsv");
    }
}
