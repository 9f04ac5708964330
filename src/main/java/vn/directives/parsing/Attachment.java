package vn.directives.parsing;

import java.util.List;
import java.util.Optional;
import vn.directives.document.DirectiveType;

/**
 * A plan that a decision puts into force and prints behind its signature ("Kèm theo Quyết định số …"). Its items are tasks of the
 * directive; rules, forms and lists of data that are attached hold none.
 *
 * @param body the plan's paragraphs below its title
 */
record Attachment(DirectiveType type, List<Paragraph> body) {
    private static final List<String> MARKS =
            List.of("kem theo ", "(kem theo ", "ban hanh kem theo ", "(ban hanh kem theo ", "(dinh kem ");

    /** What else sets tasks, besides plans: "CHƯƠNG TRÌNH", "PHƯƠNG ÁN". Folded. */
    private static final List<String> PLANS = List.of("chuong trinh", "phuong an");

    /** Whether a line says what the document below its title is attached to. */
    static boolean isMark(Line line) {
        return MARKS.stream().anyMatch(line.plain()::startsWith);
    }

    /** The plan among these lines, which begin with its title. */
    static Optional<Attachment> of(List<Line> attached) {
        if (attached.isEmpty()) {
            return Optional.empty();
        }
        Line title = attached.getFirst();
        DirectiveType type = Titles.of(title).orElse(DirectiveType.OTHER);
        boolean plan = type == DirectiveType.KE_HOACH || PLANS.stream().anyMatch(title::begins);
        if (!plan) {
            return Optional.empty();
        }
        int start = 0;
        while (start < attached.size() && !isMark(attached.get(start))) {
            start++;
        }
        while (start < attached.size() && !attached.get(start).text().endsWith(")")) {
            start++;
        }
        int end = start;
        while (end < attached.size() && !attached.get(end).begins("noi nhan")) {
            end++;
        }
        int first = Math.min(end, start + 1);
        return Optional.of(new Attachment(DirectiveType.KE_HOACH, ParagraphReader.read(attached.subList(first, end))));
    }
}
