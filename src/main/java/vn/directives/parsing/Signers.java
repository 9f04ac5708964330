package vn.directives.parsing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.directives.document.Signer;
import vn.directives.text.LetterSpacing;
import vn.directives.text.SearchText;

/** The recipients and the signature block that close a directive (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.7 and II.9). */
final class Signers {
    private static final List<String> CAPACITIES =
            List.of("tm.", "kt.", "tl.", "tuq.", "q.", "t/m", "k/t", "t/l", "tm ", "kt ", "tl ");

    /** With these a line breaks off inside a name. */
    private static final List<String> WRAPPED =
            List.of(" uy", " uy ban", " uy ban nhan", " hoi dong", " hoi dong nhan", " ban thuong", " bo", ",", " va");

    private static final Pattern NEXT_ITEM = Pattern.compile("; - ");

    private static final Lexicon OFFICES = Lexicon.load("offices.txt");

    private static final Lexicon RANKS = Lexicon.load("ranks.txt");

    /** A longer line holds more than a rank and a name. */
    private static final int LONGEST_NAME = 60;

    /** A longer line holds no signature whose letters are worth a repair. */
    private static final int LONGEST_LINE = 200;

    private Signers() {}

    /** Whether the line says on whose behalf somebody signs: "TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH". */
    static boolean isCapacity(Line line) {
        return line.isCapitals() && CAPACITIES.stream().anyMatch(line.plain()::startsWith);
    }

    private static boolean isOffice(String capitals) {
        String folded = SearchText.bare(capitals).replace("*", "").strip();
        return OFFICES.lengthAt(folded, 0) > 0;
    }

    /** The recipients, as printed, without their final punctuation. */
    static List<String> recipients(List<Line> tail) {
        List<String> items = new ArrayList<>();
        StringBuilder current = new StringBuilder();
        for (Line line : tail) {
            String text = line.text().replace("*", "").strip();
            String folded = SearchText.bare(text);
            if (folded.startsWith("noi nhan") || folded.equals("noi") || folded.equals("nhan:")) {
                flush(items, current);
                current.append(text.indexOf(':') < 0 ? "" : text.substring(text.indexOf(':') + 1));
                continue;
            }
            Marker marker =
                    Marker.read(text).filter(m -> m.kind() == Marker.Kind.DASH).orElse(null);
            boolean capitals = Words.isCapitals(text) && marker == null;
            if (capitals) {
                continue;
            }
            if (marker != null) {
                flush(items, current);
                current.append(text.substring(marker.length()));
            } else if (!current.isEmpty() && !finished(current) && !isName(text)) {
                current.append(' ').append(text);
            }
        }
        flush(items, current);
        return items;
    }

    private static boolean finished(StringBuilder item) {
        char last = item.charAt(item.length() - 1);
        return last == ';' || last == '.';
    }

    /** "- Như trên; - Bộ trưởng; - Lưu: VT." in one cell of a table is a list too. */
    private static void flush(List<String> items, StringBuilder current) {
        for (String part : NEXT_ITEM.split(current, -1)) {
            String item = part.strip();
            if (item.startsWith("- ")) {
                item = item.substring(2);
            }
            item = item.substring(0, Words.endOfContent(item, 0, item.length()));
            if (!item.isEmpty()) {
                items.add(item);
            }
        }
        current.setLength(0);
    }

    /** Who signed; empty when the text ends without a signature. */
    static Optional<Signer> find(List<Line> tail) {
        List<String> capitals = new ArrayList<>();
        String name = null;
        for (int i = 0; i < tail.size(); i++) {
            if (tail.get(i).text().startsWith("-") && !tail.get(i).isCapitals()) {
                // A recipient.
                continue;
            }
            String text = withoutRank(clean(tail.get(i).text()));
            if (isWrapped(capitals) && Words.isCapitals(text) && !isCapacityText(text)) {
                capitals.add(capitals.removeLast() + " " + text);
            } else if (Words.isCapitals(text) && (isCapacityText(text) || isOffice(text) || !capitals.isEmpty())) {
                capitals.add(text);
            } else if (!capitals.isEmpty() && isName(text)) {
                boolean wrapped = i + 1 < tail.size()
                        && !tail.get(i + 1).blankBefore()
                        && isNamePart(clean(tail.get(i + 1).text()));
                name = wrapped && Words.count(text) < 3
                        ? text + " " + clean(tail.get(i + 1).text())
                        : text;
                break;
            } else if (!capitals.isEmpty()
                    && isNamePart(text)
                    && i + 1 < tail.size()
                    && isNamePart(clean(tail.get(i + 1).text()))) {
                name = text + " " + clean(tail.get(i + 1).text());
                break;
            } else if (isInline(text)) {
                return inline(text);
            }
        }
        return capitals.isEmpty() ? Optional.empty() : signer(capitals, name);
    }

