package vn.directives.extraction;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Words by which {@link ChromeLine} knows a line, without accents and in lower case, parted by bars and line ends. A trailing
 * space counts.
 */
final class ChromeWords {
    /** Whole lines of a menu. */
    static final Set<String> MENU = words("""
            trang chu|home|menu|banner|logo|gioi thieu|tin tuc|tin tuc su kien|lien he|dang nhap|dang xuat
            dang ky|tim kiem|so do site|so do cong|so do trang|so do website|rss|english|tieng viet|hoi dap
            thu vien anh|thu vien video|thu dien tu|skip to content|toggle navigation|skip to main content
            bo qua noi dung|chuyen den noi dung chinh|dich vu cong|cong khai|hom thu gop y
            truy cap noi dung luon|cong thong tin dien tu|trang thong tin dien tu""");

    /** Whole lines above other articles. */
    static final Set<String> RELATED_HEADINGS = words("""
            cac tin khac|tin khac|tin lien quan|cac tin lien quan|bai viet lien quan|bai lien quan
            tin cung chuyen muc|cung chuyen muc|bai viet khac|cac bai viet khac|tin da dua|cac tin da dua
            tin moi hon|tin cu hon|cac tin moi hon|cac tin cu hon|tin bai khac|cac tin bai khac
            tin bai lien quan|nhung tin moi hon|nhung tin cu hon|tin moi nhat|tin doc nhieu|doc nhieu|xem nhieu
            tin xem nhieu|tin noi bat|co the ban quan tam|tin tuc khac|tin tuc lien quan""");

    /** Whole lines below an article: links, sharing, comments. */
    static final Set<String> END_HEADINGS = words("""
            lien ket website|lien ket web|lien ket nhanh|website lien ket|lien ket trang|lien ket
            lien ket cac trang thong tin dien tu|thong ke truy cap|luot truy cap|so luot truy cap|chia se
            chia se bai viet|in trang|in bai viet|in bai nay|ban in|gui email|gui mail|gui cho ban be
            gui binh luan|binh luan|y kien ban doc|y kien|len dau trang|ve dau trang|quay lai|ve trang truoc
            xem them|facebook|zalo|twitter|youtube|tweet|share|like|google|tags|tu khoa|back to top|print
            luu bai viet""");

    /** How lines of a footer begin. */
    static final Set<String> END_STARTS = words("""
            ban quyen|copyright|(c) |\u00A9|ghi ro nguon|vui long ghi ro nguon|de nghi ghi ro nguon|phat trien:
            phat trien boi|thiet ke:|thiet ke boi|thiet ke va phat trien|don vi phat trien|don vi thiet ke
            powered by|designed by|developed by|xay dung va phat trien boi|all rights reserved""");

    /** How lines of contacts begin; a directive may have some too. */
    static final Set<String> CONTACT_STARTS = words("""
            dien thoai:|dien thoai |dia chi:|email:|e-mail:|fax:|tel:|dt:|hotline|website:|duong day nong
            trang thong tin dien tu|cong thong tin dien tu|co quan chu quan:|don vi chu quan:
            nguoi chiu trach nhiem|chiu trach nhiem noi dung|chiu trach nhiem chinh|giay phep so|giay phep:
            quan ly va nhap tin|truong ban bien tap|ban bien tap""");

    /** How lines begin that only a directive has. */
    static final Set<String> SEALS = words("""
            noi nhan|kinh gui|so:|cong hoa xa hoi|doc lap -|luu:|- luu:|- nhu tren|kt.|tm.|tl.|tuq.|q.|(da ky""");

    /** How short lines begin that name a signer's post; a longer one is news about somebody. */
    static final Set<String> POSTS = words("""
            chu tich|pho chu tich|giam doc|pho giam doc|thu tuong|bo truong|thu truong|chanh van phong""");

    /** How lines of a directive's head and body begin, and titles that quote one. */
    static final Set<String> OWN_STARTS = words("""
            v/v|ve viec|uy ban nhan dan|ubnd|hoi dong|can cu|dieu |phu luc|ghi chu|cong dien|chi thi
            quyet dinh|ke hoach|nghi quyet|to trinh|huong dan|giay moi|cong van""");

    private ChromeWords() {}

    /** Whether one of the words begins the text. */
    static boolean begins(String text, Set<String> words) {
        return words.stream().anyMatch(text::startsWith);
    }

    private static Set<String> words(String list) {
        Set<String> words = new LinkedHashSet<>();
        list.lines().forEach(line -> {
            for (String word : line.split("[|]", -1)) {
                words.add(word);
            }
        });
        return Set.copyOf(words);
    }
}
