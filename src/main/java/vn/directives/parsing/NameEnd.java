package vn.directives.parsing;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Finds where the name of a body ends that stands before what it must do: "Sở Y tế | chủ trì, phối hợp với …", "UBND các huyện, thị
 * xã | : …". Many words are a verb in one place and part of a name in another.
 */
final class NameEnd {
    private static final Lexicon VERBS = Lexicon.load("verbs.txt");

    /** Verbs that say which bodies are meant: "đơn vị cung cấp nước sạch", "cơ quan chủ trì". */
    private static final Lexicon DEFINING = Lexicon.load("defining-verbs.txt");

    /** Kinds of bodies that are nobody in particular without more words. */
    private static final Lexicon KINDS = Lexicon.load("kinds.txt");

    private static final Lexicon CONTINUATIONS = Lexicon.load("name-continues.txt");

    /** Words after which a verb belongs to the body's name: "ban chỉ đạo", "tổ kiểm tra", "người quản lý". With their accents: bàn, tờ. */
    private static final Set<String> NAME_BEFORE_VERB = Set.of("ban", "tổ", "và", "các", "người", "được", "của");

    /** What a body may be in charge of: before another verb it ends the name, "Cục Quản lý hoạt động xây dựng tham mưu". */
    private static final Set<String> FIELDS =
            Set.of("xay dung", "quan ly", "phat trien", "dau tu", "bao ve", "thanh tra", "kiem tra", "su dung");

    /** Heads whose official names are whole; "Ban Quản lý" and "Trung tâm" always go on. */
    private static final List<String> CLOSED = List.of("so ", "bo ", "phong ");

    /** With the white space around them. */
    private static final List<String> UNIT_TYPES = List.of(
            " tinh ",
            " thanh pho ",
            " huyen ",
            " quan ",
            " thi xa ",
            " xa ",
            " phuong ",
            " thi tran ",
            " dac khu ",
            " don vi ",
            " co quan ",
            " dia phuong ",
            " truong ",
            " vien ",
            " dang ",
            " uy ");

    /** "UBND cấp huyện": no verb. */
    private static final List<String> LEVELS =
            List.of("cap xa", "cap huyen", "cap tinh", "cap uy", "cap co so", "cap trung uong", "cap tren", "cap duoi");

    /** A name goes on after a capital when only a head of this length stands before it: "Sở Cấp …". */
    private static final int SHORT_HEAD = 8;

    /** How far behind "được giao" a duty is looked for, in code units. */
    private static final int DUTY_REACH = 96;

    /** What lays a duty on somebody, with the white space before it. */
    private static final List<String> DUTIES = Lexicon.lines("duties.txt", " ", " ");

    /** With this a heading ends whose items say what must be done. */
    private static final String DUTY_OF_ITEMS = " co trach nhiem";

    /** How far behind "các tỉnh:" the first name may end, in code units. */
    private static final int LISTED_REACH = 80;

    /** The longest of the names behind "các tỉnh:", in words. */
    private static final int LISTED_WORDS = 8;

    /** The longest name that is still believed, in words. */
    static final int MAX_WORDS = 60;

    /** Where the name ends: at a colon, a predicate, or the sentence's end; -1 when it goes on for too long. */
    static int find(Paragraph paragraph, int start) {
        String folded = paragraph.folded();
        int words = 0;
        int brackets = 0;
        int official = OfficialNames.lengthAt(folded, start);
        int defined = -1;
        int i = start;
        while (i < folded.length()) {
            char c = folded.charAt(i);
            if (c == '(') {
                brackets++;
            } else if (c == ')') {
                brackets--;
            } else if (brackets == 0 && c == ':' && !isPlural(paragraph, start, i)) {
                return i;
            } else if (brackets == 0 && isSentenceEnd(folded, i)) {
                return i;
            }
            boolean wordStart =
                    Character.isLetterOrDigit(c) && (i == 0 || !Character.isLetterOrDigit(folded.charAt(i - 1)));
            if (wordStart) {
                words++;
                if (words > MAX_WORDS) {
                    return -1;
                }
                boolean predicate =
                        brackets == 0 && i > start && i >= defined && isPredicate(paragraph, start, i, official);
                if (predicate && defined < 0 && isKind(paragraph, start, i)) {
                    defined = definitionEnd(paragraph, i);
                    predicate = defined < 0;
                }
                if (predicate) {
                    return i;
                }
            }
            i++;
        }
        return i;
    }

