package vn.directives.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.directives.text.Vectors.Row;

/** Phrases of real documents in old encodings, each recognised on its own, without anything around it. */
class LegacySamplesTest {
    private static String read(String line) {
        return TextNormalizer.normalize(LegacyText.read(List.of(line)).lines().getFirst());
    }

    @Test
    void everyPhraseOfARealDocumentIsRead() throws IOException {
        assertThat(misses("real", 27)).isEmpty();
    }

    @Test
    void everyGeneratedPhraseIsRead() throws IOException {
        assertThat(misses("generated", 30)).isEmpty();
    }

    @Test
    void whatPdfReadersPutForLettersIsRead() throws IOException {
        assertThat(misses("pdf-substituted", 5)).isEmpty();
    }

    @Test
    void otherLanguagesAndSignsStay() throws IOException {
        List<String> touched = misses("not-legacy", 4);

        assertThat(touched).isEmpty();
    }

    private static List<String> misses(String kind, int count) throws IOException {
        List<String> misses = new ArrayList<>();
        int rows = 0;
        for (Row row : Vectors.read("legacy-samples.tsv", 71)) {
            if (!row.get("kind").equals(kind)) {
                continue;
            }
            rows++;
            String text = row.get("as_windows1252_text");
            byte[] bytes = HexFormat.of().parseHex(row.get("bytes_hex"));
            if (bytes.length > 0) {
                text = LookAlikes.of(bytes, 0, bytes.length);
            }
            boolean ignoreCase = row.get("match").equals("case-insensitive");
            String expected = row.get("expected_unicode");
            String read = read(text);
            if (ignoreCase ? !read.equalsIgnoreCase(expected) : !read.equals(expected)) {
                misses.add(row.id() + " " + row.get("encoding") + ": " + text + " -> " + read);
            }
        }
        assertThat(rows).as(kind).isEqualTo(count);
        return misses;
    }
}
