package vn.directives.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.ResourceBundle;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.directives.extraction.ExtractionException.Reason;

class RefusalTest {
    private static final long SEED = 20240705;

    private final ExtractionLimits standard = ExtractionLimits.standard();

    private Reason refused(byte[] content, String name) {
        return refused(standard, content, name);
    }

    private static Reason refused(ExtractionLimits limits, byte[] content, String name) {
        return catchThrowableOfType(
                        ExtractionException.class, () -> new TikaTextExtractor(limits).extract(content, name, null))
                .reason();
    }

    @Test
    void noBytesOrNothingButWhiteSpaceIsEmpty() {
        assertThat(refused(new byte[0], "mau.txt")).isEqualTo(Reason.EMPTY);
        assertThat(refused(Fixtures.utf8(" \n\t \u00A0\r\n"), "mau.txt")).isEqualTo(Reason.EMPTY);
        assertThat(refused(Fixtures.docxWith("<w:p/>"), "mau.docx")).isEqualTo(Reason.EMPTY);
    }

    @Test
    void archivesDrawingsAndProgramsAreUnsupportedAndHalfAPictureIsBroken() {
        byte[] png = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0, 0, 13, 'I', 'H', 'D', 'R', 0, 0, 0, 1};
        byte[] elf = {0x7F, 'E', 'L', 'F', 2, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 0, 62, 0, 1, 0, 0, 0};
        byte[] zip = Fixtures.zip(Map.of("mau.txt", Fixtures.utf8("Kính gửi")));
        byte[] svg = Fixtures.utf8("<?xml version='1.0'?><svg xmlns='http://www.w3.org/2000/svg'><text>x</text></svg>");

