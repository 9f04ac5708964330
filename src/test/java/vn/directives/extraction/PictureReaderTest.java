package vn.directives.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.directives.document.TextQuality;
import vn.directives.extraction.ExtractionException.Reason;

/** With the real Tesseract, which {@code .ci/run} installs: without it these tests fail, as a server's scans would. */
class PictureReaderTest {
    private static final List<String> ON_THE_FIRST_PAGE = List.of(
            "123/UBND-KGVX",
            "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
            "Kính gửi: Ủy ban nhân dân các huyện, thành phố.",
            "hoàn thành trước ngày 30/8/2024");
    private static final List<String> ON_THE_SECOND = List.of("Yêu cầu các đơn vị nghiêm túc thực hiện", "Nơi nhận");

    private final TikaTextExtractor extractor = new TikaTextExtractor();

    private static Reason refused(TikaTextExtractor extractor, byte[] content) {
        return catchThrowableOfType(ExtractionException.class, () -> extractor.extract(content, null, null))
                .reason();
    }

    private static byte[] scanned(List<BufferedImage> pictures) throws IOException {
        try (PDDocument document = new PDDocument()) {
            Fixtures.draw(document, pictures);
            return Fixtures.saved(document);
        }
    }

    @Test
    void theTextOfAScannedPdfIsReadFromItsPictures() throws Exception {
        ExtractedText read = extractor.extract(scanned(Fixtures.pictures()), "mau.pdf", null);

        assertThat(read.text()).contains(ON_THE_FIRST_PAGE).contains(ON_THE_SECOND);
        assertThat(read.quality()).isEqualTo(TextQuality.OCR);
        assertThat(read.mediaType()).isEqualTo("application/pdf");
    }

    @Test
    void ofAPdfWithTextOnlyTheScannedPagesAreReadFromPictures() throws Exception {
        byte[] mixed;
        try (PDDocument document = new PDDocument()) {
            Fixtures.write(document, Fixtures.LINES.subList(0, 10));
            Fixtures.draw(document, Fixtures.pictures().subList(1, 2));
            mixed = Fixtures.saved(document);
        }

        ExtractedText read = extractor.extract(mixed, "mau.pdf", null);

        assertThat(read.text())
                .contains(String.join("\n", Fixtures.LINES.subList(7, 10)))
                .contains(ON_THE_SECOND);
        assertThat(read.quality()).isEqualTo(TextQuality.OCR);
        assertThat(new TikaTextExtractor(ExtractionLimits.standard(), () -> false)
                        .extract(mixed, "mau.pdf", null)
                        .quality())
                .isEqualTo(TextQuality.NATIVE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpeg", "tiff"})
    void aPictureOfAPageIsRead(String format) throws Exception {
        ExtractedText read = extractor.extract(Fixtures.file(Fixtures.pictures().getFirst(), format), "mau", null);

        assertThat(read.text()).contains(ON_THE_FIRST_PAGE);
        assertThat(read.quality()).isEqualTo(TextQuality.OCR);
        assertThat(read.mediaType()).isEqualTo("image/" + format);
    }

    @Test
    void withoutTesseractAScanSaysThatItHasNoText() throws Exception {
        TikaTextExtractor blind = new TikaTextExtractor(ExtractionLimits.standard(), () -> false);

        assertThat(refused(blind, scanned(Fixtures.pictures()))).isEqualTo(Reason.NO_TEXT_LAYER);
        assertThat(refused(blind, Fixtures.file(Fixtures.pictures().getFirst(), "png")))
                .isEqualTo(Reason.NO_TEXT_LAYER);
    }

    @Test
    void anEmptyPageHasNoText() throws Exception {
        BufferedImage white = new BufferedImage(1240, 1754, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D paint = white.createGraphics();
        paint.setColor(Color.WHITE);
        paint.fillRect(0, 0, white.getWidth(), white.getHeight());
        paint.dispose();

        assertThat(refused(extractor, scanned(List.of(white)))).isEqualTo(Reason.NO_TEXT_LAYER);
        assertThat(refused(extractor, Fixtures.file(white, "png"))).isEqualTo(Reason.NO_TEXT_LAYER);
    }

    @Test
    void aPictureOfTooManyPixelsIsNotDrawn() throws Exception {
        byte[] wide = Fixtures.file(new BufferedImage(20_000, 2_001, BufferedImage.TYPE_BYTE_BINARY), "png");

        assertThat(refused(extractor, wide)).isEqualTo(Reason.TOO_LARGE);
        assertThat(refused(extractor, withPictureOf(20_000, 2_001))).isEqualTo(Reason.TOO_LARGE);
    }

    @Test
    void aPictureThatUnpacksToMoreThanItSaysIsABomb() throws Exception {
        assertThat(refused(extractor, bomb())).isEqualTo(Reason.BOMB);
    }

    private static byte[] withPictureOf(int width, int height) throws IOException {
        return scanned(List.of(new BufferedImage(width, height, BufferedImage.TYPE_BYTE_BINARY)));
    }

    /** A picture of 620 by 877 points with 200 MB of zeros in it. */
    private static byte[] bomb() throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            PDImageXObject picture = LosslessFactory.createFromImage(
                    document, new BufferedImage(620, 877, BufferedImage.TYPE_BYTE_GRAY));
            COSStream stream = picture.getCOSObject();
            try (var out = stream.createOutputStream(COSName.FLATE_DECODE)) {
                byte[] zeros = new byte[1_000_000];
                for (int i = 0; i < 200; i++) {
                    out.write(zeros);
                }
            }
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.drawImage(picture, 0, 0, 595, 842);
            }
            return Fixtures.saved(document);
        }
    }
}
