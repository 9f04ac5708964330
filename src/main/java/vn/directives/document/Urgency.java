package vn.directives.document;

import java.util.Locale;

/** The urgency that is stamped on a document (Nghị định 30/2020/NĐ-CP, Phụ lục I). */
public enum Urgency {
    KHAN,
    THUONG_KHAN,
    HOA_TOC;

    /** The name on the wire: {@code thuong-khan}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
