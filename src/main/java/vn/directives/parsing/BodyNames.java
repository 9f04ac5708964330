package vn.directives.parsing;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import vn.directives.text.SearchText;

/** Splits an enumeration of bodies into single ones, by the rules of the task list: at semicolons, and at commas before a new body. */
final class BodyNames {
    /** What one head may be said of in the plural: "UBND các phường: Ba Đình, Hoàn Kiếm", "Đại sứ quán các nước: …". Folded. */
    static final Set<String> PLURAL_UNITS =
            Set.of("phuong", "xa", "thi tran", "huyen", "quan", "thanh pho", "nuoc", "dac khu");

    /** What singles some of the bodies out; it names no further ones. */
    private static final List<String> IN_PARTICULAR = List.of(", trong do", ", nhat la", ", dac biet la");

    /** Offices and bodies that are one of their own behind a comma even with a small letter. */
    private static final Lexicon SEPARATE = Lexicon.load("offices.txt", "separate-bodies.txt");

    private static final Pattern COMMA = Pattern.compile(",");

    private BodyNames() {}

    /**
     * The bodies in a stretch of text: "Sở Y tế, UBND các huyện, thị xã" is two. "và" never splits. "Các Bộ: Quốc phòng, Công an"
     * is "Bộ Quốc phòng" and "Bộ Công an".
     */
    static List<String> split(String printed) {
        String folded = SearchText.bare(printed);
        int colon = folded.indexOf(':');
        String plural = colon < 0 ? "" : folded.substring(0, colon).strip();
        if (plural.equals("cac bo") || plural.equals("cac so")) {
            return ministries(printed.substring(4, colon).strip(), printed.substring(colon + 1));
        }
        int units = plural.lastIndexOf(" cac ");
        if (units > 0 && !plural.contains(" va ") && PLURAL_UNITS.contains(plural.substring(units + 5))) {
            String unit = plural.endsWith(" nuoc") ? "" : printed.substring(units + 4, colon);
            return ministries(printed.substring(0, units) + unit, printed.substring(colon + 1));
        }
        boolean listed = plural.startsWith("cac ") && plural.indexOf(';') < 0 && printed.indexOf(';') < 0;
        if (listed && colon + 2 < printed.length() && Heads.lengthAt(printed, folded, colon + 2) == 0) {
            // "Các Bộ, cơ quan: Tài chính, Ngoại giao, Thanh tra Chính phủ" is one name, as printed.
            return List.of(printed);
        }
        List<String> names = new ArrayList<>();
        int start = 0;
        int brackets = 0;
        for (int i = 0; i < printed.length(); i++) {
            char c = printed.charAt(i);
            if (c == '(') {
                brackets++;
            } else if (c == ')') {
                brackets--;
            } else if (brackets <= 0 && (c == ';' || (c == ',' && newBody(printed, folded, i + 1, start)))) {
                add(names, printed, start, i);
                start = i + 1;
            }
        }
        add(names, printed, start, printed.length());
        return names;
    }

    /** "Quốc phòng, Công an, Văn hóa, Thể thao và Du lịch": a comma parts two ministries unless "và" closes a name of three parts. */
    private static List<String> ministries(String head, String list) {
        List<String> names = new ArrayList<>();
        List<String> parts = List.of(COMMA.split(list.strip(), -1));
        int i = 0;
        while (i < parts.size()) {
            String name = parts.get(i).strip();
            if (i + 1 < parts.size() && isHead(name, parts.get(i + 1))) {
                name = name + ", " + parts.get(i + 1).strip();
                i++;
            }
            while (i + 1 < parts.size() && Words.startsLower(parts.get(i + 1).strip())) {
                // "…, Nội vụ và UBND các xã, phường": no ministry's name begins with a small letter.
                name = name + ", " + parts.get(i + 1).strip();
                i++;
            }
            while (name.endsWith(".") || name.endsWith(";")) {
                name = name.substring(0, name.length() - 1).strip();
            }
            if (!name.isEmpty()) {
                names.add(head + " " + name);
            }
            i++;
        }
        return names;
    }

    /** "Văn hóa, Thể thao và Du lịch" is the one name with a comma in it. */
    private static boolean isHead(String name, String next) {
        return SearchText.bare(name).equals("van hoa")
                && SearchText.bare(next).strip().startsWith("the thao va du lich");
    }

    private static boolean newBody(String printed, String folded, int from, int start) {
        int i = from;
        while (i < printed.length() && printed.charAt(i) == ' ') {
            i++;
        }
        if (i >= printed.length()) {
            return false;
        }
        boolean upper = Character.isUpperCase(printed.charAt(i));
        if (folded.startsWith("cac ", i)) {
            return upper || startsUpper(printed, start);
        }
        if (upper) {
            return Heads.lengthAt(printed, folded, i) > 0;
        }
        // "Giám đốc các sở, thủ trưởng các ngành": an office or a body of its own, whatever its first letter.
        return startsUpper(printed, start) && SEPARATE.lengthAt(folded, i) > 0;
    }

    private static boolean startsUpper(String printed, int start) {
        int i = start;
        while (i < printed.length() && printed.charAt(i) == ' ') {
            i++;
        }
        return i < printed.length() && Character.isUpperCase(printed.charAt(i));
    }

    private static void add(List<String> names, String printed, int start, int end) {
        String name = printed.substring(start, end).strip();
        String folded = SearchText.bare(name);
        for (String particular : IN_PARTICULAR) {
            int at = folded.indexOf(particular);
            name = at > 0 && at < name.length() ? name.substring(0, at) : name;
        }
        while (!name.isEmpty() && ",;.-–".indexOf(name.charAt(name.length() - 1)) >= 0) {
            name = name.substring(0, name.length() - 1).strip();
        }
        if (name.startsWith("- ")) {
            name = name.substring(2).strip();
        }
        if (!name.isEmpty()) {
            names.add(name);
        }
    }
}
