package vn.directives.parsing;

import java.util.Optional;
import vn.directives.document.Urgency;

/** The stamp of urgency in a head: a line of its own, in capitals (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.10). */
final class Stamps {
    private Stamps() {}

    static Optional<Urgency> urgency(Line line) {
        return line.isCapitals() ? urgency(line.folded()) : Optional.empty();
    }

    /** The urgency that words in capitals name, given folded: what stands behind "CÔNG ĐIỆN", too. */
    static Optional<Urgency> urgency(String folded) {
        return switch (folded.replace("*", "").strip()) {
            case "hoa toc" -> Optional.of(Urgency.HOA_TOC);
            case "thuong khan" -> Optional.of(Urgency.THUONG_KHAN);
            case "khan" -> Optional.of(Urgency.KHAN);
            default -> Optional.empty();
        };
    }
}
