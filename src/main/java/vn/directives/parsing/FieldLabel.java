package vn.directives.parsing;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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

    private static final Map<String, Kind> LABELS = load();

    /** How many words a label has at the most, those that qualify it included. */
    private static final int MAX_WORDS = 10;

    /** Code units; so many words have some 60. */
    private static final int LONGEST = 200;

    /** How many words may qualify a label: "Thời gian dự kiến". */
    private static final int QUALIFIERS = 4;

    private static Map<String, Kind> load() {
        Map<String, Kind> labels = new HashMap<>();
        for (String line : Lexicon.lines("field-labels.tsv")) {
            int tab = line.indexOf('\t');
            labels.put(
                    line.substring(0, tab), Kind.valueOf(line.substring(tab + 1).toUpperCase(Locale.ROOT)));
        }
        return Map.copyOf(labels);
    }

    /** The field that a paragraph is, after its mark. */
    static Optional<FieldLabel> read(Paragraph paragraph) {
        return paragraph.column() != null
                ? Optional.of(new FieldLabel(paragraph.column(), paragraph.contentStart()))
                : read(paragraph.folded(), paragraph.contentStart());
    }

    /** What the head of a table's column tells of its cells. */
    static Kind ofHeader(String folded) {
        Kind kind = kind(folded.strip());
        return kind == null ? Kind.OTHER : kind;
    }

    /** What a paragraph is that holds a label and nothing behind it: "b) Cơ quan thực hiện:", its fields follow as items. */
    static Optional<Kind> bare(Paragraph paragraph) {
        String folded = paragraph.folded();
        int colon = colon(folded, paragraph.contentStart());
        return colon < 0 || colon + 1 < folded.length()
                ? Optional.empty()
                : Optional.ofNullable(
                        kind(folded.substring(paragraph.contentStart(), colon).strip()));
    }

    /** The field whose label stands at {@code start}. */
    static Optional<FieldLabel> read(String folded, int start) {
        int colon = colon(folded, start);
        Kind kind = colon < 0 ? null : kind(folded.substring(start, colon).strip());
        int value = colon + 1;
        while (value < folded.length() && folded.charAt(value) == ' ') {
            value++;
        }
        return kind == null || value >= folded.length() ? Optional.empty() : Optional.of(new FieldLabel(kind, value));
    }

    /** Where the field's value ends: before the next label in the same paragraph, or with the paragraph. */
    int end(String folded) {
        for (int i = start; i + 2 < folded.length(); i++) {
            boolean stop = (folded.charAt(i) == '.' || folded.charAt(i) == ';') && folded.charAt(i + 1) == ' ';
            if (stop && read(folded, i + 2).isPresent()) {
                return i;
            }
        }
        return folded.length();
    }

    /** Where the first field of duty or time begins that stands behind a sentence of the item; the end when there is none. */
    static int first(String folded, int start) {
        for (int i = folded.indexOf(". ", start); i >= 0; i = folded.indexOf(". ", i + 1)) {
            Optional<FieldLabel> field = read(folded, i + 2);
            if (field.isPresent()
                    && field.get().kind() != Kind.OTHER
                    && field.get().kind() != Kind.TEXT) {
                return i;
            }
        }
        return folded.length();
    }

    /** The colon that ends a label; -1 when too much stands before it. */
    private static int colon(String folded, int start) {
        int words = 0;
        int reach = Math.min(folded.length(), start + LONGEST);
        for (int i = start; i < reach; i++) {
            char c = folded.charAt(i);
            if (c == ':') {
                return i;
            }
            words += c == ' ' ? 1 : 0;
            if (words > MAX_WORDS || c == '.' || c == ';') {
                return -1;
            }
        }
        return -1;
    }

    /** The longest label that the words begin with. */
    private static @Nullable Kind kind(String words) {
        String label = words;
        for (int left = 0; left <= QUALIFIERS; left++) {
            Kind kind = LABELS.get(label);
            if (kind != null) {
                return kind;
            }
            int space = label.lastIndexOf(' ');
            if (space < 0) {
                return null;
            }
            label = label.substring(0, space);
        }
        return null;
    }
}
