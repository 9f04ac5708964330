package vn.directives.parsing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.directives.text.Abbreviations;

/** Who issued a cited document, where the text says so right behind its number or date: "… ngày 31/3/2020 của Thủ tướng Chính phủ". */
final class CitedIssuer {
    /** Lower-case words that go on with a name. */
    private static final List<String> UNITS = List.of(
            "tinh", "thanh pho", "huyen", "quan", "thi xa", "xa", "phuong", "thi tran", "dac khu", "trung uong");

    /** Longer names are sentences. */
    private static final int MAX_LENGTH = 120;

    private CitedIssuer() {}

    /** The issuer named at {@code from}, after "của"; null when nobody is. */
    static @Nullable String at(Paragraph paragraph, int from) {
        String folded = paragraph.folded();
        int i = from;
        while (i < folded.length() && i - from < 3 && " ,)".indexOf(folded.charAt(i)) >= 0) {
            i++;
        }
        if (!folded.startsWith("cua ", i)) {
            return null;
        }
        int start = i + 4;
        boolean body = start < folded.length()
                && Character.isUpperCase(paragraph.text().charAt(start))
                && stepOver(paragraph, start) > start;
        int end = body ? end(paragraph, start) : start;
        // A bare "Ban" or "Sở" names nobody; "Chính phủ" is two words.
        return Words.count(paragraph.text().substring(start, end)) < 2
                ? null
                : Abbreviations.expand(paragraph.text().substring(start, end));
    }

    private static int end(Paragraph paragraph, int start) {
        String text = paragraph.text();
        int end = stepOver(paragraph, start);
        while (end < text.length() && end - start < MAX_LENGTH) {
            int next = end;
            while (next < text.length() && text.charAt(next) == ' ') {
                next++;
            }
            // "Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ" holds two offices.
            boolean offices = next == end && text.startsWith(", ", end) && isOffice(paragraph, start, end);
            next = offices ? end + 2 : next;
            if (next == end || next == text.length()) {
                return end;
            }
            int after = stepOver(paragraph, next);
            if (after == next) {
                return end;
            }
            end = after;
        }
        return end;
    }

    private static boolean isOffice(Paragraph paragraph, int start, int end) {
        return paragraph.folded().substring(start, end).equals("bo truong");
    }

    /** Where a stretch of a name ends that begins here: an official name, a head, a capital, "tỉnh"; {@code i} when none does. */
    private static int stepOver(Paragraph paragraph, int i) {
        String folded = paragraph.folded();
        int official = OfficialNames.lengthAt(folded, i);
        if (official > 0) {
            return i + official;
        }
        boolean capital = Character.isUpperCase(paragraph.text().charAt(i));
        int head = Heads.lengthAt(paragraph.text(), folded, i);
        if (head > 0 && capital) {
            return i + head;
        }
        for (String unit : UNITS) {
            int end = i + unit.length();
            if (folded.startsWith(unit, i) && wordEnd(folded, end) == end) {
                return end;
            }
        }
        return capital ? wordEnd(folded, i) : i;
    }

    private static int wordEnd(String folded, int start) {
        int end = start;
        while (end < folded.length() && Character.isLetterOrDigit(folded.charAt(end))) {
            end++;
        }
        return end;
    }
}
