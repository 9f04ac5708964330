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
    /** A directive's own: its head, its tail, a numbered item, a document number. */
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

    private static final Set<String> MENU = Set.of(
            "trang chu",
            "home",
            "menu",
            "banner",
            "logo",
            "gioi thieu",
            "tin tuc",
            "tin tuc su kien",
            "lien he",
            "dang nhap",
            "dang xuat",
            "dang ky",
            "tim kiem",
            "so do site",
            "so do cong",
            "so do trang",
            "so do website",
            "rss",
            "english",
            "tieng viet",
            "hoi dap",
            "thu vien anh",
            "thu vien video",
            "thu dien tu",
            "skip to content",
            "toggle navigation",
            "skip to main content",
            "bo qua noi dung",
            "chuyen den noi dung chinh",
            "dich vu cong",
            "cong khai",
            "hom thu gop y",
            "truy cap noi dung luon",
            "cong thong tin dien tu",
            "trang thong tin dien tu");

    private static final Set<String> RELATED_HEADINGS = Set.of(
            "cac tin khac",
            "tin khac",
            "tin lien quan",
            "cac tin lien quan",
            "bai viet lien quan",
            "bai lien quan",
            "tin cung chuyen muc",
            "cung chuyen muc",
            "bai viet khac",
            "cac bai viet khac",
            "tin da dua",
            "cac tin da dua",
            "tin moi hon",
            "tin cu hon",
            "cac tin moi hon",
            "cac tin cu hon",
            "tin bai khac",
            "cac tin bai khac",
            "tin bai lien quan",
            "nhung tin moi hon",
            "nhung tin cu hon",
            "tin moi nhat",
            "tin doc nhieu",
            "doc nhieu",
            "xem nhieu",
            "tin xem nhieu",
            "tin noi bat",
            "co the ban quan tam",
            "tin tuc khac",
            "tin tuc lien quan");

    private static final Set<String> END_HEADINGS = Set.of(
            "lien ket website",
            "lien ket web",
            "lien ket nhanh",
            "website lien ket",
            "lien ket trang",
            "lien ket",
            "lien ket cac trang thong tin dien tu",
            "thong ke truy cap",
            "luot truy cap",
            "so luot truy cap",
            "chia se",
            "chia se bai viet",
            "in trang",
            "in bai viet",
            "in bai nay",
            "ban in",
            "gui email",
            "gui mail",
            "gui cho ban be",
            "gui binh luan",
            "binh luan",
            "y kien ban doc",
            "y kien",
            "len dau trang",
            "ve dau trang",
            "quay lai",
            "ve trang truoc",
            "xem them",
            "facebook",
            "zalo",
            "twitter",
            "youtube",
            "tweet",
            "share",
            "like",
            "google",
            "tags",
            "tu khoa",
            "back to top",
            "print",
            "luu bai viet");

    private static final String[] END_STARTS = {
        "ban quyen",
        "copyright",
        "(c) ",
        "\u00A9",
        "ghi ro nguon",
        "vui long ghi ro nguon",
        "de nghi ghi ro nguon",
        "phat trien:",
        "phat trien boi",
        "thiet ke:",
        "thiet ke boi",
        "thiet ke va phat trien",
        "don vi phat trien",
        "don vi thiet ke",
        "powered by",
        "designed by",
        "developed by",
        "xay dung va phat trien boi",
        "all rights reserved"
    };

    private static final String[] CONTACT_STARTS = {
        "dien thoai:",
        "dien thoai ",
        "dia chi:",
        "email:",
        "e-mail:",
        "fax:",
        "tel:",
        "dt:",
        "hotline",
        "website:",
        "duong day nong",
        "trang thong tin dien tu",
        "cong thong tin dien tu",
        "co quan chu quan:",
        "don vi chu quan:",
        "nguoi chiu trach nhiem",
        "chiu trach nhiem noi dung",
        "chiu trach nhiem chinh",
        "giay phep so",
        "giay phep:",
        "quan ly va nhap tin",
        "truong ban bien tap",
        "ban bien tap"
    };

    private static final String[] OWN_STARTS = {
        "noi nhan",
        "kinh gui",
        "so:",
        "cong hoa",
        "doc lap",
        "v/v",
        "ve viec",
        "luu:",
        "kt.",
        "tm.",
        "tl.",
        "tuq.",
        "q.",
        "chu tich",
        "pho chu tich",
        "giam doc",
        "pho giam doc",
        "(da ky",
        "uy ban nhan dan",
        "ubnd",
        "hoi dong",
        "can cu",
        "dieu ",
        "phu luc",
        "ghi chu",
        "thu tuong",
        "bo truong",
        "thu truong",
        "chanh van phong",
        "cong dien",
        "chi thi",
        "quyet dinh",
        "ke hoach",
        "nghi quyet",
        "to trinh",
        "huong dan",
        "giay moi",
        "cong van"
    };

    /** {@code Thứ 7, ngày 23 tháng 10 năm 2021}, alone on its line; a directive is dated at a place, never on a weekday. */
    private static final Pattern WEEKDAY = Pattern.compile(
            "(?:hom nay[:,]?+ ?+)?+(?:thu (?:hai|ba|tu|nam|sau|bay|[2-7])|chu nhat)[ ,:-]++(?:ngay )?+\\d[^a-z].*+");

    private static final Pattern COUNT = Pattern.compile(
            "(?:so |tong |tong so )?+(?:luot|so luot) (?:xem|truy cap|doc|nguoi xem)(?: bai| trang)?+ ?+[:(]? ?+[\\d.,]++(?: lan| luot)?+\\)?+");

    private static final Pattern ITEM = Pattern.compile("(?:[-+*#>|\\[]|\\d++[.)]|[a-z]\\)|[ivx]++\\.).*+");

    private static final Pattern NUMBER = Pattern.compile(".*?\\d/[a-z0-9]++(?:-[a-z]|/).*+");

    static ChromeLine of(String line) {
        String head = line.length() > MAX_LOOKED_AT ? line.substring(0, MAX_LOOKED_AT) : line;
        String text = SearchText.folded(Normalizer.normalize(LineText.clean(head, true), Normalizer.Form.NFC));
        if (text.isEmpty()) {
            return BLANK;
        }
        String bare = bare(text);
        if (COUNT.matcher(text).matches()) {
            return COUNTER;
        }
        if (RELATED_HEADINGS.contains(bare)) {
            return RELATED;
        }
        if (END_HEADINGS.contains(bare) || allIn(bare, END_HEADINGS) || startsWith(text, END_STARTS) || counts(text)) {
            return PAGE_END;
        }
        if (isNavigation(text, bare)) {
            return NAVIGATION;
        }
        boolean ends = line.stripTrailing().endsWith("./.") || text.endsWith(";");
        if (ends || startsWith(text, OWN_STARTS) || ITEM.matcher(text).matches()) {
            return OWN;
        }
        if (startsWith(text, CONTACT_STARTS) || mentions(text) > 1) {
            return CONTACT;
        }
        if (NUMBER.matcher(text).matches()) {
            return OWN;
        }
        if (text.length() > 2 * MAX_SHORT && isSentence(text)) {
            return PROSE;
        }
        return text.length() > MAX_SHORT ? LONG : SHORT;
    }

    private static boolean isNavigation(String text, String bare) {
        if (MENU.contains(bare) || allIn(bare, MENU)) {
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

    private static boolean isSentence(String text) {
        char last = text.charAt(text.length() - 1);
        return last == '.' || last == ':' || last == ',';
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

    private static boolean startsWith(String text, String[] starts) {
        for (String start : starts) {
            if (text.startsWith(start)) {
                return true;
            }
        }
        return false;
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
