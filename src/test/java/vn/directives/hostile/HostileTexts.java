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
                text("text: Số: after Số:", "", "Số: 1/UBND-VX\nSố 2/CT-TTg ngày 1/1/2021 của "),
                text("text: SỞ Y TẾ SỞ Y TẾ …", "", "SỞ Y TẾ "),
                above(
                        "text: a heading of a megabyte above items",
                        "1. Giao ",
                        "các đơn vị yêu cầu ",
                        ":\n- Rà soát kho.\n"),
                above(
                        "text: a megabyte of addressees above tasks",
                        "Kính gửi:\n",
                        "- Sở Y tế số 1;\n",
                        "1. Rà soát kho.\n"));
    }

    /** Half of it one piece, the other half another: what stands above is looked up for each that stands below. */
    private static HostileKind above(String name, String before, String piece, String below) {
        return post(
                name,
                "/api/v1/directives",
                "text/plain; charset=UTF-8",
                () -> Body.of(before).then(piece, MOST / 2 / piece.length()).then(below, MOST / 2 / below.length()),
                200,
                201,
                413,
                422);
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