    /** "Các Bộ: Quốc phòng, Công an …": the colon belongs to the name. */
    private static boolean isPlural(Paragraph paragraph, int start, int colon) {
        String folded = paragraph.folded();
        String name = folded.substring(start, colon);
        int value = skipSpace(folded, colon + 1);
        // The names of ministries may begin with a verb, "Các Bộ: Xây dựng, Công Thương"; those of places do not.
        boolean ministries = name.endsWith("cac bo")
                || name.endsWith("cac so")
                || name.endsWith("giam doc so")
                || name.equals("cac bo, nganh");
        boolean places = name.endsWith("cac tinh")
                || name.endsWith("cac tinh, thanh pho")
                || BodyNames.PLURAL_UNITS.stream().anyMatch(unit -> name.endsWith(" cac " + unit));
        return value < folded.length()
                && (ministries
                        || (places && !Instructions.opens(paragraph.text(), folded, value))
                        || (isPluralName(name) && listsNames(paragraph, value)));
    }

    /** "Các Bộ, cơ quan", "Chủ tịch UBND các tỉnh, thành phố trực thuộc Trung ương". */
    private static boolean isPluralName(String name) {
        return name.startsWith("cac ") || name.contains(" cac ");
    }

    /** Whether names follow, one behind another: "Hà Tĩnh, Quảng Trị …", no "Tổ chức tuyên truyền, vận động …". */
    private static boolean listsNames(Paragraph paragraph, int from) {
        String text = paragraph.text();
        int comma = Words.indexOf(text, ", ", from, from + LISTED_REACH);
        return comma > from
                && comma + 2 < text.length()
                && Character.isUpperCase(text.charAt(from))
                && Character.isUpperCase(text.charAt(comma + 2))
                && Words.count(text.substring(from, comma)) <= LISTED_WORDS
                && !Instructions.opens(text, paragraph.folded(), from);
    }

    /** Whether the name up to here says only of what kind the bodies are: "Các tổ chức, cá nhân". */
    private static boolean isKind(Paragraph paragraph, int start, int end) {
        return KINDS.lengthAt(paragraph.folded(), start) == end - 1 - start
                && DEFINING.lengthAt(paragraph.folded(), end) > 0;
    }

    /** Where the words end that say which bodies are meant: before "có trách nhiệm", or with a heading; -1 when none do. */
    private static int definitionEnd(Paragraph paragraph, int from) {
        String folded = paragraph.folded();
        int end = from;
        while (end < folded.length()
                && end - from <= DUTY_REACH
                && folded.charAt(end) != ';'
                && folded.charAt(end) != ':'
                && !isSentenceEnd(folded, end)) {
            boolean last = end + DUTY_OF_ITEMS.length() >= folded.length() - 1;
            boolean duty = Words.standsAt(folded, end, DUTIES) || (last && folded.startsWith(DUTY_OF_ITEMS, end));
            if (duty) {
                return end + 1;
            }
            end++;
        }
        boolean heading = skipSpace(folded, end + 1) >= folded.length()
                && (end == folded.length() || folded.charAt(end) == ':')
                && paragraph.mark().isPresent()
                && end - from <= DUTY_REACH;
        return heading ? end : -1;
    }

    /** "Sở Y tế | xét nghiệm", "Bưu điện tỉnh | phát": nothing of the name is missing, so any verb may follow. */
    private static boolean isAfterUnitType(String folded, int i) {
        for (String type : UNIT_TYPES) {
            if (folded.startsWith(type, i - type.length())) {
                return true;
            }
        }
        return false;
    }

    /** "UBND huyện Côn Đảo | lắp phao": the word before has a capital, and the name is not just beginning. */
    private static boolean isAfterProperName(Paragraph paragraph, int start, int i) {
        String text = paragraph.text();
        int word = text.lastIndexOf(' ', i - 2) + 1;
        return word - start > SHORT_HEAD && Character.isUpperCase(text.charAt(word));
    }

    /** Right after an official name only a few words may go on with it; any other word tells what the body does. */
    private static boolean isAfterOfficialName(Paragraph paragraph, int start, int i) {
        String folded = paragraph.folded();
        return Words.standsAt(folded, start, CLOSED)
                && Character.isLetter(folded.charAt(i))
                && OfficialNames.lengthAt(folded, start) == i - 1 - start
                && CONTINUATIONS.lengthAt(paragraph.text(), folded, i) == 0;
    }

