package vn.directives.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TextDecoderTest {
    /** Combining marks of the code page, by their byte. */
    private static final Map<Character, Integer> TONES =
            Map.of('\u0300', 0xCC, '\u0309', 0xD2, '\u0303', 0xDE, '\u0301', 0xEC, '\u0323', 0xF2);

    private static String read(byte[] content) throws ExtractionException {
        return new TikaTextExtractor().extract(content, "mau.txt", null).text();
    }

    private static byte[] marked(byte[] content, int... mark) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Arrays.stream(mark).forEach(out::write);
        out.writeBytes(content);
        return out.toByteArray();
    }

    @Test
    void utf8WithAndWithoutAMark() throws Exception {
        byte[] utf8 = Fixtures.utf8(Fixtures.text());

        assertThat(read(utf8)).isEqualTo(Fixtures.text());
        assertThat(read(marked(utf8, 0xEF, 0xBB, 0xBF))).isEqualTo(Fixtures.text());
    }

    @Test
    void entitiesThatAScrapeLeftInAreReadAsLetters() throws Exception {
        assertThat(read(Fixtures.utf8("&#7910;y ban nh&acirc;n d&#226;n t&#7881;nh Kon Tum; R&D &lt;b&gt;")))
                .isEqualTo("Ủy ban nhân dân tỉnh Kon Tum; R&D <b>");
    }

    @Test
    void utf8ThatIsCutInTheMiddleOfALetter() throws Exception {
        byte[] utf8 = Fixtures.utf8("Kính gửi: Ủy ban nhân dân các huyện, thành phố ở");

        assertThat(read(Arrays.copyOf(utf8, utf8.length - 1))).startsWith("Kính gửi: Ủy ban nhân dân");
    }

    @Test
    void utf16OfBothOrdersWithAndWithoutAMark() throws Exception {
        byte[] little = Fixtures.text().getBytes(StandardCharsets.UTF_16LE);
        byte[] big = Fixtures.text().getBytes(StandardCharsets.UTF_16BE);

        assertThat(read(little)).isEqualTo(Fixtures.text());
        assertThat(read(big)).isEqualTo(Fixtures.text());
        assertThat(read(marked(little, 0xFF, 0xFE))).isEqualTo(Fixtures.text());
        assertThat(read(marked(big, 0xFE, 0xFF))).isEqualTo(Fixtures.text());
    }

    @Test
    void windows1258IsReadAndComposed() throws Exception {
        assertThat(read(windows1258(Fixtures.text()))).isEqualTo(Fixtures.text());
    }

    @Test
    void aPageInWindows1258IsReadWhateverItSays() throws Exception {
        byte[] page = windows1258("<html><body><p>" + Fixtures.text().replace("\n", "</p><p>") + "</p></body></html>");

        assertThat(new TikaTextExtractor()
                        .extract(page, "mau.html", "text/html; charset=utf-8")
                        .text())
                .contains(Fixtures.SENTENCES);
    }

    @Test
    void anEncodingThatIsNamedIsBelievedWhenNothingElseFits() throws Exception {
        byte[] latin = "Résumé à l’attention".getBytes(Charset.forName("windows-1252"));

        assertThat(TextDecoder.decode(latin, "text/plain; charset=windows-1252"))
                .isEqualTo("Résumé à l’attention");
    }

    /** Hats and horns in one byte, tones behind them, as the code page demands. */
    private static byte[] windows1258(String text) {
        Charset charset = Charset.forName("windows-1258");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        String apart = Normalizer.normalize(text, Normalizer.Form.NFD);
        int i = 0;
        while (i < apart.length()) {
            int end = i + 1;
            while (end < apart.length() && Character.getType(apart.charAt(end)) == Character.NON_SPACING_MARK) {
                end++;
            }
            StringBuilder base = new StringBuilder().append(apart.charAt(i));
            StringBuilder tones = new StringBuilder();
            for (int k = i + 1; k < end; k++) {
                (TONES.containsKey(apart.charAt(k)) ? tones : base).append(apart.charAt(k));
            }
            out.writeBytes(Normalizer.normalize(base, Normalizer.Form.NFC).getBytes(charset));
            tones.chars().forEach(tone -> out.write(TONES.getOrDefault((char) tone, 0)));
            i = end;
        }
        return out.toByteArray();
    }
}
