package vn.directives.parsing;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Finds who must act at the beginning of an item or sentence: "Sở Y tế chủ trì, phối hợp với …", "Giao Công an tỉnh …", "UBND các
 * huyện, thị xã: …". A body's name ends where a predicate begins, at a colon, or with the sentence.
 */
final class ActorFinder {
    private static final Lexicon VERBS = Lexicon.load("verbs.txt");
    private static final Lexicon CONTINUATIONS = Lexicon.load("name-continues.txt");

    /** Verbs that hand a task to somebody; the body's name follows. */
    private static final List<String> HANDING = List.of(
            "giao cho ",
            "giao ",
            "de nghi ",
            "yeu cau ",
            "trach nhiem cua ",
            "nhiem vu cua ",
            "doi voi ",
            "kinh de nghi ",
            "tran trong de nghi ");

    /** Words after which a verb belongs to the body's name: "ban chỉ đạo", "tổ kiểm tra", "người quản lý". With their accents: bàn, tờ. */
    private static final Set<String> NAME_BEFORE_VERB = Set.of("ban", "tổ", "và", "các", "người", "được", "của");

    /** What follows "tổ chức" where it is a noun. */
    private static final List<String> ORGANISATIONS = List.of(
            " chinh tri", ", ", " doan the", " xa hoi", " dang", " kinh te", " va ca nhan", " lien quan", " hoi");

    /** What tells of the past or the future instead of asking: "Bộ Tài chính đã ban hành". With and without accents: "đảng" is none. */
    private static final Set<String> TENSES = Set.of("đã", "sẽ", "đang", "vừa", "da", "se", "vua");

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

    /** The longest name that is still believed, in words. */
    private static final int MAX_WORDS = 60;

    private ActorFinder() {}

    /**
     * The actor at {@code start}.
     *
     * @param start where the item's text begins, after its mark
     */
    static Optional<Actor> find(Paragraph paragraph, int start) {
        return start == paragraph.contentStart() ? paragraph.actor() : read(paragraph, start);
    }

    /** As {@link #find}, without looking whether the paragraph knows already. */
    static Optional<Actor> read(Paragraph paragraph, int start) {
        String folded = paragraph.folded();
        int name = afterHanding(paragraph, start);
        boolean handed = name > start;
        if (!beginsName(paragraph, name, handed)) {
            return Optional.empty();
        }
        int end = nameEnd(paragraph, name);
        if (end < 0) {
            return Optional.empty();
        }
        String printed = paragraph.text().substring(name, trimEnd(paragraph.text(), name, end));
        List<String> names = BodyNames.split(printed);
        if (TENSES.contains(wordBefore(paragraph.text(), name, end).toLowerCase(Locale.ROOT))) {
            return Optional.empty();
        }
        boolean atEnd = end >= folded.length() || isSentenceEnd(folded, end);
        if (!atEnd && folded.charAt(end) == ':') {
            return Optional.of(new Actor(names, List.of(), skipSpace(folded, end + 1), true));
        }
        if (atEnd) {
            boolean heading = end >= folded.length() || skipSpace(folded, end + 1) >= folded.length();
            return heading && (handed || isNameLike(printed))
                    ? Optional.of(new Actor(names, List.of(), folded.length(), false))
                    : Optional.empty();
        }
        if (folded.startsWith("doi voi ", start)) {
            // "Đối với các trường ở vùng lũ, Sở Y tế chỉ đạo …" names whom it is about first.
            return Optional.empty();
        }
        Cooperation cooperation = Cooperation.read(paragraph, end, VERBS);
        return Optional.of(new Actor(names, cooperation.names(), cooperation.predicate(), cooperation.colon()));
    }

    /** Whether the folded text opens with a verb of instruction. */
    static boolean isVerb(String text, String folded) {
        return VERBS.lengthAt(text, folded, 0) > 0;
    }

    /** Whether a marked paragraph says who must act and nothing else. */
    static boolean isHeading(Paragraph paragraph) {
        boolean openName =
                paragraph.folded().endsWith(" ban") || paragraph.folded().endsWith(" to");
        return paragraph.mark().isPresent()
                && !openName
                && find(paragraph, paragraph.contentStart())
                        .filter(actor -> actor.predicate() >= paragraph.text().length())
                        .isPresent();
    }

    /** Where the name of who is addressed begins: after "Giao", "Đề nghị"…; {@code start} itself when nothing hands over. */
    private static int afterHanding(Paragraph paragraph, int start) {
        String folded = paragraph.folded();
        boolean teacher = folded.startsWith("giao ", start) && VERBS.lengthAt(paragraph.text(), folded, start) == 0;
        for (String verb : HANDING) {
            if (!teacher && folded.startsWith(verb, start)) {
                int next = start + verb.length();
                for (String polite : List.of("dong chi ", "cac ong ", "ong ", "ba ")) {
                    if (folded.startsWith(polite, next)) {
                        next += polite.length();
                    }
                }
                return next;
            }
        }
        return start;
    }