    private static boolean isPredicate(Paragraph paragraph, int start, int i, int official) {
        String folded = paragraph.folded();
        // "giao" in "Bộ Ngoại giao" is no verb.
        if (Character.isUpperCase(paragraph.text().charAt(i)) || i < start + official) {
            return false;
        }
        int verb = VERBS.lengthAt(paragraph.text(), folded, i);
        if (verb == 0 && Words.standsAt(folded, i, LEVELS)) {
            return false;
        }
        if (verb == 0) {
            return isAfterOfficialName(paragraph, start, i)
                    || (Instructions.opens(paragraph.text(), folded, i)
                            && (isAfterUnitType(folded, i) || isAfterProperName(paragraph, start, i)));
        }
        String word = folded.substring(i, i + verb);
        if (word.equals("to chuc")
                && (ActorFinder.isOrganisation(folded, i) || folded.startsWith("cac ", Math.max(0, i - 4)))) {
            return false;
        }
        boolean given = word.equals("duoc giao") || folded.startsWith("duoc giao ", Math.max(0, i - 10));
        if (given && hasDutyNear(folded, i)) {
            return false;
        }
        char before = folded.charAt(i - 1);
        boolean afterComma = i >= 2 && folded.charAt(i - 2) == ',';
        if (before != ' ') {
            return false;
        }
        return !(NAME_BEFORE_VERB.contains(
                                wordBefore(paragraph.text(), start, i).toLowerCase(Locale.ROOT))
                        && !afterComma)
                && !isNounVerb(folded, start, i, word)
                && !(FIELDS.contains(word) && VERBS.lengthAt(paragraph.text(), folded, i + verb + 1) > 0);
    }

    /** "Các cơ quan được giao chủ trì | có trách nhiệm …": what was given to them only says who they are. */
    private static boolean hasNear(String folded, int i, String words) {
        return Words.indexOf(folded, words, i, i + DUTY_REACH) >= 0;
    }

    private static boolean hasDutyNear(String folded, int i) {
        String near = folded.substring(i, Math.min(folded.length(), i + DUTY_REACH));
        int duty = near.indexOf(" co trach nhiem ");
        return duty > 0 && near.lastIndexOf(';', duty) < 0;
    }

    /** Verbs inside names: "phòng, chống", "đơn vị sử dụng lao động", "Ủy ban Kiểm tra", "cơ quan Bảo vệ". */
    private static boolean isNounVerb(String folded, int start, int i, String verb) {
        String before = folded.substring(start, i);
        return switch (verb) {
            case "giao" ->
                folded.startsWith("giao thong", i) || folded.startsWith("giao duc", i) || before.endsWith("ngoai ");
            case "bao ve",
                    "kiem tra",
                    "thanh tra",
                    "quan ly",
                    "su dung",
                    "dau tu",
                    "xay dung",
                    "phat trien",
                    "lanh dao",
                    "to chuc" ->
                before.endsWith("don vi ")
                        || before.endsWith("co quan ")
                        || before.endsWith("ban ")
                        || before.endsWith("dau tu ")
                        || before.endsWith("to ")
                        || before.endsWith("cap ")
                        || before.endsWith(", ");
            case "thong tin" ->
                folded.startsWith("thong tin va", i)
                        || before.endsWith("trang ")
                        || before.endsWith("cong ")
                        || before.endsWith("trung tam ")
                        || folded.startsWith("thong tin dien tu", i)
                        || before.endsWith("nganh ");
            case "trong pham vi chuc nang" -> hasNear(folded, i, " cua minh va ");
            case "ung dung" -> folded.startsWith("ung dung cong nghe", i);
            case "trinh" -> before.endsWith("cong ") || before.endsWith("chuong ") || before.endsWith("quy ");
            case "can" -> folded.startsWith("can bo", i) || folded.startsWith("can tho", i);
            case "som" -> folded.startsWith("som nhat", i);
            case "lap" -> folded.startsWith("lap thanh", i);
            default -> false;
        };
    }

    static String wordBefore(String folded, int start, int i) {
        int end = i;
        while (end > start && folded.charAt(end - 1) == ' ') {
            end--;
        }
        int from = folded.lastIndexOf(' ', end - 1);
        return folded.substring(Math.max(start, from + 1), end);
    }

    static boolean isSentenceEnd(String folded, int i) {
        char c = folded.charAt(i);
        if (c == '.') {
            return i + 1 >= folded.length()
                    || (folded.charAt(i + 1) == ' ' && !isAbbreviation(folded, i))
                    || folded.charAt(i + 1) == '/';
        }
        return c == '!' || c == '?';
    }

    /** "TP. Hồ Chí Minh" */
    private static boolean isAbbreviation(String folded, int dot) {
        int word = folded.lastIndexOf(' ', dot) + 1;
        return dot - word <= 2;
    }

    static int skipSpace(String folded, int i) {
        int at = i;
        while (at < folded.length() && folded.charAt(at) == ' ') {
            at++;
        }
        return at;
    }
}
