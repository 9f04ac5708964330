package vn.directives.parsing;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.directives.document.Span;

/**
 * A paragraph put together from printed lines: one space for any run of white space, Markdown's emphasis removed. It knows for
 * each of its code units where that one stands in the directive's text.
 */
final class Paragraph {
    private final String text;
    private final String folded;
    private final Offsets offsets;
    private final @Nullable Marker marker;
    private final FieldLabel.@Nullable Kind column;

    private @Nullable Actor actor;

    /** Several rules ask for the actor; it is read for the first. */
    private boolean actorRead;

    private Paragraph(
            String text, String folded, Offsets offsets, @Nullable Marker marker, FieldLabel.@Nullable Kind column) {
        this.text = text;
        this.folded = folded;
        this.offsets = offsets;
        this.marker = marker;
        this.column = column;
    }

    static Paragraph of(List<Line> lines) {
        Printed printed = Printed.of(lines);
        return printed.paragraph(Marker.read(printed.text).orElse(null), null);
    }

    /**
     * A cell of a table.
     *
     * @param number the row's number before its text; empty for the row's other cells, which stand below it
     * @param column what the cell tells of the row; null for its text
     */
    static Paragraph cell(List<Line> lines, String number, FieldLabel.@Nullable Kind column) {
        Marker.Kind kind = column == null ? Marker.Kind.NUMBER : Marker.Kind.DASH;
        return Printed.of(lines).paragraph(new Marker(kind, number, 0), column);
    }

    /** Printed lines put together. */
    private record Printed(String text, String folded, Offsets offsets) {
        static Printed of(List<Line> lines) {
            if (lines.size() == 1 && isPlain(lines.getFirst().text())) {
                Line line = lines.getFirst();
                return new Printed(
                        line.text(), line.folded(), Offsets.from(line.span().start()));
            }
            int capacity = 0;
            for (Line line : lines) {
                capacity += line.text().length() + 1;
            }
            Builder builder = new Builder(capacity);
            for (Line line : lines) {
                builder.add(line);
            }
            return builder.build();
        }

        /** Whether nothing is to be left out. */
        private static boolean isPlain(String line) {
            boolean space = false;
            for (int i = 0; i < line.length(); i++) {
                char c = line.charAt(i);
                if (c == '*' || c == '\t' || (c == ' ' && space)) {
                    return false;
                }
                space = c == ' ';
            }
            return true;
        }

        Paragraph paragraph(@Nullable Marker marker, FieldLabel.@Nullable Kind column) {
            return new Paragraph(text, folded, offsets, marker, column);
        }
    }

    /** Puts printed lines together, character by character. */
    private static final class Builder {
        private final char[] text;
        private final char[] folded;
        private final Offsets offsets = new Offsets();
        private int length;

        Builder(int capacity) {
            this.text = new char[capacity];
            this.folded = new char[capacity];
        }

        void add(Line line) {
            String printed = line.text();
            String plain = line.folded();
            int start = line.span().start();
            boolean gap = true;
            for (int i = 0; i < printed.length(); i++) {
                char c = printed.charAt(i);
                if (Words.isSpace(c)) {
                    gap = true;
                } else if (c != '*' || !isEmphasis(printed, i)) {
                    if (gap && length > 0) {
                        put(' ', ' ', start + Math.max(0, i - 1));
                    }
                    gap = false;
                    put(c, plain.charAt(i), start + i);
                }
            }
        }

        private void put(char c, char plain, int offset) {
            text[length] = c;
            folded[length] = plain;
            offsets.put(length, offset);
            length++;
        }

        Printed build() {
            return new Printed(new String(text, 0, length), new String(folded, 0, length), offsets);
        }
    }

    /** A star that marks emphasis, not a bullet: "(*nếu có*)", "**KT. CHỦ TỊCH**". */
    private static boolean isEmphasis(String line, int i) {
        return !(i == 0 && i + 1 < line.length() && line.charAt(i + 1) == ' ');
    }

    String text() {
        return text;
    }

    /** Lower case, no accents; as long as the text. */
    String folded() {
        return folded;
    }

    Optional<Marker> mark() {
        return Optional.ofNullable(marker);
    }

    /** What it tells of its row, when it is a cell of a table; null elsewhere. */
    FieldLabel.@Nullable Kind column() {
        return column;
    }

    /** Where the text begins after its mark. */
    int contentStart() {
        return marker == null ? 0 : marker.length();
    }

    /** Who must act by the words after the mark. */
    Optional<Actor> actor() {
        if (!actorRead) {
            actor = ActorFinder.read(this, contentStart()).orElse(null);
            actorRead = true;
        }
        return Optional.ofNullable(actor);
    }

    /** The stretch of the directive's text that {@code from} to {@code to} of this paragraph stands for. */
    Span span(int from, int to) {
        if (from >= to) {
            int at = offsets.of(Math.min(from, Math.max(0, text.length() - 1)));
            return new Span(at, at);
        }
        return new Span(offsets.of(from), offsets.of(to - 1) + 1);
    }

    Span span() {
        return span(0, text.length());
    }
}
