package vn.directives.extraction;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.util.DefaultTempFileCreationStrategy;
import org.apache.poi.util.TempFile;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;

/** Files of every kind, all with the same invented directive. */
public final class Fixtures {
    /** Sentences that every kind must give back. */
    static final List<String> SENTENCES = List.of(
            "Số: 123/UBND-KGVX",
            "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
            "Kính gửi: Ủy ban nhân dân các huyện, thành phố.",
            "hồ chứa đã xuống cấp, hoàn thành trước ngày 30/8/2024.",
            "1. Thân đập, tràn xả lũ và cống lấy nước;",
            "- Báo cáo bằng văn bản giấy;",
            "Yêu cầu các đơn vị nghiêm túc thực hiện./.",
            "- Lưu: VT.",
            "Lê Thị Mẫu");

    static final List<String> LINES = List.of(
            "ỦY BAN NHÂN DÂN",
            "TỈNH AN MẪU",
            "Số: 123/UBND-KGVX",
            "V/v kiểm tra hồ chứa nước",
            "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
            "Độc lập - Tự do - Hạnh phúc",
            "An Mẫu, ngày 05 tháng 7 năm 2024",
            "Kính gửi: Ủy ban nhân dân các huyện, thành phố.",
            "Để chủ động ứng phó với mùa mưa, Ủy ban nhân dân tỉnh yêu cầu rà soát những",
            "hồ chứa đã xuống cấp, hoàn thành trước ngày 30/8/2024.",
            "1. Thân đập, tràn xả lũ và cống lấy nước;",
            "2. Đường quản lý và phương án sơ tán người dân.",
            "- Báo cáo bằng văn bản giấy;",
            "Yêu cầu các đơn vị nghiêm túc thực hiện./.",
            "Nơi nhận:",
            "- Như trên;",
            "- Lưu: VT.",
            "KT. CHỦ TỊCH",
            "PHÓ CHỦ TỊCH",
            "Lê Thị Mẫu");

    private Fixtures() {}

    static String text() {
        return String.join("\n", LINES);
    }

    public static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] resource(String name) {
        try (InputStream in = Fixtures.class.getResourceAsStream("/extraction/" + name)) {
            return Objects.requireNonNull(in).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] html() {
        return utf8("<!DOCTYPE html><html><head><meta charset=utf-8><title>Văn bản mẫu</title></head><body><p>"
                + String.join("</p><p>", LINES) + "</p></body></html>");
    }

    static byte[] docx() {
        try (XWPFDocument document = new XWPFDocument()) {
            XWPFTableRow head = document.createTable(1, 2).getRow(0);
            LINES.subList(0, 4)
                    .forEach(line -> head.getCell(0).addParagraph().createRun().setText(line));
            LINES.subList(4, 7)
                    .forEach(line -> head.getCell(1).addParagraph().createRun().setText(line));
            LINES.subList(7, LINES.size())
                    .forEach(line -> document.createParagraph().createRun().setText(line));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] encryptedDocx() throws Exception {
        // POI's own folder for temporary files belongs to whoever was the first on the machine.
        TempFile.setTempFileCreationStrategy(new DefaultTempFileCreationStrategy(
                Files.createTempDirectory("fixtures").toFile()));
        try (POIFSFileSystem file = new POIFSFileSystem()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("mat khau");
            try (OutputStream out = encryptor.getDataStream(file)) {
                out.write(docx());
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            file.writeFilesystem(out);
            return out.toByteArray();
        }
    }

    public static byte[] pdf(String userPassword, String ownerPassword) {
        try (PDDocument document = new PDDocument()) {
            write(document, LINES.subList(0, 10));
            write(document, LINES.subList(10, LINES.size()));
            if (!ownerPassword.isEmpty()) {
                document.protect(new StandardProtectionPolicy(ownerPassword, userPassword, new AccessPermission()));
            }
            return saved(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] pdf() {
        return pdf("", "");
    }

    /** Every page of {@link #pdf()} as a scanner would see it, in grey at 200 dpi. */
    static List<BufferedImage> pictures() {
        try (PDDocument document = Loader.loadPDF(pdf())) {
            PDFRenderer renderer = new PDFRenderer(document);
            List<BufferedImage> pictures = new ArrayList<>();
            for (int i = 0; i < document.getNumberOfPages(); i++) {
                pictures.add(renderer.renderImageWithDPI(i, 200, ImageType.GRAY));
            }
            return pictures;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A picture as a file. */
    static byte[] file(BufferedImage picture, String format) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ImageIO.write(picture, format, out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Pages that are pictures. */
    static void draw(PDDocument document, List<BufferedImage> pictures) throws IOException {
        for (BufferedImage picture : pictures) {
            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.drawImage(LosslessFactory.createFromImage(document, picture), 0, 0, 595, 842);
            }
        }
    }

    /** A page that is a picture, with as much text on it as a digital stamp has. */
    static byte[] scan(String stamp) {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            BufferedImage picture = new BufferedImage(620, 877, BufferedImage.TYPE_BYTE_GRAY);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.drawImage(LosslessFactory.createFromImage(document, picture), 0, 0, 595, 842);
                if (!stamp.isEmpty()) {
                    content.beginText();
                    content.setFont(font(document), 8);
                    content.newLineAtOffset(300, 800);
                    content.showText(stamp);
                    content.endText();
                }
            }
            return saved(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] saved(PDDocument document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }

    static void write(PDDocument document, List<String> lines) throws IOException {
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        PDType0Font font = font(document);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            content.beginText();
            content.setFont(font, 11);
            content.setLeading(16);
            content.newLineAtOffset(60, 760);
            for (String line : lines) {
                content.showText(line);
                content.newLine();
            }
            content.endText();
        }
    }

    /** The font that PDFBox holds itself; it has all letters of Vietnamese. */
    static PDType0Font font(PDDocument document) throws IOException {
        try (InputStream in =
                PDDocument.class.getResourceAsStream("/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf")) {
            return PDType0Font.load(document, Objects.requireNonNull(in));
        }
    }

    public static byte[] zip(Map<String, byte[]> parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** A DOCX with this as its document part; {@code body} stands inside {@code w:body}. */
    public static byte[] docxWith(String body) {
        String types = "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument"
                + ".wordprocessingml.document.main+xml\"/></Types>";
        String relations = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                + "<Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships"
                + "/officeDocument\" Target=\"word/document.xml\"/></Relationships>";
        String document =
                "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>" + body
                        + "</w:body></w:document>";
        return zip(Map.of(
                "[Content_Types].xml", utf8(types),
                "_rels/.rels", utf8(relations),
                "word/document.xml", utf8(document)));
    }
}
