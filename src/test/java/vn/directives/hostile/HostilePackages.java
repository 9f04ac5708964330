package vn.directives.hostile;

import static vn.directives.hostile.HostileFiles.file;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;
import vn.directives.extraction.Fixtures;

/** Office files: ZIPs of XML, both of which can be more than they look. */
final class HostilePackages {
    private static final String DOCX = "a.docx";
    private static final String ODT_TYPE = "application/vnd.oasis.opendocument.text";

    private HostilePackages() {}

    static List<HostileKind> kinds() {
        return List.of(
                file("DOCX that unpacks to 100 MB", DOCX, HostilePackages::bomb, 422),
                file("DOCX of 20,000 tables inside each other", DOCX, HostilePackages::deep, 422),
                file("DOCX with a billion laughs", DOCX, () -> doctype(laughs(), "&a29;"), 201, 422),
                file("DOCX with 50,000 attributes on an element", DOCX, HostilePackages::attributes, 201, 422),
                file(
                        "DOCX with a million empty paragraphs",
                        DOCX,
                        () -> Fixtures.docxWith("<w:p/>".repeat(1_000_000)),
                        422),
                file("DOCX with a lying size", DOCX, HostilePackages::lying, 201, 422),
                file("DOCX of 60,000 empty parts", DOCX, HostilePackages::parts, 422),
                file("DOCX whose list of types is 30 MB", DOCX, HostilePackages::types, 422),
                file("DOCX that is a ZIP in a ZIP in a ZIP", DOCX, HostilePackages::zips, 415),
                file("ODT that unpacks to 100 MB", "a.odt", () -> odt("<text:p>" + "mua ".repeat(25_000_000)), 422),
                file("ODT with a billion laughs", "a.odt", () -> odt("<text:p>&a29;</text:p>"), 201, 422),
                secrets("DOCX that asks for /etc/passwd", DOCX, doctype(OUTSIDE, "&a;")),
                secrets("ODT that asks for /etc/passwd", "a.odt", odt(OUTSIDE, "<text:p>mưa &a;</text:p>")));
    }

    private static final String OUTSIDE = "<!DOCTYPE a [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>";

    private static HostileKind secrets(String name, String fileName, byte[] content) {
        HostileKind kind = file(name, fileName, () -> content, 201, 422);
        return new HostileKind(name, kind.allowed(), target -> {
            Answer answer = kind.sending().send(target);
            Assertions.assertThat(answer.body()).doesNotContain("root:");
            return answer;
        });
    }

    private static byte[] bomb() {
        return Fixtures.docxWith("<w:p><w:r><w:t>" + "mua ".repeat(25_000_000) + "</w:t></w:r></w:p>");
    }

    private static byte[] deep() {
        return Fixtures.docxWith(
                "<w:tbl><w:tr><w:tc>".repeat(20_000) + "<w:p/>" + "</w:tc></w:tr></w:tbl>".repeat(20_000));
    }

    private static byte[] attributes() {
        StringBuilder attributes = new StringBuilder("<w:p");
        for (int i = 0; i < 50_000; i++) {
            attributes.append(" a").append(i).append("=\"\"");
        }
        return Fixtures.docxWith(attributes + "><w:r><w:t>Giao Sở Y tế</w:t></w:r></w:p>");
    }

    static String laughs() {
        StringBuilder laughs = new StringBuilder("<!DOCTYPE w [<!ENTITY a0 \"ha\">");
        for (int i = 1; i < 30; i++) {
            String before = "&a" + (i - 1) + ";";
            laughs.append("<!ENTITY a")
                    .append(i)
                    .append(" \"")
                    .append(before.repeat(2))
                    .append("\">");
        }
        return laughs + "]>";
    }

    /** A DOCX whose document has this before its root, and this as its text. */
    private static byte[] doctype(String doctype, String text) {
        String whole = doctype
                + "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p><w:r><w:t>"
                + "Giao Sở Y tế " + text + "</w:t></w:r></w:p></w:body></w:document>";
        return Fixtures.zip(Map.of(
                "[Content_Types].xml",
                Fixtures.utf8("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                        + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                        + "<Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-"
                        + "officedocument.wordprocessingml.document.main+xml\"/></Types>"),
                "_rels/.rels",
                Fixtures.utf8("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                        + "<Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships"
                        + "/officeDocument\" Target=\"word/document.xml\"/></Relationships>"),
                "word/document.xml",
                Fixtures.utf8(whole)));
    }

    private static byte[] odt(String body) {
        return odt(laughs(), body);
    }

    private static byte[] odt(String doctype, String body) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("mimetype", Fixtures.utf8(ODT_TYPE));
        parts.put(
                "content.xml",
                Fixtures.utf8(doctype
                        + "<office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
                        + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\"><office:body><office:text>"
                        + body + "</office:text></office:body></office:document-content>"));
        return Fixtures.zip(parts);
    }

    /** The list at the end of the ZIP says that its longest part has ten bytes. */
    private static byte[] lying() {
        byte[] docx = Fixtures.docxWith("<w:p><w:r><w:t>" + "Giao Sở Y tế. ".repeat(10_000) + "</w:t></w:r></w:p>");
        ByteBuffer bytes = ByteBuffer.wrap(docx).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i + 46 < docx.length; i++) {
            if (bytes.getInt(i) == 0x02014B50) {
                bytes.putInt(i + 24, 10);
            }
        }
        return docx;
    }

    private static byte[] parts() {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        for (int i = 0; i < 60_000; i++) {
            parts.put("word/" + i + ".xml", new byte[0]);
        }
        return Fixtures.zip(parts);
    }

    private static byte[] types() {
        return Fixtures.zip(
                Map.of("[Content_Types].xml", Fixtures.utf8("<Types>" + " ".repeat(30_000_000) + "</Types>")));
    }

    private static byte[] zips() {
        byte[] inner = "mua ".repeat(10_000_000).getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < 3; i++) {
            inner = Fixtures.zip(Map.of("word/document.xml", inner));
        }
        return inner;
    }
}
