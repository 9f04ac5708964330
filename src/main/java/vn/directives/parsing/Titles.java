package vn.directives.parsing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.directives.document.DirectiveType;

/** The line that names a document's type, and the subject below it (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.5). */
final class Titles {
    private static final List<Map.Entry<String, DirectiveType>> TITLES = List.of(
            Map.entry("cong dien", DirectiveType.CONG_DIEN),
            Map.entry("chi thi", DirectiveType.CHI_THI),
            Map.entry("thong bao", DirectiveType.THONG_BAO),
            Map.entry("ke hoach", DirectiveType.KE_HOACH),
            Map.entry("quyet dinh", DirectiveType.QUYET_DINH),
            Map.entry("nghi quyet", DirectiveType.NGHI_QUYET),
            Map.entry("huong dan", DirectiveType.HUONG_DAN),
            Map.entry("bao cao", DirectiveType.BAO_CAO),
            Map.entry("to trinh", DirectiveType.TO_TRINH),
            Map.entry("thong tu", DirectiveType.THONG_TU),
            Map.entry("nghi dinh", DirectiveType.NGHI_DINH),
            Map.entry("giay moi", DirectiveType.GIAY_MOI),
            Map.entry("quy dinh", DirectiveType.QUY_DINH),
            Map.entry("cong van", DirectiveType.CONG_VAN),
            Map.entry("ket luan", DirectiveType.OTHER),
            Map.entry("chuong trinh", DirectiveType.OTHER),
            Map.entry("phuong an", DirectiveType.OTHER),
            Map.entry("de an", DirectiveType.OTHER),
            Map.entry("quy che", DirectiveType.OTHER),
            Map.entry("thong cao", DirectiveType.OTHER),
            Map.entry("bien ban", DirectiveType.OTHER));

    private Titles() {}

    /** The type that a line names, when it is a title: in capitals, the type's name alone or with the subject after it. */
    static Optional<DirectiveType> of(Line line) {
        if (!line.isCapitals() || line.text().endsWith(":")) {
            return Optional.empty();
        }
        String folded = withoutEmphasis(line.folded());
        for (Map.Entry<String, DirectiveType> title : TITLES) {
            boolean alone = folded.equals(title.getKey());
            boolean withSubject =
                    folded.startsWith(title.getKey() + " ") && Words.count(folded) <= 14 && line.blankBefore();
            if (alone || withSubject) {
                return Optional.of(title.getValue());
            }
        }
        return Optional.empty();
    }

    /** How many code units of the title line name the type. */
    static int length(Line line) {
        String folded = withoutEmphasis(line.folded());
        int skipped = line.folded().length() - line.folded().replace("*", "").length();
        for (Map.Entry<String, DirectiveType> title : TITLES) {
            if (folded.startsWith(title.getKey())) {
                return Math.min(line.text().length(), title.getKey().length() + skipped);
            }
        }
        return 0;
    }

    static boolean opensSubject(Line line) {
        return line.begins("v/v")
                || line.begins("ve viec")
                || line.begins("ve ")
                || line.begins("(v/v")
                || line.blankBefore() == false;
    }

    /** Who enacts, below a decision's subject: "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH", "THỦ TƯỚNG CHÍNH PHỦ điện:". */
    static boolean isIssuerLine(Line line) {
        String folded = withoutEmphasis(line.folded());
        return folded.startsWith("chu tich ")
                || folded.startsWith("uy ban nhan dan ")
                || folded.startsWith("hoi dong nhan dan ")
                || folded.startsWith("giam doc ")
                || folded.startsWith("bo truong ")
                || folded.startsWith("thu tuong ")
                || folded.startsWith("cuc truong ")
                || folded.endsWith("dien:");
    }

    private static String withoutEmphasis(String folded) {
        return folded.replace("*", "").strip();
    }
}
