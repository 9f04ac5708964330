package vn.directives.extraction;

import java.text.Normalizer;
import java.util.Set;
import java.util.regex.Pattern;
import vn.directives.text.SearchText;

/** What a single line looks like when one asks whether it belongs to a web page or to the document on it. */
enum ChromeLine {
    BLANK,
    /** Known to stand aside already. */
    ASIDE,
    /** A directive's alone, and never a title of one: {@code ./.}, {@code Nơi nhận}, {@code KT. CHỦ TỊCH}. */
    SEAL,
    /** A directive's own, or a title that quotes one: a numbered item, a document number, the name of a kind. */
    OWN,
    /** A long sentence: the document's, or a teaser of another article. */
    PROSE,
    /** Too long for a menu, yet nothing that only a directive has: a title. */
    LONG,
    /** Short, and either's. */
    SHORT,
    /** {@code Trang chủ}, a path of menus, today's date with its weekday. */
    NAVIGATION,
    /** {@code Số lượt xem: 501}. */
    COUNTER,
    /** {@code Bản quyền …}, {@code Phát triển: …}, {@code Chia sẻ}, {@code LIÊN KẾT WEBSITE}. */
    PAGE_END,
    /** {@code Các tin khác}: other articles follow. */
    RELATED,
    /** {@code Điện thoại: … Fax: … Email: …}: a page's end, but a directive may have one as well. */
    CONTACT;

    private static final int MAX_SHORT = 40;
    private static final int MAX_LOOKED_AT = 400;
    private static final int MAX_COUNTER = 110;

    /** {@code Thứ 7, ngày 23 tháng 10 năm 2021}, alone on its line; a directive is dated at a place, never on a weekday. */
    private static final Pattern WEEKDAY = Pattern.compile(
            "(?:hom nay[:,]?+ ?+)?+(?:thu (?:hai|ba|tu|nam|sau|bay|[2-7])|chu nhat)[ ,:-]++(?:ngay )?+\\d[^a-z].*+");

    private static final Pattern COUNT = Pattern.compile(
            "(?:so |tong |tong so )?+(?:luot|so luot) (?:xem|truy cap|doc|nguoi xem)(?: bai| trang)?+ ?+[:(]? ?+[\\d.,]++(?: lan| luot)?+\\)?+");

    private static final Pattern ITEM = Pattern.compile("(?:[-+*#>|\\[]|\\d++[.)]|[a-z]\\)|[ivx]++\\.).*+");

    /** {@code 123/UBND-KGVX}, {@code 31/2012/QĐ-TTg}; a date is none. */
    private static final Pattern NUMBER = Pattern.compile(".*?\\d/(?:\\d{4}/)?+[a-z]{2}.*+");

    static ChromeLine of(String line) {
        String head = line.length() > MAX_LOOKED_AT ? line.substring(0, MAX_LOOKED_AT) : line;
        String text = SearchText.bare(Normalizer.normalize(LineText.clean(head, true), Normalizer.Form.NFC));
        if (text.isEmpty()) {
            return BLANK;
        }
        String bare = bare(text);
        if (COUNT.matcher(text).matches()) {
            return COUNTER;
        }
        if (ChromeWords.RELATED_HEADINGS.contains(bare)) {
            return RELATED;
        }
        if (ChromeWords.END_HEADINGS.contains(bare)
                || allIn(bare, ChromeWords.END_HEADINGS)
                || ChromeWords.begins(text, ChromeWords.END_STARTS)
                || counts(text)) {
            return PAGE_END;
        }
        if (isNavigation(text, bare)) {
            return NAVIGATION;
        }
        String end = LineText.clean(line.substring(Math.max(0, line.length() - MAX_SHORT)), true);
        boolean post = text.length() <= MAX_SHORT && ChromeWords.begins(text, ChromeWords.POSTS);
        if (post || end.endsWith("./.") || end.endsWith(";") || ChromeWords.begins(text, ChromeWords.SEALS)) {
            return SEAL;
        }
        if (ChromeWords.begins(text, ChromeWords.OWN_STARTS)
                || ITEM.matcher(text).matches()) {
            return OWN;
        }
        if (ChromeWords.begins(text, ChromeWords.CONTACT_STARTS) || mentions(text) > 1) {
            return CONTACT;
        }
        if (NUMBER.matcher(text).matches()) {
            return OWN;
        }
        if (text.length() > 2 * MAX_SHORT && isSentence(end)) {
            return PROSE;
        }
        return text.length() > MAX_SHORT ? LONG : SHORT;
    }

    private static boolean isNavigation(String text, String bare) {
        if (ChromeWords.MENU.contains(bare) || allIn(bare, ChromeWords.MENU)) {
            return true;
        }
        boolean path = bare.startsWith("trang chu ") || bare.startsWith("home ");
        if (path && (text.contains(">") || text.contains("\u00BB") || text.contains("/") || text.contains("|"))) {
            return true;
        }
        return text.length() <= 2 * MAX_SHORT && WEEKDAY.matcher(text).matches();
    }

    /** Visitors of a page, in one of the many wordings, with a number. */
    private static boolean counts(String text) {
        boolean named = text.contains("luot truy cap")
                || text.contains("luot xem")
                || text.contains("nguoi truy cap")
                || text.contains("dang truy cap")
                || text.contains("dang online")
                || text.contains("nguoi online")
                || text.startsWith("online:")
                || text.contains("truy cap hom nay")
                || text.contains("tong truy cap")
                || text.contains("khach truc tuyen");
        return named
                && text.length() <= MAX_COUNTER
                && !text.endsWith(".")
                && !text.endsWith(";")
                && text.chars().anyMatch(Character::isDigit)
                && (text.indexOf(':') >= 0 || text.length() <= MAX_SHORT);
    }

    private static int mentions(String text) {
        int ways = text.contains("dien thoai") || text.contains("tel:") || text.contains("dt:") ? 1 : 0;
        ways += text.contains("fax") ? 1 : 0;
        ways += text.contains("email") || text.contains("e-mail") ? 1 : 0;
        return ways;
    }

    private static boolean isSentence(String end) {
        return end.endsWith(".") || end.endsWith(":") || end.endsWith(",");
    }

    /** Several of the words in one line: {@code Chia sẻ | In trang}. */
    private static boolean allIn(String text, Set<String> words) {
        int parts = 0;
        for (String part : text.split("[|\u2022\u00B7]", -1)) {
            if (!part.isBlank() && !words.contains(part.strip())) {
                return false;
            }
            parts += part.isBlank() ? 0 : 1;
        }
        return parts > 1;
    }

    /** Without colons, dots, arrows and bars around it. */
    private static String bare(String text) {
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
}
