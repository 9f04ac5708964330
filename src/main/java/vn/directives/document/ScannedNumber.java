package vn.directives.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads a number that optical recognition disfigured: behind "S6:", as which it reads "Số:", the letters O and I may be a zero and
 * a slash, and the Đ of a type's abbreviation a B, D or U. It is believed only when that gives a known type; no digit is ever made
 * up for one that is lost.
 */
final class ScannedNumber {
    private static final String LABEL = "s6";

    /** What recognition makes of the capital Đ. */
    private static final String AS_D = "BDU";

    /** What it makes of a slash. */
    private static final String AS_SLASH = "/Il|";

    private static final int MOST_DIGITS = 6;
    private static final int LONGEST_TYPE = 4;
    private static final int LONGEST_SYMBOL = 30;

    private final String text;
    private int at;

    private ScannedNumber(String text, int start) {
        this.text = text;
        this.at = start;
    }

    /** The numbers behind such labels; {@code folded} is the bare form of the text. */
    static List<DocumentNumberScanner.Match> find(String text, String folded) {
        List<DocumentNumberScanner.Match> found = new ArrayList<>();
        for (int label = folded.indexOf(LABEL); label >= 0; label = folded.indexOf(LABEL, label + 1)) {
            boolean word = label == 0 || Character.isWhitespace(text.charAt(label - 1));
            int start = label + LABEL.length();
            while (start < text.length() && " :.".indexOf(text.charAt(start)) >= 0) {
                start++;
            }
            if (word && start > label + LABEL.length()) {
                new ScannedNumber(text, start).read(start).ifPresent(found::add);
            }
        }
        return found;
    }

    private Optional<DocumentNumberScanner.Match> read(int start) {
        String digits = digits();
        boolean slash = at < text.length() && AS_SLASH.indexOf(text.charAt(at)) >= 0;
        if (digits.isEmpty() || !slash) {
            return Optional.empty();
        }
        at++;
        int typeStart = at;
        while (at < text.length() && Character.isUpperCase(text.charAt(at)) && at - typeStart <= LONGEST_TYPE) {
            at++;
        }
        Optional<String> type = type(text.substring(typeStart, at));
        int issuerStart = at;
        while (at < text.length()
                && at - issuerStart < LONGEST_SYMBOL
                && (Character.isUpperCase(text.charAt(at)) || (text.charAt(at) == '-' && isUpper(at + 1)))) {
            at++;
        }
        if (type.isEmpty() || at - issuerStart < 2) {
            return Optional.empty();
        }
        String number = digits + "/" + type.get() + text.substring(issuerStart, at);
        return Optional.of(
                new DocumentNumberScanner.Match(new DocumentNumber(number, type.get()), new Span(start, at), true));
    }

    /** Digits, an O for a zero and single spaces between them; empty when one of them cannot be read. */
    private String digits() {
        StringBuilder digits = new StringBuilder();
        while (at < text.length() && digits.length() <= MOST_DIGITS) {
            char c = text.charAt(at);
            boolean digit = c >= '0' && c <= '9';
            if (digit || c == 'O') {
                digits.append(digit ? c : '0');
            } else if (c != ' ' || digits.isEmpty()) {
                break;
            }
            at++;
        }
        return digits.length() > MOST_DIGITS || digits.toString().equals("0") ? "" : digits.toString();
    }

    private boolean isUpper(int i) {
        return i < text.length() && Character.isUpperCase(text.charAt(i));
    }

    /** The type's abbreviation, as it is or with its Đ put back. */
    private static Optional<String> type(String read) {
        if (read.length() < 2
                || read.length() > LONGEST_TYPE
                || TypeCodes.type(read).isPresent()) {
            return Optional.of(read).filter(code -> TypeCodes.type(code).isPresent());
        }
        for (int i = 0; i < read.length(); i++) {
            if (AS_D.indexOf(read.charAt(i)) >= 0) {
                String code = read.substring(0, i) + 'Đ' + read.substring(i + 1);
                if (TypeCodes.type(code).isPresent()) {
                    return Optional.of(code);
                }
            }
        }
        return Optional.empty();
    }
}
