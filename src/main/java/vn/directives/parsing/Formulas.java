package vn.directives.parsing;

import java.util.List;
import java.util.Optional;

/** Tells formulas and descriptions, which everybody writes, from instructions. */
final class Formulas {
    private static final Lexicon GENERIC = Lexicon.load("generic-words.txt");
    private static final Lexicon TOPICS = Lexicon.load("topics.txt");

    private static final List<String> CLOSINGS = List.of(
            "luu: ",
            "luu vt",
            "luu van phong ",
            "luu van thu",
            "tren day la ",
            "trong qua trinh ",
            "qua trinh trien khai",
            "qua trinh to chuc thuc hien",
            "neu co kho khan",
            "neu co vuong mac",
            "truong hop co kho khan",
            "truong hop co vuong mac",
            "truong hop vuong mac",
            "neu phat sinh",
            "moi vuong mac",
            "nhan duoc ",
            "rat mong ",
            "tran trong ");

    private static final List<String> ADVERBIALS = List.of(
            "tren co so ",
            "can cu ",
            "theo ",
            "sau khi ",
            "khi ",
            "doi voi ",
            "dinh ky ",
            "truong hop ",
            "tu ngay ",
            "den ngay ",
            "truoc ngay ",
            "hang nam",
            "hang thang",
            "hang quy");

    /** What makes a heading one of tasks, whatever else it names: "CHỦ ĐỀ, NỘI DUNG CÁC HOẠT ĐỘNG". */
    private static final List<String> CONTENTS = List.of(", noi dung", "nhiem vu", "giai phap", "to chuc thuc hien");

    private static final int ADVERBIAL_REACH = 160;

    /** Words that hand something over, in mid-sentence. */
    private static final List<String> HANDING = List.of(" yeu cau ", " de nghi ", " giao ");

    /** How far into a paragraph these are looked for, in code units. */
    private static final int HANDING_REACH = 120;

    /** A paragraph of this length in code units does more than answer. */
    private static final int LONGEST_ANSWER = 220;

    /** Code units; who "chịu trách nhiệm thi hành" a decision may be a long list. */
    private static final int LONGEST_EFFECT = 5_000;

    /** Nothing of this length in code units is a formula, whatever its words. */
    private static final int LONGEST_FORMULA = 1_000;

    private Formulas() {}

    /** Whether the paragraph closes the letter and asks for nothing in particular. */
    static boolean isClosing(Paragraph paragraph, int start) {
        String folded = paragraph.folded();
        if (Words.standsAt(folded, start, CLOSINGS) || isEffect(folded, start) || encloses(paragraph)) {
            return true;
        }
        Optional<Actor> actor = ActorFinder.find(paragraph, start);
        int predicate = actor.map(Actor::predicate).orElse(-1);
        if (predicate >= 0 && isGeneric(folded, predicate)) {
            return true;
        }
        for (String handing : HANDING) {
            int at = Words.indexOf(folded, handing, start, start + HANDING_REACH);
            if (at >= 0) {
                Optional<Actor> addressed = ActorFinder.find(paragraph, at + 1);
                if (addressed.isPresent() && isGeneric(folded, addressed.get().predicate())) {
                    return true;
                }
            }
        }
        return paragraph.mark().isEmpty() && isNotice(folded, start);
    }

    /** Whether the closing formula of a letter begins here: print rarely leaves room before it. */
    static boolean opensClosing(String folded) {
        return CLOSINGS.stream().anyMatch(folded::startsWith)
                || folded.startsWith("yeu cau cac ")
                || folded.startsWith("de nghi cac ");
    }

    /** "Bộ Tài chính gửi kèm bộ Cẩm nang gồm:" */
    static boolean encloses(Paragraph paragraph) {
        String folded = paragraph.folded();
        return folded.length() < 200
                && folded.contains(" gui kem ")
                && (folded.endsWith(":") || Words.count(folded) < 30);
    }

