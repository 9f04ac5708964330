package vn.directives.document;

import java.util.Arrays;
import java.util.Optional;

/**
 * The kinds of document that the service tells apart, with their titles and the abbreviations that stand in a document
 * number (Nghị định 30/2020/NĐ-CP, Điều 7 and Phụ lục III). A letter, {@code công văn}, has no abbreviation in state
 * numbers.
 */
public enum DirectiveType {
    CONG_VAN("cong-van", "Công văn"),
    CONG_DIEN("cong-dien", "Công điện"),
    CHI_THI("chi-thi", "Chỉ thị"),
    THONG_BAO("thong-bao", "Thông báo"),
    KE_HOACH("ke-hoach", "Kế hoạch"),
    QUYET_DINH("quyet-dinh", "Quyết định"),
    NGHI_QUYET("nghi-quyet", "Nghị quyết"),
    HUONG_DAN("huong-dan", "Hướng dẫn"),
    BAO_CAO("bao-cao", "Báo cáo"),
    TO_TRINH("to-trinh", "Tờ trình"),
    THONG_TU("thong-tu", "Thông tư"),
    NGHI_DINH("nghi-dinh", "Nghị định"),
    GIAY_MOI("giay-moi", "Giấy mời"),
    QUY_DINH("quy-dinh", "Quy định"),
    OTHER("other", "Văn bản khác");

    private final String slug;
    private final String label;

    DirectiveType(String slug, String label) {
        this.slug = slug;
        this.label = label;
    }

    /** The name on the wire: {@code cong-van}. */
    public String slug() {
        return slug;
    }

    /** The title that people read: {@code Công văn}. */
    public String label() {
        return label;
    }

    public static Optional<DirectiveType> ofSlug(String slug) {
        return Arrays.stream(values()).filter(t -> t.slug.equals(slug)).findFirst();
    }
}
