package vn.directives.hostile;

import static vn.directives.hostile.HostileKind.post;

import java.util.List;

/** Plain text that is long and tempts whoever reads it to go back and forth. */
final class HostileTexts {
    private static final int MOST = 2_000_000;

    private HostileTexts() {}

    static List<HostileKind> kinds() {
        return List.of(
                text("text: 1. 1. 1. …", "", "1. "),
                text("text: - - - …", "", "- "),
                text("text: open brackets", "", "("),
                text("text: one endless word", "", "a"),
                text("text: trước ngày trước ngày …", "Giao Sở Y tế hoàn thành ", "trước ngày "),
                text("text: Sở Sở Sở …", "Giao ", "Sở "),
                text("text: 1/1/1/1/…", "Số: ", "1/"),
                text("text: a list of bodies without an end", "Giao ", "Sở Y tế, "),
                text("text: Điều after Điều", "QUYẾT ĐỊNH:\n", "Điều 1. Giao Sở Y tế\n"),
                text("text: accents on one letter", "a", "\u0301"),
                text("text: question marks for letters", "", "B? Y t? "),
                text("text: letters of TCVN3", "", "Bé Y tÕ "),
                text("text: entities of HTML", "", "&amp;#7879;"),
                text("text: empty lines", "Kính gửi", "\n \u00A0\n"),
                text("text: Kính gửi after Kính gửi", "", "Kính gửi: Sở Y tế;\n- "),
                text("text: Số: after Số:", "", "Số: 1/UBND-VX\nSố 2/CT-TTg ngày 1/1/2021 của "));
    }

    private static HostileKind text(String name, String before, String piece) {
        return post(
                name,
                "/api/v1/directives",
                "text/plain; charset=UTF-8",
                () -> Body.of(before).then(piece, MOST / piece.length()),
                200,
                201,
                413,
                422);
    }
}