    /** "Thượng tướng Nguyễn Văn A", "TS. Nguyễn Văn A": the name alone. */
    private static String withoutRank(String text) {
        if (text.length() > LONGEST_NAME) {
            return text;
        }
        int rank = RANKS.lengthAt(SearchText.bare(text), 0);
        String name =
                rank == 0 || rank == text.length() ? "" : text.substring(rank).strip();
        return isName(name) ? name : text;
    }

    /** "TM. ỦY BAN NHÂN" / "DÂN", "KT. BỘ TRƯỞNG," / "CHỦ NHIỆM": the line before goes on. */
    private static boolean isWrapped(List<String> capitals) {
        if (capitals.isEmpty() || !isCapacityText(capitals.getLast())) {
            return false;
        }
        String folded = SearchText.bare(capitals.getLast());
        return WRAPPED.stream().anyMatch(folded::endsWith);
    }

    private static Optional<Signer> signer(List<String> capitals, @Nullable String name) {
        String office = null;
        String capacity = null;
        for (String line : capitals) {
            if (isCapacityText(line)) {
                capacity = capacity == null ? line : capacity;
            } else if (isOffice(line)) {
                office = line;
            }
        }
        if (office == null) {
            office = capitals.stream()
                    .filter(Signers::isCapacityText)
                    .reduce((a, b) -> b)
                    .map(Signers::withoutCapacity)
                    .orElse(null);
        }
        if (name == null && office == null) {
            return Optional.empty();
        }
        return Optional.of(new Signer(
                name == null ? null : LetterSpacing.repair(name),
                office == null ? null : OfficialNames.fromCapitals(office),
                capacity));
    }

    private static String withoutCapacity(String text) {
        int space = text.indexOf(' ');
        int dot = text.indexOf('.');
        int cut = dot >= 0 && dot < 4 ? dot + 1 : space + 1;
        return text.substring(cut).strip();
    }

    /** "KT. BỘ TRƯỞNG THỨ TRƯỞNG Bùi Hồng Lĩnh" in one cell: capitals, then a name. */
    private static boolean isInline(String text) {
        int cut = capitalsEnd(text);
        return cut > 0
                && cut < text.length()
                && isOfficeInside(text.substring(0, cut))
                && isName(text.substring(cut).strip());
    }

    private static boolean isOfficeInside(String capitals) {
        return isCapacityText(capitals) || isOffice(capitals);
    }

    private static Optional<Signer> inline(String text) {
        int cut = capitalsEnd(text);
        String capitals = text.substring(0, cut).strip();
        String folded = SearchText.bare(capitals);
        int at = -1;
        for (String office : OFFICES.printed()) {
            int found = folded.lastIndexOf(office);
            if (found > at || (found == at && found >= 0)) {
                at = found;
            }
            if (found > 0 && folded.startsWith("pho ", found - 4 < 0 ? 0 : found - 4)) {
                at = found - 4;
            }
        }
        String office = at < 0 ? null : OfficialNames.fromCapitals(capitals.substring(at));
        String capacity = at > 0 ? capitals.substring(0, at).strip() : null;
        return Optional.of(new Signer(LetterSpacing.repair(text.substring(cut).strip()), office, capacity));
    }

    /** Where the run of words in capitals at the beginning ends. */
    private static int capitalsEnd(String text) {
        int end = 0;
        int i = 0;
        while (i < text.length()) {
            int space = text.indexOf(' ', i);
            int wordEnd = space < 0 ? text.length() : space;
            String word = text.substring(i, wordEnd);
            boolean capital = word.chars().noneMatch(Character::isLowerCase) && word.length() > 1;
            if (!capital) {
                break;
            }
            end = wordEnd;
            i = wordEnd + 1;
        }
        return end;
    }

    private static boolean isCapacityText(String text) {
        return !text.isEmpty() && Words.standsAt(SearchText.bare(text), 0, CAPACITIES);
    }

    private static String clean(String text) {
        String plain = text.replace("*", "").strip();
        return plain.length() > LONGEST_LINE ? plain : LetterSpacing.repair(plain);
    }

    /** A person's name: two to five words, each with one capital at its beginning. */
    static boolean isName(String text) {
        return Words.count(text) >= 2 && Words.count(text) <= 6 && isNamePart(text);
    }

    private static boolean isNamePart(String text) {
        if (text.isEmpty() || text.length() > 40) {
            return false;
        }
        boolean start = true;
        boolean lower = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ' ') {
                start = true;
            } else if (!Character.isLetter(c) || (start && !Character.isUpperCase(c) && !Character.isTitleCase(c))) {
                return start
                        && Character.isLetter(c)
                        && i > 0
                        && text.charAt(i - 1) == ' '
                        && text.length() - i <= 3
                        && lower;
            } else if (!start && Character.isUpperCase(c)) {
                return false;
            } else {
                lower |= Character.isLowerCase(c);
                start = false;
            }
        }
        return lower;
    }
}
