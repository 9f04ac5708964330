package vn.directives.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import java.util.Map;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.junit.jupiter.api.Test;
import vn.directives.extraction.ExtractionException.Reason;

/** Each within 5 seconds, with the gigabyte of memory that the tests have. */
class BombTest {
    private static Reason refused(byte[] content) {
        ExtractionLimits limits = ExtractionLimits.standard().withTimeout(Duration.ofSeconds(5));
        return catchThrowableOfType(
                        ExtractionException.class, () -> new TikaTextExtractor(limits).extract(content, null, null))
                .reason();
    }

    @Test
    void aDocxThatUnpacksToAHundredMegabytes() {
        byte[] bomb = Fixtures.docxWith("<w:p><w:r><w:t>" + "mua ".repeat(25_000_000) + "</w:t></w:r></w:p>");

        assertThat(bomb.length).isLessThan(1_000_000);
        assertThat(refused(bomb)).isEqualTo(Reason.BOMB);
    }

    @Test
    void aDocxWhoseElementsAreNestedDeeply() {
        String open = "<w:tbl><w:tr><w:tc>";
        String close = "</w:tc></w:tr></w:tbl>";

        assertThat(refused(Fixtures.docxWith(open.repeat(20_000) + "<w:p/>" + close.repeat(20_000))))
                .isEqualTo(Reason.BOMB);
    }

    @Test
    void aListOfTypesThatUnpacksToTooMuch() {
        byte[] types = Fixtures.utf8("<Types>" + " ".repeat(30_000_000) + "</Types>");

        assertThat(refused(Fixtures.zip(Map.of("[Content_Types].xml", types)))).isEqualTo(Reason.BOMB);
    }

    @Test
    void entitiesThatMultiplyAreNotFollowed() {
        StringBuilder laughs = new StringBuilder("<!DOCTYPE w [<!ENTITY a0 \"ha\">");
        for (int i = 1; i < 30; i++) {
            laughs.append("<!ENTITY a")
                    .append(i)
                    .append(" \"&a")
                    .append(i - 1)
                    .append(";&a")
                    .append(i - 1)
                    .append(";\">");
        }
        byte[] docx = Fixtures.zip(Map.of(
                "[Content_Types].xml",
                Fixtures.utf8("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                        + "<Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-"
                        + "officedocument.wordprocessingml.document.main+xml\"/></Types>"),
                "word/document.xml",
                Fixtures.utf8(laughs + "]><w>&a29;</w>")));

        assertThat(refused(docx)).isIn(Reason.BROKEN, Reason.UNSUPPORTED);
    }

    @Test
    void aPageWhoseElementsAreNestedDeeply() {
        assertThat(refused(Fixtures.utf8("<html><body>" + "<div>".repeat(100_000) + "Kính gửi")))
                .isEqualTo(Reason.BOMB);
    }

    @Test
    void aPageOfNothingButTags() {
        assertThat(refused(Fixtures.utf8("<html><body>" + "<p>".repeat(5_000_000))))
                .isEqualTo(Reason.BOMB);
    }

    @Test
    void aPdfWhosePageUnpacksToAHundredMegabytes() throws Exception {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            PDStream stream = new PDStream(document);
            try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
                byte[] spaces = Fixtures.utf8(" ".repeat(1_000_000));
                for (int i = 0; i < 100; i++) {
                    out.write(spaces);
                }
            }
            page.setContents(stream);

            assertThat(refused(Fixtures.saved(document))).isEqualTo(Reason.BOMB);
        }
    }

    @Test
    void aTiffWhosePagesGoRound() {
        byte[] file = new byte[62];
        ByteBuffer tiff = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        tiff.put(new byte[] {'I', 'I', 42, 0}).putInt(8).putShort((short) 4);
        // Width, height, place and length of its only pixel, each as a number of four bytes.
        for (short tag : new short[] {256, 257, 273, 279}) {
            tiff.putShort(tag).putShort((short) 4).putInt(1).putInt(1);
        }
        tiff.putInt(8);

        assertThat(refused(file)).isEqualTo(Reason.TOO_LARGE);
    }

    @Test
    void anRtfOfNothingButOpenGroupsEnds() {
        byte[] groups = Fixtures.utf8("{\\rtf1 " + "{".repeat(2_000_000) + "x");

        assertThat(refused(groups)).isIn(Reason.BROKEN, Reason.BOMB, Reason.EMPTY);
    }
}
