package vn.directives.parsing;

import java.util.Map;
import java.util.Optional;

/**
 * A labelled line of a plan that says something about the task above it: "Cơ quan chủ trì: Sở Y tế", "Thời gian: trong Quý
 * I/2022".
 *
 * @param start where the field's value begins in the paragraph
 */
record FieldLabel(Kind kind, int start) {
    /** What the line tells. */
    enum Kind {
        ASSIGNEE,
        CO_ASSIGNEE,
        TIME,
        /** The task's own text stands here: "Nhiệm vụ: …". */
        TEXT,
        /** Something else about the task: place, product, money. */
        OTHER
    }

    private static final Map<String, Kind> LABELS = Map.ofEntries(
            Map.entry("co quan chu tri", Kind.ASSIGNEE),
            Map.entry("don vi chu tri", Kind.ASSIGNEE),
            Map.entry("co quan, don vi chu tri", Kind.ASSIGNEE),
            Map.entry("co quan thuc hien", Kind.ASSIGNEE),
            Map.entry("don vi thuc hien", Kind.ASSIGNEE),
            Map.entry("co quan tham muu", Kind.ASSIGNEE),
            Map.entry("don vi tham muu", Kind.ASSIGNEE),
            Map.entry("phan cong thuc hien", Kind.ASSIGNEE),
            Map.entry("phan cong", Kind.ASSIGNEE),
            Map.entry("trach nhiem thuc hien", Kind.ASSIGNEE),
            Map.entry("chu tri", Kind.ASSIGNEE),
            Map.entry("co quan phoi hop", Kind.CO_ASSIGNEE),
            Map.entry("don vi phoi hop", Kind.CO_ASSIGNEE),
            Map.entry("co quan, don vi phoi hop", Kind.CO_ASSIGNEE),
            Map.entry("phoi hop thuc hien", Kind.CO_ASSIGNEE),
            Map.entry("phoi hop", Kind.CO_ASSIGNEE),
            Map.entry("thoi gian hoan thanh", Kind.TIME),
            Map.entry("thoi gian thuc hien", Kind.TIME),
            Map.entry("thoi gian trien khai", Kind.TIME),
            Map.entry("thoi gian", Kind.TIME),
            Map.entry("thoi han hoan thanh", Kind.TIME),
            Map.entry("thoi han", Kind.TIME),
            Map.entry("tien do thuc hien", Kind.TIME),
            Map.entry("tien do", Kind.TIME),
            Map.entry("han hoan thanh", Kind.TIME),
            Map.entry("nhiem vu", Kind.TEXT),
            Map.entry("cong viec", Kind.TEXT),
            Map.entry("noi dung", Kind.TEXT),
            Map.entry("noi dung thuc hien", Kind.TEXT),
            Map.entry("dia diem", Kind.OTHER),
            Map.entry("san pham", Kind.OTHER),
            Map.entry("kinh phi", Kind.OTHER),
            Map.entry("nguon kinh phi", Kind.OTHER),
            Map.entry("thanh phan", Kind.OTHER),
            Map.entry("doi tuong", Kind.OTHER),
            Map.entry("so luong", Kind.OTHER),
            Map.entry("hinh thuc", Kind.OTHER));

    private static final int LONGEST =
            LABELS.keySet().stream().mapToInt(String::length).max().orElse(0);

    static Optional<FieldLabel> read(Paragraph paragraph) {
        String folded = paragraph.folded();
        int start = paragraph.contentStart();
        int colon = folded.indexOf(':', start);
        // A paragraph holds one space at most before the colon.
        if (colon < 0 || colon - start > LONGEST + 1) {
            return Optional.empty();
        }
        Kind kind = LABELS.get(folded.substring(start, colon).stripTrailing());
        int value = colon + 1;
        while (value < folded.length() && folded.charAt(value) == ' ') {
            value++;
        }
        return kind == null || value == folded.length() ? Optional.empty() : Optional.of(new FieldLabel(kind, value));
    }
}
