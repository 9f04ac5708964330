package vn.directives.parsing;

import java.util.List;
import java.util.Optional;

/**
 * The mark before an item: {@code I.}, {@code 1.}, {@code 2.1.}, {@code a)}, {@code -}, {@code +}, {@code Điều 3.}
 *
 * @param label as printed, without its punctuation; empty for a dash or plus
 * @param length code units to the item's text, white space included
 */
record Marker(Kind kind, String label, int length) {
    /** What a mark looks like; the order says nothing, documents nest them as they like. */
    enum Kind {
        SECTION,
        ARTICLE,
        ROMAN,
        NUMBER,
        /** 1.1, 1.1.1: {@link Marker#depth()} tells them apart. */
        DOTTED,
        /** (1) */
        BRACKETED,
        /** Một là, hai là; thứ nhất, thứ hai */
        WORDED,
        LETTER,
        DASH,
        PLUS
    }

    private static final List<String> WORDED = List.of(
            "Một là",
            "Hai là",
            "Ba là",
            "Bốn là",
            "Năm là",
            "Sáu là",
            "Bảy là",
            "Tám là",
            "Chín là",
            "Mười là",
            "Thứ nhất",
            "Thứ hai",
            "Thứ ba",
            "Thứ tư",
            "Thứ năm",
            "Thứ sáu",
            "Thứ bảy");

    /** How many numbers a dotted mark has; 1 for the others. */
    int depth() {
        int depth = 1;
        for (int i = 0; i < label.length(); i++) {
            depth += label.charAt(i) == '.' ? 1 : 0;
        }
        return depth;
    }

    /** The mark that a paragraph begins with. */
    static Optional<Marker> read(CharSequence text) {
        return new Reader(text).read();
    }

    private static final class Reader {
        private final CharSequence text;

        Reader(CharSequence text) {
            this.text = text;
        }

        Optional<Marker> read() {
            int start = 0;
            while (start < text.length() && (at(start) == '*' || at(start) == ' ')) {
                start++;
            }
            char c = at(start);
            if (c == '-' || c == '–' || c == '—' || c == '•' || c == '·' || c == '*') {
                return dash(start, Kind.DASH);
            }
            if (c == '+' || c == '◦') {
                return dash(start, Kind.PLUS);
            }
            if (c >= '0' && c <= '9') {
                return number(start);
            }
            if (c == '(') {
                return bracketed(start);
            }
            Optional<Marker> article = article(start);
            if (article.isPresent()) {
                return article;
            }
            Optional<Marker> worded = worded(start);
            if (worded.isPresent()) {
                return worded;
            }
            Optional<Marker> roman = roman(start);
            return roman.isPresent() ? roman : letter(start);
        }

        /** {@code Một là,}, {@code Thứ hai:} */
        private Optional<Marker> worded(int start) {
            for (String word : WORDED) {
                int end = start + word.length();
                if (startsWith(word, start) && (at(end) == ',' || at(end) == ':')) {
                    return Optional.of(new Marker(Kind.WORDED, word, skip(end + 1)));
                }
            }
            return Optional.empty();
        }

        private Optional<Marker> dash(int start, Kind kind) {
            int next = skip(start + 1);
            char c = at(next);
            boolean item = Character.isLetter(c) || Character.isDigit(c) || c == '“' || c == '"' || c == '(';
            return item ? Optional.of(new Marker(kind, "", next)) : Optional.empty();
        }