    /** "Sở Công Thương kính trình …", "Quyết định này có hiệu lực kể từ ngày ký", "… chịu trách nhiệm thi hành Quyết định này". */
    static boolean isEffect(String folded, int start) {
        if (folded.length() - start > LONGEST_EFFECT) {
            return false;
        }
        return folded.indexOf(" kinh trinh ", start) >= 0
                || folded.indexOf("chiu trach nhiem thi hanh", start) >= 0
                || folded.indexOf("can cu quyet dinh thi hanh", start) >= 0
                || folded.indexOf(" nay co hieu luc ", start) >= 0;
    }

    /** "Cục Hải quan trả lời để Công ty biết", "Văn phòng Chính phủ thông báo để … biết, thực hiện". */
    private static boolean isNotice(String folded, int start) {
        if (folded.length() - start >= LONGEST_ANSWER) {
            return false;
        }
        boolean tells = folded.indexOf(" thong bao ", start) >= 0
                || folded.indexOf(" tra loi ", start) >= 0
                || folded.indexOf(" co y kien de ", start) >= 0;
        return tells && folded.indexOf(" biet", start) >= 0;
    }

    /** Where "Trên cơ sở …", "Căn cứ …" and the like at {@code start} have ended for sure; -1 when none stands there. */
    static int adverbialLimit(String folded, int start) {
        if (!Words.standsAt(folded, start, ADVERBIALS)) {
            return -1;
        }
        int reach = Math.min(folded.length(), start + ADVERBIAL_REACH);
        int stop = Words.indexOf(folded, ". ", start, reach);
        return stop < 0 ? reach : stop;
    }

    /**
     * Whether every word from {@code start} on belongs to the common closing formulas, as far as "Trong quá trình thực hiện, nếu
     * có vướng mắc …", which is one as well.
     */
    static boolean isGeneric(String folded, int start) {
        int words = 0;
        int i = start;
        while (i < folded.length() && !closes(folded, i)) {
            if (!Character.isLetterOrDigit(folded.charAt(i))) {
                i++;
                continue;
            }
            int end = i;
            while (end < folded.length() && Character.isLetterOrDigit(folded.charAt(end))) {
                end++;
            }
            if (GENERIC.lengthAt(folded, i) < end - i || end - start > LONGEST_FORMULA) {
                return false;
            }
            words++;
            i = end;
        }
        return words > 0;
    }

    private static boolean closes(String folded, int at) {
        return folded.startsWith(". ", at) && Words.standsAt(folded, at + 2, CLOSINGS);
    }

    /** "Cục Hải quan trả lời để Công ty biết": the letter answers a question. With "thực hiện" it would ask. */
    static boolean isAnswer(Paragraph paragraph) {
        String folded = paragraph.folded();
        if (folded.length() >= LONGEST_ANSWER) {
            return false;
        }
        boolean informs =
                folded.contains(" tra loi ") || folded.contains(" thong bao ") || folded.contains(" co y kien de ");
        boolean known = folded.contains(" duoc biet") || folded.contains(" biet./") || folded.endsWith(" biet.");
        return informs && known && !folded.contains("thuc hien");
    }

    /** Whether a heading names a topic under which nothing is an instruction: aims, situation, criteria, money. */
    static boolean isTopicWithoutTasks(String foldedContent, boolean leaf) {
        boolean aims =
                foldedContent.equals("yeu cau") || foldedContent.equals("yeu cau:") || foldedContent.equals("yeu cau.");
        int colon = foldedContent.indexOf(':');
        boolean sentence = leaf && colon < 0 && (foldedContent.endsWith(".") || foldedContent.endsWith(";"));
        String heading = colon < 0 ? foldedContent : foldedContent.substring(0, colon);
        return aims
                || (TOPICS.lengthAt(foldedContent, 0) > 0
                        && !Words.hasAny(foldedContent, CONTENTS)
                        && !sentence
                        && Words.count(heading) <= 14);
    }
}
