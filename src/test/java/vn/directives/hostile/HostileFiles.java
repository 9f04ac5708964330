package vn.directives.hostile;

import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import vn.directives.extraction.Fixtures;

/** Files of every other kind. */
final class HostileFiles {
    private HostileFiles() {}

    static List<HostileKind> kinds() {
        return List.of(
                file("PDF whose page unpacks to 100 MB", "a.pdf", HostilePdfs::bomb, 422),
                file("PDF packed ten times over", "a.pdf", HostilePdfs::packedOften, 422),
                file("PDF whose pages hold each other", "a.pdf", HostilePdfs::loop, 422),
                file("PDF that says it has 10⁹ pages", "a.pdf", HostilePdfs::count, 422),
                file("PDF whose lists of objects go round", "a.pdf", HostilePdfs::previous, 422),
                file("PDF of 200,000 lists inside each other", "a.pdf", HostilePdfs::nested, 422),
                file("PDF whose page draws itself", "a.pdf", HostilePdfs::forms, 422),
                file("PDF of a picture of 30,000 × 30,000 pixels", "a.pdf", HostilePdfs::picture, 422),
                file("PDF with a password", "a.pdf", () -> Fixtures.pdf("mo", "chu"), 422),
                file(
                        "PDF of nothing but its first line, 20 MB",
                        "a.pdf",
                        () -> repeated("%PDF-1.7\n1 0 obj\n", 20 << 20),
                        422),
                file("PNG of 30,000 × 30,000 pixels", "a.png", () -> HostilePictures.png(30_000, 30_000, 200), 413),
                file(
                        "PNG of 2³¹ × 2³¹ pixels",
                        "a.png",
                        () -> HostilePictures.png(0x7FFFFFFF, 0x7FFFFFFF, 10),
                        413,
                        422),
                file("TIFF whose directories go round", "a.tiff", HostilePictures::loopingTiff, 413),
                file("TIFF of 131,070 entries", "a.tiff", HostilePictures::wideTiff, 422),
                file("JPEG of 65,535 × 65,535 pixels", "a.jpg", HostilePictures::hugeJpeg, 413, 422),
                file("RTF of two million open groups", "a.rtf", () -> text("{\\rtf1 ", "{", 2_000_000, "x"), 400, 422),
                file(
                        "RTF with 2³¹ bytes to pass over",
                        "a.rtf",
                        () -> text("{\\rtf1 ", "\\bin2147483647 \\u99999999 ", 50_000, "}"),
                        201,
                        422),
                file(
                        "HTML of 100,000 elements inside each other",
                        "a.html",
                        () -> text("<html>", "<div>", 100_000, "a"),
                        422),
                file("HTML of five million tags", "a.html", () -> text("<html><body>", "<p>", 5_000_000, ""), 422),
                file(
                        "HTML of 100,000 bold and slanted starts",
                        "a.html",
                        () -> text("<html><p>", "<b><i><a>", 100_000, "a"),
                        201,
                        422),
                file(
                        "HTML of a table of 100,000 columns",
                        "a.html",
                        () -> text("<table><tr>", "<td colspan=9999 rowspan=9999>a", 100_000, ""),
                        201,
                        422),
                file(
                        "HTML with two million entities",
                        "a.html",
                        () -> text("<p>", "&#x10FFFF;", 2_000_000, "&#99999999999;"),
                        201,
                        422),
                file(
                        "HTML with a billion laughs",
                        "a.html",
                        () -> Fixtures.utf8(HostilePackages.laughs() + "<html><p>Kính gửi &a29;</p></html>"),
                        201,
                        422),
                file("DOC whose sectors go round", "a.doc", HostilePictures::loopingDoc, 422),
                file("ELF, a program", "a.doc", HostileFiles::program, 415),
                file("random bytes, 5 MB", "a", () -> random(5 << 20), 415),
                file("text of 26 MB", "a.txt", () -> repeated("mua ", 26 << 20), 413),
                file("text of 20 MB on one line", "a.txt", () -> repeated("mua ", 20 << 20), 413, 422),
                file("text in UTF-32 with a mark", "a.txt", () -> repeated("\0\0\0a", 4 << 20), 415));
    }

    /** A file that is sent to be taken in. */
    static HostileKind file(String name, String fileName, Callable<byte[]> content, int... allowed) {
        return HostileKind.of(
                name,
                target -> target.send(
                        "POST",
                        "/api/v1/directives",
                        "application/octet-stream",
                        Body.of(content.call()),
                        "Content-Disposition: attachment; filename=\"" + fileName + "\""),
                allowed);
    }

    private static byte[] text(String before, String piece, int times, String after) {
        return Fixtures.utf8(before + piece.repeat(times) + after);
    }

    private static byte[] repeated(String piece, int bytes) {
        return Fixtures.utf8(piece.repeat(bytes / piece.length()));
    }

    private static byte[] random(int length) {
        byte[] random = new byte[length];
        new Random(20_261_122).nextBytes(random);
        return random;
    }

    private static byte[] program() {
        byte[] program = random(100_000);
        System.arraycopy(
                new byte[] {0x7F, 'E', 'L', 'F', 2, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 0, 62, 0, 1, 0},
                0,
                program,
                0,
                22);
        return program;
    }
}
