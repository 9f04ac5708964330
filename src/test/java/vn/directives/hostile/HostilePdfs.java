package vn.directives.hostile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.DeflaterOutputStream;

/** PDFs that are small and ask for much work, written object by object. */
final class HostilePdfs {
    private static final String CATALOGUE = "1 0 obj <</Type /Catalog /Pages 2 0 R>> endobj\n";
    private static final String PAGES = "2 0 obj <</Type /Pages /Kids [3 0 R] /Count 1>> endobj\n";
    private static final String PAGE = "3 0 obj <</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"
            + " /Resources <</XObject <</X 5 0 R>>>>>> endobj\n";

    private HostilePdfs() {}

    static byte[] bomb() {
        return pdf(CATALOGUE + PAGES + PAGE, stream(4, "/Filter /FlateDecode", deflated(new byte[1 << 20], 100)));
    }

    static byte[] packedOften() {
        byte[] packed = deflated(new byte[1 << 20], 100);
        for (int i = 1; i < 10; i++) {
            packed = deflated(packed, i < 3 ? 20 : 1);
        }
        return pdf(CATALOGUE + PAGES + PAGE, stream(4, "/Filter [" + "/FlateDecode ".repeat(10) + "]", packed));
    }

    static byte[] loop() {
        return pdf(
                CATALOGUE
                        + "2 0 obj <</Type /Pages /Kids [3 0 R 2 0 R] /Count 2 /Parent 3 0 R>> endobj\n"
                        + "3 0 obj <</Type /Pages /Kids [2 0 R 3 0 R] /Count 2 /Parent 2 0 R>> endobj\n",
                new byte[0]);
    }

    static byte[] count() {
        return pdf(CATALOGUE + "2 0 obj <</Type /Pages /Kids [] /Count 1000000000>> endobj\n", new byte[0]);
    }

    /** The table of objects names itself as the one before it. */
    static byte[] previous() {
        String start = "%PDF-1.7\n" + CATALOGUE + PAGES + PAGE;
        return (start + "xref\n0 1\n0000000000 65535 f \ntrailer <</Size 6 /Root 1 0 R /Prev " + start.length()
                        + ">>\nstartxref\n" + start.length() + "\n%%EOF\n")
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    static byte[] nested() {
        return pdf(
                CATALOGUE + PAGES + PAGE + "5 0 obj " + "[".repeat(200_000) + "]".repeat(200_000) + " endobj\n",
                stream(4, "", "BT ET".getBytes(StandardCharsets.ISO_8859_1)));
    }

    /** A drawing that draws itself twice. */
    static byte[] forms() {
        byte[] draws = "/X Do /X Do".getBytes(StandardCharsets.ISO_8859_1);
        return pdf(
                CATALOGUE + PAGES + PAGE,
                stream(4, "", draws),
                stream(5, "/Type /XObject /Subtype /Form /BBox [0 0 1 1] /Resources <</XObject <</X 5 0 R>>>>", draws));
    }

    /** A page that is one picture, far larger than its file. */
    static byte[] picture() {
        String picture = "/Type /XObject /Subtype /Image /Width 30000 /Height 30000 /BitsPerComponent 8"
                + " /ColorSpace /DeviceRGB /Filter /FlateDecode";
        return pdf(
                CATALOGUE + PAGES + PAGE,
                stream(4, "", "595 0 0 842 0 0 cm /X Do".getBytes(StandardCharsets.ISO_8859_1)),
                stream(5, picture, deflated(new byte[1 << 20], 1)));
    }

    private static byte[] pdf(String objects, byte[]... streams) {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        pdf.writeBytes(("%PDF-1.7\n" + objects).getBytes(StandardCharsets.ISO_8859_1));
        for (byte[] stream : streams) {
            pdf.writeBytes(stream);
        }
        // Without a table of its objects: a reader finds them by looking.
        pdf.writeBytes("trailer <</Root 1 0 R>>\n%%EOF\n".getBytes(StandardCharsets.ISO_8859_1));
        return pdf.toByteArray();
    }

    private static byte[] stream(int number, String entries, byte[] content) {
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        stream.writeBytes((number + " 0 obj <<" + entries + " /Length " + content.length + ">> stream\n")
                .getBytes(StandardCharsets.ISO_8859_1));
        stream.writeBytes(content);
        stream.writeBytes("\nendstream endobj\n".getBytes(StandardCharsets.ISO_8859_1));
        return stream.toByteArray();
    }

    /** These bytes many times over, packed. */
    private static byte[] deflated(byte[] bytes, int times) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(packed)) {
            for (int i = 0; i < times; i++) {
                deflater.write(bytes);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }
}