    private static boolean beginsName(Paragraph paragraph, int start, boolean handed) {
        if (start >= paragraph.text().length()) {
            return false;
        }
        int head = Heads.lengthAt(paragraph.text(), paragraph.folded(), start);
        // "Đề nghị Thanh tra tỉnh …": after a word that hands over, a capital begins a name.
        boolean named = handed && Character.isUpperCase(paragraph.text().charAt(start));
        return head > 0 && (named || !isVerbOnly(paragraph, start, head));
    }

    /** "Tổ chức tiêm vắc xin", "Báo cáo kết quả": a head's word that is a verb here. */
    private static boolean isVerbOnly(Paragraph paragraph, int start, int head) {
        int verb = VERBS.lengthAt(paragraph.text(), paragraph.folded(), start);
        if (verb == 0) {
            return false;
        }
        String word = paragraph.folded().substring(start, start + verb);
        if (word.equals("to chuc")) {
            return !isOrganisation(paragraph.folded(), start);
        }
        return verb >= head;
    }

    /** "tổ chức" as a noun: "tổ chức chính trị - xã hội", "các tổ chức", "tổ chức, cá nhân". */
    static boolean isOrganisation(String folded, int start) {
        int after = start + "to chuc".length();
        return folded.startsWith("la ", Math.max(0, start - 3)) || Words.standsAt(folded, after, ORGANISATIONS);
    }

    /** Where the name ends: at a colon, a predicate, or the sentence's end; -1 when it goes on for too long. */
    private static int nameEnd(Paragraph paragraph, int start) {
        String folded = paragraph.folded();
        int words = 0;
        int brackets = 0;
        int official = OfficialNames.lengthAt(folded, start);
        int i = start;
        while (i < folded.length()) {
            char c = folded.charAt(i);
            if (c == '(') {
                brackets++;
            } else if (c == ')') {
                brackets--;
            } else if (brackets == 0 && c == ':' && !isPlural(folded, start, i)) {
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
                if (brackets == 0 && i > start && isPredicate(paragraph, start, i, official)) {
                    return i;
                }
            }
            i++;
        }
        return i;
    }

    /** "Các Bộ: Quốc phòng, Công an …": the colon belongs to the name. */
    private static boolean isPlural(String folded, int start, int colon) {
        String name = folded.substring(start, colon);
        boolean plural = name.equals("cac bo")
                || name.equals("cac so")
                || name.equals("giam doc cac so")
                || name.endsWith("cac tinh")
                || name.endsWith("cac tinh, thanh pho")
                || name.equals("bo truong cac bo")
                || name.endsWith("giam doc so")
                || name.equals("cac bo, nganh")
                || BodyNames.PLURAL_UNITS.stream().anyMatch(unit -> name.endsWith(" cac " + unit));
        return plural && skipSpace(folded, colon + 1) < folded.length();
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
        if (word.equals("to chuc") && (isOrganisation(folded, i) || folded.startsWith("cac ", Math.max(0, i - 4)))) {
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
    private static boolean hasDutyNear(String folded, int i) {
        String near = folded.substring(i, Math.min(folded.length(), i + DUTY_REACH));
        int duty = near.indexOf(" co trach nhiem ");
        return duty > 0 && near.lastIndexOf(';', duty) < 0;
    }

    /** Verbs inside names: "phòng, chống", "đơn vị sử dụng lao động", "Ủy ban Kiểm tra", "cơ quan Bảo vệ". */
    private static boolean isNounVerb(String folded, int start, int i, String verb) {
        String before = folded.substring(start, i);
        return switch (verb) {
            case "giao" -> folded.startsWith("giao thong", i) || folded.startsWith("giao duc", i);
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
            case "trinh" -> before.endsWith("cong ") || before.endsWith("chuong ") || before.endsWith("quy ");
            case "can" -> folded.startsWith("can bo", i) || folded.startsWith("can tho", i);
            case "som" -> folded.startsWith("som nhat", i);
            case "lap" -> folded.startsWith("lap thanh", i);
            default -> false;
        };
    }

    private static String wordBefore(String folded, int start, int i) {
        int end = i;
        while (end > start && folded.charAt(end - 1) == ' ') {
            end--;
        }
        int from = folded.lastIndexOf(' ', end - 1);
        return folded.substring(Math.max(start, from + 1), end);
    }

    private static boolean isSentenceEnd(String folded, int i) {
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

    private static boolean isNameLike(String name) {
        return Words.count(name) <= MAX_WORDS;
    }

    private static int trimEnd(String text, int start, int end) {
        int to = end;
        while (to > start && " ,;–-".indexOf(text.charAt(to - 1)) >= 0) {
            to--;
        }
        return to;
    }

    private static int skipSpace(String folded, int i) {
        int at = i;
        while (at < folded.length() && folded.charAt(at) == ' ') {
            at++;
        }
        return at;
    }
}
