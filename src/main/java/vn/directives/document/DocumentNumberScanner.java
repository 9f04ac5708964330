package vn.directives.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.directives.text.SearchText;

/**
 * Finds document numbers in running text, in one pass:
 *
 * <pre>
 * state = num "/" SEG "-" SEG { "-" SEG }            15/CT-TTg   3262/UBND-KGVX
 * legal = num "/" year "/" SEG { ("-" | "/") SEG }   30/2020/NĐ-CP
 * law   = num "/" year "/" ("QH" | "UBTVQH") digits  20/2023/QH15
 * party = num "-" SEG "/" SEG { ("-" | "/") SEG }    483-TB/TU   07 - CĐ/TU   999 - TC/QĐ/CĐKT
 * list  = num ("&" | "và" | ",") state               10697 & 11028/UBND-KGVX
 * code  = capitals, digits, "/" and "-" after "công văn số"  02BRT/XNK/2025
 * </pre>
 *
 * Up to two white spaces may stand around a slash or dash, since lines break there. A symbol of one segment (15/CP) counts
 * only after a word for a document; after "mẫu", "biểu" or "phụ lục" nothing counts.
 */
public final class DocumentNumberScanner {
    /**
     * A number found, and where.
     *
     * @param repaired whether optical recognition had disfigured it, so that it is not what the text literally says
     */
    public record Match(DocumentNumber number, Span span, boolean repaired) {
        Match(DocumentNumber number, Span span) {
            this(number, span, false);
        }
    }

    private static final int MAX_DIGITS = 6;
    private static final int MAX_SEGMENT = 24;
    private static final int MAX_CODE = 40;

    private final String text;
    private final String folded;
    private final WordsBefore before;
    private int end;
    private int segments;
    private @Nullable String typeCode;

    private DocumentNumberScanner(String text, String folded) {
        this.text = text;
        this.folded = folded;
        this.before = new WordsBefore(this.text, folded);
    }

    /** All numbers in the order of the text; they do not overlap. */
    public static List<Match> find(CharSequence text) {
        return hasDigit(text) ? new DocumentNumberScanner(text.toString(), SearchText.bare(text)).scan() : List.of();
    }

    /**
     * As {@link #find(CharSequence)}, for who has the folded text already.
     *
     * @param folded {@link SearchText#bare} of the text
     */
    public static List<Match> find(String text, String folded) {
        return hasDigit(folded) ? new DocumentNumberScanner(text, folded).scan() : List.of();
    }