        private Optional<Marker> number(int start) {
            int i = start;
            int numbers = 0;
            int labelEnd = start;
            while (isDigit(i) && numbers < 5) {
                int digits = i;
                while (isDigit(i)) {
                    i++;
                }
                if (i - digits > (numbers > 0 ? 2 : 3)) {
                    return Optional.empty();
                }
                numbers++;
                labelEnd = i;
                if (at(i) == '.' && isDigit(i + 1)) {
                    i++;
                } else {
                    break;
                }
            }
            char mark = at(i);
            if (mark != '.'
                    && mark != ')'
                    && mark != '/'
                    && !(numbers > 1 && mark == ' ')
                    && !(numbers > 1 && (mark == ':' || mark == '-'))) {
                return Optional.empty();
            }
            int after = mark == ' ' ? i : i + 1;
            int next = skip(after);
            if (at(next) == '-' && next == after) {
                // "1.- Sở Y tế"
                next = skip(next + 1);
            }
            boolean item = next < text.length() && !isDigit(next) && (next > after || Character.isUpperCase(at(next)));
            boolean symbol = mark == '/' && (next == after || !Character.isUpperCase(at(next)));
            if (!item || symbol) {
                return Optional.empty();
            }
            Kind kind = numbers > 1 ? Kind.DOTTED : Kind.NUMBER;
            return Optional.of(
                    new Marker(kind, text.subSequence(start, labelEnd).toString(), next));
        }

        /** {@code (1)} */
        private Optional<Marker> bracketed(int start) {
            int i = start + 1;
            while (isDigit(i)) {
                i++;
            }
            int next = skip(i + 1);
            boolean item =
                    i > start + 1 && i - start <= 3 && at(i) == ')' && next > i + 1 && Character.isLetter(at(next));
            return item
                    ? Optional.of(new Marker(
                            Kind.BRACKETED, text.subSequence(start + 1, i).toString(), next))
                    : Optional.empty();
        }

        private Optional<Marker> article(int start) {
            for (String word : new String[] {"Điều ", "ĐIỀU ", "Dieu ", "DIEU "}) {
                if (startsWith(word, start)) {
                    int i = start + word.length();
                    int digits = i;
                    while (isDigit(i)) {
                        i++;
                    }
                    int stop = at(i) == ' ' && (at(i + 1) == ':' || at(i + 1) == '.') ? i + 1 : i;
                    char mark = at(stop);
                    if (i > digits && (mark == '.' || mark == ':')) {
                        String label = text.subSequence(start, i).toString();
                        return Optional.of(new Marker(Kind.ARTICLE, label, skip(stop + 1)));
                    }
                }
            }
            return Optional.empty();
        }

        private Optional<Marker> roman(int start) {
            int i = start;
            while (i - start < 7 && "IVX".indexOf(at(i)) >= 0 && at(i) != '\0') {
                i++;
            }
            char mark = at(i);
            if (i == start || (mark != '.' && mark != ')' && mark != '/' && mark != '-')) {
                return Optional.empty();
            }
            int next = skip(i + 1);
            boolean item = next > i + 1 ? next < text.length() : mark == '.' && Character.isUpperCase(at(next));
            return item
                    ? Optional.of(
                            new Marker(Kind.ROMAN, text.subSequence(start, i).toString(), next))
                    : Optional.empty();
        }

        /** {@code a)}, {@code đ.}, {@code A.}; a capital with a full stop needs white space, "P.KGVX" is a name. */
        private Optional<Marker> letter(int start) {
            char c = at(start);
            char mark = at(start + 1);
            if (!Character.isLetter(c) || (mark != ')' && mark != '.' && mark != '/')) {
                return Optional.empty();
            }
            int next = skip(start + 2);
            boolean spaced = next > start + 2;
            boolean item = next < text.length() && (mark == ')' || (spaced && mark == '.') || (spaced && mark == '/'));
            if (!item) {
                return Optional.empty();
            }
            Kind kind = Character.isUpperCase(c) ? Kind.SECTION : Kind.LETTER;
            return Optional.of(new Marker(kind, String.valueOf(c), next));
        }

        private int skip(int i) {
            int at = i;
            while (at < text.length() && (Character.isWhitespace(text.charAt(at)) || text.charAt(at) == '*')) {
                at++;
            }
            return at;
        }

        private boolean startsWith(String word, int start) {
            int i = 0;
            while (i < word.length() && at(start + i) == word.charAt(i)) {
                i++;
            }
            return i == word.length();
        }

        private boolean isDigit(int i) {
            char c = at(i);
            return c >= '0' && c <= '9';
        }

        private char at(int i) {
            return i < text.length() ? text.charAt(i) : '\0';
        }
    }
}