        assertThat(refused(png, "mau.pdf")).isEqualTo(Reason.BROKEN);
        assertThat(refused(elf, "mau.txt")).isEqualTo(Reason.UNSUPPORTED);
        assertThat(refused(zip, "mau.docx")).isEqualTo(Reason.UNSUPPORTED);
        assertThat(refused(svg, "mau.html")).isEqualTo(Reason.UNSUPPORTED);
    }

    @Test
    void aSpreadsheetIsUnsupported() throws Exception {
        try (var workbook = new org.apache.poi.xssf.usermodel.XSSFWorkbook()) {
            workbook.createSheet().createRow(0).createCell(0).setCellValue("Kính gửi");
            var out = new java.io.ByteArrayOutputStream();
            workbook.write(out);

            assertThat(refused(out.toByteArray(), "mau.docx")).isEqualTo(Reason.UNSUPPORTED);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"mau.txt", "mau.md", "mau.html", "mau.pdf", "mau"})
    void randomBytesAreUnsupportedWhateverTheirName(String name) {
        byte[] random = new byte[50_000];
        new Random(SEED).nextBytes(random);

        assertThat(refused(random, name)).as("seed %d", SEED).isEqualTo(Reason.UNSUPPORTED);
    }

    @Test
    void moreBytesOrMoreTextThanAllowedIsTooLarge() {
        assertThat(refused(new byte[standard.maxBytes() + 1], "mau.txt")).isEqualTo(Reason.TOO_LARGE);
        assertThat(refused(Fixtures.utf8("mưa ".repeat(1_300_000)), "mau.txt")).isEqualTo(Reason.TOO_LARGE);
        assertThat(refused(Fixtures.utf8("<html><p>" + "mưa ".repeat(1_300_000)), "mau.html"))
                .isEqualTo(Reason.TOO_LARGE);

        ExtractionLimits small = new ExtractionLimits(1_000_000, 100, Duration.ofSeconds(30), 1_000_000, 100, 100);
        assertThat(refused(small, Fixtures.docx(), "mau.docx")).isEqualTo(Reason.TOO_LARGE);
        assertThat(refused(small, Fixtures.resource("mau.doc"), "mau.doc")).isEqualTo(Reason.TOO_LARGE);
        assertThat(refused(small, Fixtures.resource("mau.odt"), "mau.odt")).isEqualTo(Reason.TOO_LARGE);
        assertThat(refused(small, Fixtures.resource("mau.rtf"), "mau.rtf")).isEqualTo(Reason.TOO_LARGE);
        assertThat(refused(small, Fixtures.pdf(), "mau.pdf")).isEqualTo(Reason.TOO_LARGE);
    }

    @Test
    void aPasswordIsToldFromDamage() throws Exception {
        assertThat(refused(Fixtures.pdf("mo", "chu"), "mau.pdf")).isEqualTo(Reason.ENCRYPTED);
        assertThat(refused(Fixtures.encryptedDocx(), "mau.docx")).isEqualTo(Reason.ENCRYPTED);
        assertThat(refused(encryptedOdt(), "mau.odt")).isEqualTo(Reason.ENCRYPTED);
    }

    @Test
    void aPdfThatOnlyForbidsPrintingIsRead() throws Exception {
        ExtractedText read = new TikaTextExtractor().extract(Fixtures.pdf("", "chu"), "mau.pdf", null);

        assertThat(read.text()).contains("Kính gửi");
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 30, 50, 70, 90, 99})
    void aTruncatedFileIsBroken(int percent) {
        byte[] pdf = Fixtures.pdf();
        byte[] docx = Fixtures.docx();
        byte[] odt = Fixtures.resource("mau.odt");
        byte[] doc = Fixtures.resource("mau.doc");

        assertThat(refused(cut(pdf, percent), "mau.pdf")).isEqualTo(Reason.BROKEN);
        assertThat(refused(cut(docx, percent), "mau.docx")).isEqualTo(Reason.BROKEN);
        assertThat(refused(cut(odt, percent), "mau.odt")).isEqualTo(Reason.BROKEN);
        if (percent < 50) {
            assertThat(refused(cut(doc, percent), "mau.doc")).isIn(Reason.BROKEN, Reason.UNSUPPORTED);
        }
    }

    @Test
    void aPackageWithoutItsDocumentIsBroken() {
        byte[] empty = Fixtures.zip(Map.of("[Content_Types].xml", Fixtures.utf8("<Types/>")));

        assertThat(refused(empty, "mau.docx")).isEqualTo(Reason.BROKEN);
    }

    @Test
    void aScanHasNoTextLayerEvenWithAStampOnIt() {
        assertThat(refused(Fixtures.scan(""), "mau.pdf")).isEqualTo(Reason.NO_TEXT_LAYER);
        assertThat(refused(Fixtures.scan("Ký bởi: Ủy ban nhân dân tỉnh An Mẫu, 05/07/2024 08:12:44"), "mau.pdf"))
                .isEqualTo(Reason.NO_TEXT_LAYER);
    }

    @Test
    void whatTakesTooLongIsGivenUp() {
        byte[] long_ = Fixtures.utf8("<html>" + "<p>Kính gửi Sở Y tế</p>".repeat(100_000));

        assertThat(refused(standard.withTimeout(Duration.ofMillis(1)), long_, "mau.html"))
                .isEqualTo(Reason.TIMEOUT);
    }

    @ParameterizedTest
    @EnumSource(Reason.class)
    void everyReasonHasAnAdviceInBothLanguages(Reason reason) {
        String key = new ExtractionException(reason, "").messageKey();
        ResourceBundle vietnamese = ResourceBundle.getBundle("messages", Locale.ROOT);
        ResourceBundle english = ResourceBundle.getBundle("messages", Locale.ENGLISH);

        assertThat(vietnamese.getString(key)).isNotBlank();
        assertThat(english.getString(key)).isNotBlank().isNotEqualTo(vietnamese.getString(key));
    }

    private static byte[] cut(byte[] content, int percent) {
        return Arrays.copyOf(content, (int) (content.length * (long) percent / 100));
    }

    /** As LibreOffice does it: the parts keep their names, and the manifest says how they were encrypted. */
    private static byte[] encryptedOdt() throws Exception {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(Fixtures.resource("mau.odt")))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        byte[] random = new byte[4000];
        new Random(SEED).nextBytes(random);
        parts.replace("content.xml", random);
        String manifest = new String(parts.get("META-INF/manifest.xml"), StandardCharsets.UTF_8);
        String encrypted = manifest.replaceFirst(
                "(manifest:full-path=\"content.xml\"[^>]*)/>",
                "$1><manifest:encryption-data manifest:checksum-type=\"SHA1/1K\" manifest:checksum=\"x\"/></manifest:file-entry>");
        parts.replace("META-INF/manifest.xml", Fixtures.utf8(encrypted));
        return Fixtures.zip(parts);
    }
}
