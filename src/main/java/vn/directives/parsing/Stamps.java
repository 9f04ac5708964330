package vn.directives.parsing;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.directives.document.Secrecy;
import vn.directives.document.Urgency;
import vn.directives.text.SearchText;

/**
 * The stamps of urgency and secrecy: a line of their own, in capitals (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.10). "MẬT" in a
 * sentence or a heading is none.
 *
 * @param urgency null when only a degree of secrecy is stamped
 * @param secrecy null when only an urgency is stamped
 */
record Stamps(@Nullable Urgency urgency, @Nullable Secrecy secrecy) {
    private record Mark(String exact, String bare, Stamps stamps) {
        Mark(String printed, Stamps stamps) {
            this(SearchText.exact(printed), SearchText.bare(printed), stamps);
        }

        int length() {
            return bare.length();
        }
    }

    /** Longer marks stand before those that they end with. */
    private static final List<Mark> MARKS = List.of(
            new Mark("HỎA TỐC HẸN GIỜ", new Stamps(Urgency.HOA_TOC, null)),
            new Mark("HỎA TỐC", new Stamps(Urgency.HOA_TOC, null)),
            new Mark("THƯỢNG KHẨN", new Stamps(Urgency.THUONG_KHAN, null)),
            new Mark("KHẨN", new Stamps(Urgency.KHAN, null)),
            new Mark("TUYỆT MẬT", new Stamps(null, Secrecy.TUYET_MAT)),
            new Mark("TỐI MẬT", new Stamps(null, Secrecy.TOI_MAT)),
            new Mark("MẬT", new Stamps(null, Secrecy.MAT)));

    /** What may stand around and between two stamps that were printed side by side. */
    private static final String BETWEEN = " *[](),;:!-–—/.";

    static Optional<Stamps> read(Line line) {
        return line.text().length() > 40 ? Optional.empty() : read(line.text());
    }

    /** The stamps that a short text in capitals consists of, and nothing else: what stands behind "CÔNG ĐIỆN", too. */
    static Optional<Stamps> read(String text) {
        if (!Words.isCapitals(text)) {
            return Optional.empty();
        }
        String plain = SearchText.bare(text);
        Urgency urgency = null;
        Secrecy secrecy = null;
        int i = skip(text, 0);
        while (i < text.length()) {
            Mark mark = markAt(text, plain, i);
            if (mark == null) {
                return Optional.empty();
            }
            urgency = mark.stamps().urgency() == null ? urgency : mark.stamps().urgency();
            secrecy = mark.stamps().secrecy() == null ? secrecy : mark.stamps().secrecy();
            i = skip(text, i + mark.length());
        }
        return urgency == null && secrecy == null ? Optional.empty() : Optional.of(new Stamps(urgency, secrecy));
    }

    /** "MẬT", or "MAT" where print lost its accents; "MẶT" is another word. */
    private static @Nullable Mark markAt(String text, String plain, int at) {
        for (Mark mark : MARKS) {
            int end = at + mark.length();
            boolean alike = plain.startsWith(mark.bare(), at)
                    && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)));
            if (alike) {
                String printed = SearchText.exact(text.substring(at, end));
                return printed.equals(mark.exact()) || printed.equals(mark.bare()) ? mark : null;
            }
        }
        return null;
    }

    private static int skip(String text, int from) {
        int i = from;
        while (i < text.length() && BETWEEN.indexOf(text.charAt(i)) >= 0) {
            i++;
        }
        return i;
    }
}