    /** Without a digit there is no number, and most paragraphs have none. */
    private static boolean hasDigit(CharSequence text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                return true;
            }
        }
        return false;
    }

    private List<Match> scan() {
        List<Match> matches = new ArrayList<>();
        int i = 0;
        while (i < text.length()) {
            if (mayStart(i) && ((isDigit(i) && startsNumber(i) && number(i)) || (startsCode(i) && code(i)))) {
                DocumentNumber number = new DocumentNumber(compact(i, end), typeCode);
                int free = matches.isEmpty() ? 0 : matches.getLast().span().end();
                Match sharing = sharing(number, i, free);
                if (sharing != null) {
                    matches.add(sharing);
                }
                matches.add(new Match(number, new Span(i, end)));
                i = end;
            } else {
                i++;
            }
        }
        return withScanned(matches);
    }

    private List<Match> withScanned(List<Match> matches) {
        List<Match> scanned = ScannedNumber.find(text, folded);
        if (scanned.isEmpty()) {
            return matches;
        }
        // Of a number with a disfigured digit the rest may look like a number of its own.
        List<Match> all = new ArrayList<>(scanned);
        for (Match match : matches) {
            if (scanned.stream().noneMatch(other -> overlap(other.span(), match.span()))) {
                all.add(match);
            }
        }
        all.sort(Comparator.comparing(Match::span));
        return all;
    }

    private static boolean overlap(Span one, Span other) {
        return one.start() < other.end() && other.start() < one.end();
    }

    /** Most characters are told apart here from those with which a number or code begins. */
    private boolean mayStart(int i) {
        char c = text.charAt(i);
        return (c >= '0' && c <= '9') || (c != folded.charAt(i) && i > 0 && " :".indexOf(text.charAt(i - 1)) >= 0);
    }

    /** "văn bản số 10697 & 11028/UBND-KGVX": the bare number before {@code start}, which has the symbol of this one; or null. */
    private @Nullable Match sharing(DocumentNumber number, int start, int free) {
        int slash = number.text().indexOf('/');
        int to = spacesBefore(start);
        boolean and = before.endsWith(to, "va");
        boolean sign = at(to - 1) == '&' || at(to - 1) == ',';
        if (slash < 0 || !(and || sign)) {
            return null;
        }
        to = spacesBefore(to - (and ? 2 : 1));
        int from = to;
        while (from > free && isDigit(from - 1) && to - from <= MAX_DIGITS) {
            from--;
        }
        boolean bare = from < to && to - from <= MAX_DIGITS && !isPart(at(from - 1)) && before.number(from);
        return bare && before.document(from)
                ? new Match(
                        new DocumentNumber(compact(from, to) + number.text().substring(slash), number.typeCode()),
                        new Span(from, to))
                : null;
    }

    private int spacesBefore(int i) {
        int before = i;
        while (before > Math.max(0, i - 2) && Character.isWhitespace(at(before - 1))) {
            before--;
        }
        return before;
    }

    private static boolean isPart(char c) {
        return Character.isLetterOrDigit(c) || "/-.,".indexOf(c) >= 0;
    }

    /** Whether the digit there begins a number. */
    private boolean startsNumber(int i) {
        if (i == 0) {
            return true;
        }
        char previous = text.charAt(i - 1);
        if (Character.isDigit(previous) || previous == '/' || previous == '-' || previous == '.' || previous == ',') {
            return false;
        }
        return !Character.isLetter(previous) || before.endsWith(i, "so");
    }

    private boolean startsCode(int i) {
        char previous = i > 0 ? text.charAt(i - 1) : '\0';
        return (previous == ' ' || previous == ':') && (isUpper(i) || isDigit(i));
    }

    /**
     * A company's or a foreign body's own way to number, after "công văn số" and the like: capitals, digits, slashes and dashes,
     * at least one of each sort.
     */
    private boolean code(int start) {
        int i = start;
        boolean digit = false;
        boolean upper = false;
        boolean mark = false;
        while (i - start < MAX_CODE && (isUpper(i) || isDigit(i) || at(i) == '/' || at(i) == '-')) {
            digit |= isDigit(i);
            upper |= isUpper(i);
            mark |= at(i) == '/' || at(i) == '-';
            i++;
        }
        boolean whole = !isLetter(i) && (isDigit(i - 1) || isUpper(i - 1));
        typeCode = null;
        end = i;
        return whole && digit && upper && mark && before.number(start) && before.document(start) && !before.form(start);
    }

    private boolean number(int start) {
        segments = 0;
        typeCode = null;
        int i = start;
        while (isDigit(i) && i - start <= MAX_DIGITS) {
            i++;
        }
        if (i - start > MAX_DIGITS) {
            return false;
        }
        if (isUpper(i) && !isLetter(i + 1)) {
            i++;
        }
        if (at(i) == '.' && isDigit(i + 1) && at(i + 2) == '/' && isDigit(i + 3)) {
            // A resolution's own series: 66.7/2025/NQ-CP
            i += 2;
            return legal(i + 1) && !before.form(start);
        }
        int after = skipSpaces(i);
        boolean found;
        if (at(after) == '/') {
            int next = skipSpaces(after + 1);
            found = isDigit(next) ? legal(next) : state(next, start);
        } else if (isDash(after)) {
            found = party(skipSpaces(after + 1), start);
        } else {
            found = after > i && before.number(start) && party(after, start);
        }
        return found && !before.form(start);
    }

    private boolean legal(int start) {
        int i = start;
        while (isDigit(i)) {
            i++;
        }
        int slash = skipSpaces(i);
        boolean year = i - start == 4 && (at(start) == '1' || at(start) == '2');
        if (!year || at(slash) != '/') {
            return false;
        }
        int next = skipSpaces(slash + 1);
        if (!segment(next, true)) {
            return false;
        }
        String first = compact(next, end);
        rest(true);
        if (segments == 1) {
            return first.startsWith("QH") || first.startsWith("UBTVQH");
        }
        typeCode = TypeCodes.type(first).isPresent() ? first : null;
        return true;
    }

    private boolean state(int start, int numberStart) {
        if (!segment(start, true)) {
            return false;
        }
        String first = compact(start, end);
        rest(false);
        if (TypeCodes.type(first).isPresent() && (segments > 1)) {
            typeCode = first;
        }
        return segments > 1 || before.document(numberStart);
    }

    private boolean party(int start, int numberStart) {
        if (!segment(start, true)) {
            return false;
        }
        String first = compact(start, end);
        int slash = skipSpaces(end);
        boolean known = TypeCodes.type(first).isPresent();
        // "số 06-LCT/HĐNN": a code that no list knows counts where a number is announced.
        boolean announced = known || (before.number(numberStart) && first.length() > 1);
        if (at(slash) != '/' || !announced || !segment(skipSpaces(slash + 1), true)) {
            return false;
        }
        typeCode = known ? first : null;
        rest(true);
        return true;
    }

    /** Further segments. White space before a dash is trusted only for the first of them. */
    private void rest(boolean slashes) {
        while (true) {
            int mark = segments == 1 ? skipSpaces(end) : end;
            boolean joins = isDash(mark) || (slashes && at(mark) == '/');
            if (!joins) {
                return;
            }
            int next = skipSpaces(mark + 1);
            boolean tight = next == mark + 1 && mark == end;
            int before = end;
            if (!segment(next, tight)) {
                end = before;
                return;
            }
        }
    }

    /**
     * Reads a run of letters and digits that looks like an abbreviation.
     *
     * @param tight whether it stands without white space; else it must be all capitals
     */
    private boolean segment(int start, boolean tight) {
        if (!isUpper(start)) {
            return false;
        }
        int upper = 0;
        int lower = 0;
        int i = start;
        while (i - start < MAX_SEGMENT && (isLetter(i) || isDigit(i) || joinsInside(i))) {
            if (isUpper(i)) {
                upper++;
            } else if (isLetter(i)) {
                lower++;
            }
            i++;
        }
        if (isLetter(i) || lower > upper || (!tight && (lower > 0 || upper < 2))) {
            return false;
        }
        segments++;
        end = i;
        return true;
    }

    /** An ampersand ("QLN& TTBĐS") or a full stop between capitals ("V.I") inside a symbol. */
    private boolean joinsInside(int i) {
        char c = at(i);
        if (c == '&') {
            return isUpper(i + 1) || (at(i + 1) == ' ' && isUpper(i + 2));
        }
        return (c == '.' && isUpper(i + 1) && !isLower(i + 2)) || (c == ' ' && at(i - 1) == '&');
    }

    private String compact(int from, int to) {
        StringBuilder compact = new StringBuilder(to - from);
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (isDash(i)) {
                compact.append('-');
            } else if (!Character.isWhitespace(c)) {
                compact.append(c);
            } else if (partsAlone(i)) {
                compact.append(' ');
            }
        }
        return compact.toString();
    }

    /** White space that nothing but itself parts a number from its symbol: "72A TC/TCT". */
    private boolean partsAlone(int i) {
        return Character.isLetterOrDigit(at(i - 1)) && Character.isLetterOrDigit(at(skipSpaces(i)));
    }

    private int skipSpaces(int i) {
        int max = i + 2;
        int at = i;
        while (at < max && at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private char at(int i) {
        return i >= 0 && i < text.length() ? text.charAt(i) : '\0';
    }

    private boolean isDigit(int i) {
        char c = at(i);
        return c >= '0' && c <= '9';
    }

    private boolean isLetter(int i) {
        return Character.isLetter(at(i));
    }

    private boolean isUpper(int i) {
        return Character.isUpperCase(at(i));
    }

    private boolean isLower(int i) {
        return Character.isLowerCase(at(i));
    }

    /** Hyphen-minus, U+2010 to U+2014, minus sign U+2212. */
    private boolean isDash(int i) {
        char c = at(i);
        return c == '-' || (c >= 0x2010 && c <= 0x2014) || c == 0x2212;
    }
}
