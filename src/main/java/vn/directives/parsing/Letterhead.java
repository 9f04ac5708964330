package vn.directives.parsing;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.directives.document.Span;
import vn.directives.text.SearchText;

/** The issuer's name and that of the body above it, from the head's left column (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.2). */
final class Letterhead {
    private static final List<String> MOTTOES = Lexicon.lines("mottoes.txt");

    /** Words that a body's name in a letterhead begins with. */
    private static final Lexicon HEADS = Lexicon.load("letterheads.txt");

    /** What a letterhead's line may be that the next one completes. */
    private static final Set<String> INCOMPLETE = Set.of(
            "uy", "van", "thu", "thu tuong", "van phong", "thanh tra", "hoi dong", "cong", "bo", "so", "ban", "tong");

    /** Code units of a letterhead with its motto, wrapped and doubled; real ones have at most some 300. What is longer is no name. */
    private static final int LONGEST = 2_000;

    private Letterhead() {}

    static boolean isMotto(Line line) {
        String folded = line.plain();
        return folded.length() <= LONGEST
                && (folded.contains("cong hoa xa hoi")
                        || folded.contains("dang cong san viet nam")
                        || (folded.contains("doc lap") && folded.contains("hanh phuc")));
    }

    /** The names in the letterhead from the highest body down to the issuer, in capitals as printed; empty when there is none. */
    static List<String> issuers(List<Line> head) {
        StringBuilder capitals = new StringBuilder();
        for (Line line : head) {
            boolean end = line.begins("so:")
                    || line.begins("so :")
                    || (line.begins("so ") && !startsDepartment(line))
                    || (line.begins("v/v") && !capitals.isEmpty())
                    || Titles.of(line).isPresent()
                    || (!capitals.isEmpty() && DateFinder.days(line.folded()).size() == 1);
            if (end) {
                break;
            }
            boolean prose =
                    hasLower(line.text()) && !isMotto(line) && !line.text().startsWith("[");
            if (prose && !capitals.toString().isBlank()) {
                break;
            }
            boolean words = line.text().chars().anyMatch(Character::isLetter);
            if (words && !prose && Stamps.read(line).isEmpty()) {
                if (capitals.length() + line.text().length() > LONGEST) {
                    break;
                }
                capitals.append(line.text()).append('\n');
            }
        }
        List<String> pieces = withoutMotto(capitals.toString())
                .lines()
                .map(Letterhead::trimmed)
                .filter(piece -> !piece.isEmpty() && !hasLower(piece))
                .toList();
        return join(pieces);
    }

    /** The lines that print the issuer, the last of these names; null when there is none. */
    static @Nullable Span span(List<Line> head, List<String> issuers) {
        if (issuers.isEmpty()) {
            return null;
        }
        String issuer = SearchText.bare(issuers.getLast());
        Span span = null;
        for (Line line : head) {
            boolean part = line.isCapitals() && issuer.contains(line.plain());
            if (span != null && !part) {
                break;
            }
            if (part) {
                int start = span == null ? line.span().start() : span.start();
                span = new Span(start, line.span().end());
            }
        }
        return span == null ? head.getFirst().span() : span;
    }

    /** "SỞ Y TẾ" begins like "Số:" when folded. */
    private static boolean startsDepartment(Line line) {
        return line.text().startsWith("SỞ") || line.text().startsWith("Sở");
    }

    /** The motto may be wrapped anywhere: it is looked for across lines. */
    private static String withoutMotto(String lines) {
        String text = lines;
        String folded = SearchText.bare(text).replace('\n', ' ');
        for (String motto : MOTTOES) {
            int at = folded.indexOf(motto);
            while (at >= 0) {
                text = text.substring(0, at) + "\n" + text.substring(at + motto.length());
                folded = folded.substring(0, at) + " " + folded.substring(at + motto.length());
                at = folded.indexOf(motto);
            }
        }
        return text;
    }

    /** A wrapped "ỦY" is too short for a line in capitals, but belongs to the letterhead. */
    private static boolean hasLower(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isLowerCase(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static String trimmed(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && !Character.isLetterOrDigit(text.charAt(from))) {
            from++;
        }
        while (to > from && !Character.isLetterOrDigit(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    /** Puts wrapped lines together: a line that begins no body's name goes on with the one before. */
    private static List<String> join(List<String> pieces) {
        List<String> names = new ArrayList<>();
        for (String piece : pieces) {
            String folded = SearchText.bare(piece);
            boolean goesOn =
                    !names.isEmpty() && (!beginsBody(folded) || belongs(SearchText.bare(names.getLast()), folded));
            if (goesOn) {
                names.set(names.size() - 1, names.getLast() + " " + piece);
            } else {
                names.add(piece);
            }
        }
        List<String> split = new ArrayList<>();
        names.forEach(name -> splitInside(name, split));
        return split;
    }

    /** Whether a line begins a letterhead: in capitals, with a word for a body. */
    static boolean begins(Line line) {
        return line.isCapitals() && beginsBody(line.folded());
    }

    private static boolean beginsBody(String folded) {
        return HEADS.lengthAt(folded, 0) > 0;
    }

    /** "VĂN PHÒNG" / "CHÍNH PHỦ", "ỦY" / "BAN NHÂN DÂN", "THANH TRA" / "BỘ": the second line completes the first. */
    private static boolean belongs(String before, String folded) {
        boolean partOfOffice =
                folded.equals("chinh phu") || folded.equals("quoc hoi") || folded.startsWith("chinh phu ");
        return INCOMPLETE.contains(before)
                || (partOfOffice && !before.equals("chinh phu"))
                || folded.startsWith("ban nhan dan")
                || before.endsWith(" va")
                || before.endsWith("-")
                || before.endsWith(",");
    }

    /** "ỦY BAN NHÂN DÂN TỈNH SƠN LA SỞ Y TẾ" in one cell of a table is two names. */
    private static void splitInside(String name, List<String> names) {
        String folded = SearchText.bare(name);
        for (String head : List.of(" so ", " chi cuc ", " cuc ", " trung tam ", " benh vien ", " phong ", " truong ")) {
            int at = folded.indexOf(head);
            boolean place = at > 0
                    && (folded.startsWith("uy ban")
                            || folded.startsWith("ubnd")
                            || folded.startsWith("bo ")
                            || folded.startsWith("so "))
                    && !folded.startsWith("van", Math.max(0, at - 3))
                    && Words.count(folded.substring(0, at)) >= 3;
            if (place
                    && !(head.equals(" phong ")
                            && (folded.startsWith("hai phong", at - 3) || folded.startsWith("bo ")))) {
                names.add(name.substring(0, at));
                splitInside(name.substring(at + 1), names);
                return;
            }
        }
        names.add(name);
    }
}
