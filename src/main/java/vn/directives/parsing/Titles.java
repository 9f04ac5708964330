package vn.directives.parsing;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.directives.document.DirectiveType;
import vn.directives.text.SearchText;

/** The line that names a document's type, and the subject below it (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.5). */
final class Titles {
    /** The types by their names, folded. */
    static final List<Map.Entry<String, DirectiveType>> TYPES = Arrays.stream(DirectiveType.values())
            .filter(type -> type != DirectiveType.OTHER)
            .map(type -> Map.entry(SearchText.bare(type.label()), type))
            .toList();

    /** Titles of documents that are no type of their own here. */
    private static final List<String> OTHERS = Lexicon.lines("other-titles.txt");

    /** With these a line breaks off in mid-sentence. */
    private static final List<String> OPEN_ENDS = List.of(" cua", " va", " cho", " boi", " voi", ",", "-");

    static final List<String> ISSUERS = Lexicon.lines("enacting-offices.txt", "", " ");

    private static final List<Map.Entry<String, DirectiveType>> TITLES = Stream.concat(
                    Stream.concat(Stream.of(Map.entry("thong bao ket luan", DirectiveType.THONG_BAO)), TYPES.stream()),
                    OTHERS.stream().map(title -> Map.entry(title, DirectiveType.OTHER)))
            .toList();

    private Titles() {}

    /** The type that a line names, when it is a title: in capitals, the type's name alone or with the subject after it. */
    static Optional<DirectiveType> of(Line line) {
        if (!line.isCapitals() || line.text().endsWith(":")) {
            return Optional.empty();
        }
        String folded = line.plain();
        if (isSpacedOut(folded)) {
            return TITLES.stream()
                    .filter(title -> squeezed(title.getKey()).equals(squeezed(folded)))
                    .findFirst()
                    .map(Map.Entry::getValue);
        }
        for (Map.Entry<String, DirectiveType> title : TITLES) {
            int end = title.getKey().length();
            if (!folded.startsWith(title.getKey())) {
                continue;
            }
            boolean alone = folded.length() == end;
            boolean withSubject =
                    !alone && folded.charAt(end) == ' ' && Words.count(folded) <= 14 && line.blankBefore();
            if (alone || withSubject) {
                return Optional.of(title.getValue());
            }
        }
        return Optional.empty();
    }

    /** How many code units of the title line name the type. */
    static int length(Line line) {
        String folded = line.plain();
        if (isSpacedOut(folded)) {
            return line.text().length();
        }
        int skipped = line.folded().length() - line.folded().replace("*", "").length();
        for (Map.Entry<String, DirectiveType> title : TITLES) {
            if (folded.startsWith(title.getKey())) {
                return Math.min(line.text().length(), title.getKey().length() + skipped);
            }
        }
        return 0;
    }

    /** "K Ế H O Ạ C H": every letter stands alone. */
    private static boolean isSpacedOut(String folded) {
        for (int i = 1; i < folded.length(); i++) {
            if (folded.charAt(i) != ' ' && folded.charAt(i - 1) != ' ') {
                return false;
            }
        }
        return folded.indexOf(' ') == 1;
    }

    private static String squeezed(String words) {
        return words.replace(" ", "");
    }

    static boolean opensSubject(Line line) {
        return line.begins("v/v")
                || line.begins("ve viec")
                || line.begins("ve ")
                || line.begins("(v/v")
                || line.blankBefore() == false;
    }

    /** Who enacts, below a decision's subject: "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH", "THỦ TƯỚNG CHÍNH PHỦ điện:". */
    static boolean isIssuerLine(Line line) {
        String folded = line.plain();
        return folded.endsWith("dien:")
                || (line.isCapitals() && ISSUERS.stream().anyMatch(folded::startsWith));
    }

    /** Whether a line enacts that stands below {@code before}: not "… CHỈ THỊ SỐ 27/CT-TTG CỦA" / "THỦ TƯỚNG CHÍNH PHỦ". */
    static boolean isIssuerLine(Line before, Line line) {
        String folded = before.plain();
        return isIssuerLine(line) && OPEN_ENDS.stream().noneMatch(folded::endsWith);
    }

    /** "CỦA BAN THƯỜNG VỤ TỈNH ỦY" / "về …": below a Party paper's title its organ stands before the subject (Hướng dẫn 36-HD/VPTW). */
    static boolean isSubjectOfOrgan(Line organ, Line line) {
        return line.begins("ve ") && organ.begins("cua ") && organ.isCapitals();
    }
}
