package vn.directives.document;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.directives.text.Folding;

/**
 * A document number as a person types it: {@code so 16/ct-ttg ngay 31/3/2020}, {@code 16 ct ttg}, {@code 3262 / UBND–KGVX},
 * {@code 016/CTTTg}. Read more freely than {@link DocumentNumberScanner} reads documents, but no digit is ever another.
 *
 * @param keys what it may be (see {@link DocumentNumber#key}), the longest first: where white space follows the symbol, only an
 *     index can tell whether the next word still belongs to it
 * @param text the number tidied up, capitals and one sign between its parts: {@code 16/CT-TTG}
 * @param certain whether it has the shape of a number without regard to any index
 * @param whole whether nothing else was typed but words for a document, a date and an issuer
 * @param rest what follows the number
 */
public record TypedNumber(List<String> keys, String text, boolean certain, boolean whole, String rest) {
    /** Nobody types more into a number's place. */
    private static final int LONGEST = 400;

    /** Syllables that lead up to a number: "công văn số", "chỉ thị", "văn bản khẩn số". */
    private static final Set<String> CUES = load();

    /** What ends a number: "ngày", "năm", "của", "về". */
    private static final Set<String> ENDS = Set.of("NGAY", "THANG", "NAM", "CUA", "VE", "DO");

    public TypedNumber {
        keys = List.copyOf(keys);
    }

