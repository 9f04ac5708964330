package vn.directives.extraction;

import java.util.List;

/**
 * A line of a document, without its end.
 *
 * @param aside it stands around the document (a menu, a footer) and is evidence, not text
 */
record Line(String text, boolean aside) {
    /** A line of the document itself. */
    Line(String text) {
        this(text, false);
    }

    boolean isBlank() {
        return text.isBlank();
    }

    /** How many letters there are in some lines. */
    static long letters(List<Line> lines) {
        return lines.stream()
                .flatMapToInt(line -> line.text().chars())
                .filter(Character::isLetter)
                .count();
    }
}
