package vn.directives.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.directives.document.TextQuality;
import vn.directives.text.LegacyWriter;

/** Files of the time before Unicode, through the real extractor. */
class LegacyExtractionTest {
    private final TikaTextExtractor extractor = new TikaTextExtractor();

    /** TCVN3 has no capitals with accents; its headings come from a font of capitals. */
    private static boolean same(String read, String expected) {
        return read.toLowerCase(Locale.ROOT).contains(expected.toLowerCase(Locale.ROOT));
    }

    private static void assertRecovered(ExtractedText read) {
        assertThat(read.quality()).isEqualTo(TextQuality.RECOVERED);
        for (String sentence : Fixtures.SENTENCES) {
            assertThat(same(read.text(), sentence))
                    .as("%s in %s", sentence, read.text())
                    .isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tcvn3",
                "vni-win",
                "vni-mac",
                "viscii",
                "vps",
                "windows-1258",
                "bkhcm1",
                "bkhcm2",
                "vietware-f",
                "vietware-x",
                "isc"
            })
    void aTextFileIsReadInEveryEncoding(String table) throws Exception {
        byte[] content = new LegacyWriter(table).bytes(Fixtures.text());

        assertRecovered(extractor.extract(content, "mau.txt", null));
    }

    @Test
    void onlyTheOldLinesOfAFileWithTwoEncodingsChange() throws Exception {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        content.writeBytes(Fixtures.utf8("Phần thứ nhất: Ủy ban nhân dân các huyện\n"));
        content.writeBytes(
                new LegacyWriter("tcvn3").bytes("thực hiện Công văn số 15/UBND về tăng cường phòng, chống\n"));
        content.writeBytes(Fixtures.utf8("Phần thứ hai: Sở Tài chính\n"));

        assertThat(extractor.extract(content.toByteArray(), null, null).text()).isEqualTo("""
                        Phần thứ nhất: Ủy ban nhân dân các huyện
                        thực hiện Công văn số 15/UBND về tăng cường phòng, chống
                        Phần thứ hai: Sở Tài chính""");
    }

    @Test
    void aPageInAnOldFontIsRead() throws Exception {
        String body = String.join(
                "</p><p>",
                Fixtures.LINES.stream()
                        .map(new LegacyWriter("vni-win")::lookAlikes)
                        .toList());
        String page =
                "<html><head><style>p {font-family: VNI-Times}</style></head><body><p>" + body + "</p></body></html>";

        assertRecovered(extractor.extract(Fixtures.utf8(page), "mau.html", null));
        assertRecovered(extractor.extract(page.getBytes(Charset.forName("windows-1252")), "mau.html", null));
    }

    @Test
    void anRtfFileInAnOldFontIsRead() throws Exception {
        StringBuilder rtf = new StringBuilder("{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0\\fcharset0 .VnTime;}}\\f0 ");
        for (String line : Fixtures.LINES) {
            for (byte b : new LegacyWriter("tcvn3").bytes(line)) {
                rtf.append(b >= 0 ? String.valueOf((char) b) : String.format(Locale.ROOT, "\\'%02x", b & 0xFF));
            }
            rtf.append("\\par\n");
        }
        byte[] content = rtf.append('}').toString().getBytes(StandardCharsets.US_ASCII);

        assertRecovered(extractor.extract(content, "mau.rtf", null));
    }

    @Test
    void aWordFileInAnOldFontIsReadWithTheSoftHyphensThatAreItsLetters() throws Exception {
        StringBuilder body = new StringBuilder();
        for (String line : Fixtures.LINES) {
            String text = new LegacyWriter("tcvn3")
                    .lookAlikes(line)
                    .replace("\u00AD", "</w:t><w:softHyphen/><w:t xml:space=\"preserve\">");
            body.append("<w:p><w:r><w:rPr><w:rFonts w:ascii=\".VnTime\"/></w:rPr><w:t xml:space=\"preserve\">")
                    .append(text)
                    .append("</w:t></w:r></w:p>");
        }

        assertRecovered(extractor.extract(Fixtures.docxWith(body.toString()), "mau.docx", null));
    }

    @Test
    void aPdfFileInAnOldFontIsRead() throws Exception {
        List<String> lines = Fixtures.LINES.stream()
                .map(new LegacyWriter("tcvn3")::lookAlikes)
                .map(line -> line.replace('\u00AD', '\u2212').replace('\u00B7', '\u2219'))
                .toList();

        assertRecovered(extractor.extract(pdf(lines), "mau.pdf", null));
    }

    @Test
    void lettersOfOtherAlphabetsAndSpacedLettersAreRecovered() throws Exception {
        String text = "Quу tắᴄ về phòng, chống dịch của Ủy ban nhân dân tỉnh";

        ExtractedText read = extractor.extract(Fixtures.utf8(text), null, null);

        assertThat(read.text()).startsWith("Quy tắc");
        assertThat(read.quality()).isEqualTo(TextQuality.RECOVERED);
        ExtractedText spaced = extractor.extract(Fixtures.utf8("Kể t ừ khi ban hành, ng ười dân"), null, null);
        assertThat(spaced.text()).isEqualTo("Kể từ khi ban hành, người dân");
        assertThat(spaced.quality()).isEqualTo(TextQuality.RECOVERED);
    }

    private static byte[] pdf(List<String> lines) throws IOException {
        try (PDDocument document = new PDDocument()) {
            Fixtures.write(document, lines);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }
}