    private static Set<String> load() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(TypedNumber.class.getResourceAsStream("/document/number-cues.txt")),
                StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.startsWith("#")).collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The number in what was typed; empty when there is none. */
    public static Optional<TypedNumber> read(String typed) {
        String text = typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed;
        String folded = Folding.fold(text).toUpperCase(Locale.ROOT);
        if (folded.length() != text.length() || text.toUpperCase(Locale.ROOT).length() != text.length()) {
            return Optional.empty();
        }
        int start = afterCues(folded);
        Optional<TypedNumber> leading = new Symbol(text, folded, start).read(true);
        if (leading.isPresent()) {
            return leading;
        }
        for (int i = start; i < text.length(); i++) {
            if (isDigit(folded, i) && (i == 0 || !isPart(folded.charAt(i - 1)))) {
                Optional<TypedNumber> inside = new Symbol(text, folded, i).read(false);
                if (inside.isPresent()) {
                    return inside;
                }
            }
        }
        return Optional.empty();
    }

    /**
     * The key of everything that was typed up to a date or an issuer, for where a number is sure to be meant, be it a bare
     * {@code 558} or a symbol without its number; may be empty.
     */
    public static String key(String typed) {
        String text = typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed;
        String folded = Folding.fold(text).toUpperCase(Locale.ROOT);
        int start = Math.min(afterCues(folded), folded.length());
        int end = start;
        while (end < folded.length() && ",;(".indexOf(folded.charAt(end)) < 0) {
            int wordEnd = wordEnd(folded, end);
            if (ENDS.contains(folded.substring(end, wordEnd))) {
                break;
            }
            end = Math.max(wordEnd, end + 1);
        }
        return DocumentNumber.key(folded.substring(start, end));
    }

    /** Where the words for a document end and something else begins. */
    private static int afterCues(String folded) {
        int at = 0;
        int start = 0;
        while (at < folded.length()) {
            int end = wordEnd(folded, at);
            String word = folded.substring(at, end);
            boolean cue = CUES.contains(word)
                    || (TypeCodes.isFolded(word)
                            && end < folded.length()
                            && Character.isWhitespace(folded.charAt(end)));
            if (end > at && !cue) {
                break;
            }
            if (end == at && (isDigit(folded, at) || "/-".indexOf(folded.charAt(at)) >= 0)) {
                break;
            }
            at = end > at ? end : at + 1;
            start = at;
        }
        return start;
    }

    private static int wordEnd(String folded, int start) {
        int end = start;
        while (end < folded.length() && Character.isLetter(folded.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isDigit(String folded, int i) {
        return i < folded.length() && folded.charAt(i) >= '0' && folded.charAt(i) <= '9';
    }

    private static boolean isPart(char c) {
        return Character.isLetterOrDigit(c) || "/-.,".indexOf(c) >= 0;
    }

    /** Reads a number and its symbol from one place on. */
    private static final class Symbol {
        private static final int MOST_DIGITS = 12;
        private static final int MOST_PARTS = 6;
        private static final int LONGEST_SYMBOL = 40;

        /** Fewer letters than this after a number that nothing announces say nothing: "5 km", "12 xa". */
        private static final int FEWEST_LETTERS = 4;

        private final String text;
        private final String folded;
        private final int start;
        private final String capitals;
        private final StringBuilder tidy = new StringBuilder();

        /** Where each part of the symbol ends; how many stand without white space, and how many with a sign, between them. */
        private final List<Integer> ends = new ArrayList<>();

        private final List<Integer> tidyEnds = new ArrayList<>();
        private int tight;
        private int signed;
        private int at;
        private boolean slash;

        Symbol(String text, String folded, int start) {
            this.text = text;
            this.folded = folded;
            this.start = start;
            this.capitals = text.toUpperCase(Locale.ROOT);
        }

        Optional<TypedNumber> read(boolean leading) {
            if (!isDigit(folded, start)) {
                return Optional.empty();
            }
            at = start;
            digits();
            boolean year = year();
            boolean joined = parts();
            if (ends.isEmpty()) {
                return Optional.empty();
            }
            boolean shape = joined && slash && (signed > 1 || year || (leading && start > 0));
            boolean end = atEnd(ends.getLast());
            if (!shape && !(leading && (joined || year || (end && letters() >= (start > 0 ? 2 : FEWEST_LETTERS))))) {
                return Optional.empty();
            }
            List<String> keys = new ArrayList<>();
            for (int n = ends.size(); n >= (joined ? tight : ends.size()); n--) {
                keys.add(DocumentNumber.key(folded.substring(start, ends.get(n - 1))));
            }
            int shown = joined ? signed : ends.size();
            return Optional.of(new TypedNumber(
                    keys,
                    tidy.substring(0, tidyEnds.get(shown - 1)),
                    shape,
                    leading && end,
                    text.substring(ends.get(shown - 1))));
        }

        private void digits() {
            while (isDigit(folded, at) && at - start < MOST_DIGITS) {
                at++;
            }
            if (at + 2 < folded.length()
                    && folded.charAt(at) == '.'
                    && isDigit(folded, at + 1)
                    && folded.charAt(at + 2) == '/') {
                // A resolution's own series: 66.7/2025/NQ-CP
                at += 2;
            } else if (wordEnd(folded, at) == at + 1 && !isDigit(folded, at + 1)) {
                // 72A TC/TCT
                at++;
            }
            tidy.append(capitals, start, at);
        }

        /** Whether a year stands between the number and the symbol. */
        private boolean year() {
            int year = afterSigns(at);
            boolean fits = year > at && (folded.startsWith("19", year) || folded.startsWith("20", year));
            int end = year + 4;
            if (!fits || !isDigit(folded, year + 2) || !isDigit(folded, year + 3) || isDigit(folded, end)) {
                return false;
            }
            int next = afterSigns(end);
            if (wordEnd(folded, next) == next || ENDS.contains(folded.substring(next, wordEnd(folded, next)))) {
                return false;
            }
            slash |= folded.substring(at, year).indexOf('/') >= 0;
            tidy.append('/').append(capitals, year, end);
            at = end;
            return true;
        }

        /**
         * The parts of the symbol.
         *
         * @return whether a slash or a dash parts the first from the number
         */
        private boolean parts() {
            boolean joined = false;
            while (ends.size() < MOST_PARTS) {
                int next = afterSigns(at);
                String between = folded.substring(at, next);
                boolean sign = between.indexOf('/') >= 0
                        || between.chars().anyMatch(Symbol::isDash)
                        || between.indexOf('&') >= 0;
                int end = partEnd(next, sign);
                if (end == next || end - start > LONGEST_SYMBOL || (!sign && !looksLikeSymbol(next, end))) {
                    break;
                }
                boolean first = ends.isEmpty();
                joined |= first && sign;
                slash |= between.indexOf('/') >= 0;
                tidy.append(sign(between, first ? '/' : '-')).append(capitals, next, end);
                at = end;
                ends.add(end);
                tidyEnds.add(tidy.length());
                boolean close = between.chars().noneMatch(Character::isWhitespace);
                tight = first || (tight == ends.size() - 1 && sign && close) ? ends.size() : tight;
                signed = first || (signed == ends.size() - 1 && sign) ? ends.size() : signed;
            }
            return joined;
        }

        /** Letters and the digits right behind them; digits alone only after a sign, or the term of a law: "QH 15". */
        private int partEnd(int from, boolean sign) {
            int end = wordEnd(folded, from);
            if (end > from) {
                if (ENDS.contains(folded.substring(from, end))) {
                    return from;
                }
                while (isDigit(folded, end)) {
                    end++;
                }
                return wordEnd(folded, end);
            }
            boolean term = !ends.isEmpty() && folded.substring(0, at).endsWith("QH");
            boolean tightSign = sign && from == at + 1 && !ends.isEmpty();
            while ((term || tightSign) && isDigit(folded, end)) {
                end++;
            }
            return isDigit(folded, from) && end < folded.length() && folded.charAt(end) == '/' ? from : end;
        }

        /** Symbols are capitals without accents but Đ, Ư and Ơ; a word with another accent is of the sentence. */
        private boolean looksLikeSymbol(int from, int end) {
            for (int i = from; i < end; i++) {
                char c = Character.toUpperCase(text.charAt(i));
                if (c != folded.charAt(i) && "ĐƯƠ\u00D0\u0189".indexOf(c) < 0) {
                    return false;
                }
            }
            return true;
        }

        private boolean atEnd(int from) {
            int next = from;
            while (next < folded.length() && !Character.isLetterOrDigit(folded.charAt(next))) {
                next++;
            }
            return next == folded.length()
                    || ENDS.contains(folded.substring(next, wordEnd(folded, next)))
                    || (isDigit(folded, next) && next > from);
        }

        private long letters() {
            return folded.substring(start, ends.getLast())
                    .chars()
                    .filter(Character::isLetter)
                    .count();
        }

        private int afterSigns(int from) {
            int next = from;
            while (next < folded.length() && next - from < 4 && isSign(folded.charAt(next))) {
                next++;
            }
            return next;
        }

        private static char sign(String between, char usual) {
            return between.indexOf('/') >= 0 ? '/' : between.chars().anyMatch(Symbol::isDash) ? '-' : usual;
        }

        private static boolean isSign(char c) {
            return c == '/' || c == '&' || c == '.' || isDash(c) || Character.isWhitespace(c);
        }

        /** Hyphen-minus, U+2010 to U+2014, minus sign U+2212. */
        private static boolean isDash(int c) {
            return c == '-' || (c >= 0x2010 && c <= 0x2014) || c == 0x2212;
        }
    }
}
