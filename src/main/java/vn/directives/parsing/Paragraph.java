package vn.directives.parsing;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.directives.document.Span;
import vn.directives.text.SearchText;

/**
 * A paragraph put together from printed lines: one space for any run of white space, Markdown's emphasis removed. It knows for
 * each of its code units where that one stands in the directive's text.
 */
final class Paragraph {
    private final String text;
    private final String folded;
    private final int[] offsets;
    private final @Nullable Marker marker;

    private Paragraph(String text, int[] offsets) {
        this.text = text;
        this.folded = SearchText.folded(text);
        this.offsets = offsets;
        this.marker = Marker.read(text).orElse(null);
    }

    static Paragraph of(List<Line> lines) {
        int capacity = 0;
        for (Line line : lines) {
            capacity += line.text().length() + 1;
        }
        StringBuilder text = new StringBuilder(capacity);
        int[] offsets = new int[capacity];
        for (Line line : lines) {
            append(line, text, offsets);
        }
        int length = text.length();
        while (length > 0 && text.charAt(length - 1) == ' ') {
            length--;
        }
        return new Paragraph(text.substring(0, length), Arrays.copyOf(offsets, length));
    }

    private static void append(Line line, StringBuilder text, int[] offsets) {
        String printed = line.text();
        int start = line.span().start();
        boolean gap = !text.isEmpty();
        for (int i = 0; i < printed.length(); i++) {
            char c = printed.charAt(i);
            if (Character.isWhitespace(c)) {
                gap = true;
            } else if (c != '*' || !isEmphasis(printed, i)) {
                if (gap && !text.isEmpty()) {
                    offsets[text.length()] = start + Math.max(0, i - 1);
                    text.append(' ');
                }
                gap = false;
                offsets[text.length()] = start + i;
                text.append(c);
            }
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

    /** Where the text begins after its mark. */
    int contentStart() {
        return marker == null ? 0 : marker.length();
    }

    /** The stretch of the directive's text that {@code from} to {@code to} of this paragraph stands for. */
    Span span(int from, int to) {
        if (from >= to) {
            int at = offsets[Math.min(from, Math.max(0, text.length() - 1))];
            return new Span(at, at);
        }
        return new Span(offsets[from], offsets[to - 1] + 1);
    }

    Span span() {
        return span(0, text.length());
    }
}
