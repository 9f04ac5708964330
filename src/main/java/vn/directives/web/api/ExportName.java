package vn.directives.web.api;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import vn.directives.text.Slug;

/** What a file of results is called: {@code van-ban-tiem-vac-xin-2026-11-22}. Letters, digits and hyphens alone. */
final class ExportName {
    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final int LONGEST = 60;

    private ExportName() {}

    /**
     * @param kind what is in it
     * @param q the words that were searched for
     */
    static String of(String kind, String q, Clock clock) {
        String words = Slug.of(q);
        if (words.length() > LONGEST) {
            int end = words.lastIndexOf('-', LONGEST);
            words = words.substring(0, end > 0 ? end : LONGEST);
        }
        return kind + (words.isEmpty() ? "" : "-" + words) + "-" + LocalDate.now(clock.withZone(VIETNAM));
    }
}
