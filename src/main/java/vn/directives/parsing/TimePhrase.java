package vn.directives.parsing;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.directives.document.Span;

/**
 * A stretch of text that tells of time, and what it tells.
 *
 * @param start where it begins: {@code 2021-05-17}, {@code 2021-05-17T12:00}, {@code --01-15} for a day of every year; null when
 *     it has no beginning of its own
 * @param end where it ends, alike; of what recurs {@code 25} for a day of the month
 * @param rule how it recurs (RFC 5545: {@code FREQ=MONTHLY;BYMONTHDAY=25}) or how long it lasts (ISO 8601: {@code P15D}); null
 *     when the words give no rule
 * @param date the last day, of a deadline or interval whose year is known
 */
record TimePhrase(
        Kind kind,
        @Nullable String start,
        @Nullable String end,
        @Nullable String rule,
        @Nullable LocalDate date,
        Span span) {
    /** What a phrase tells. */
    enum Kind {
        /** "trước ngày 08/01/2022" */
        DEADLINE,
        /** "trong tháng 01/2022", "từ ngày 25/7/2020 đến ngày 05/8/2020" */
        INTERVAL,
        /** "trước ngày 25 hằng tháng" */
        RECURRING,
        /** "trong thời hạn 15 ngày kể từ ngày nhận được yêu cầu" */
        RELATIVE,
        /** "không quá 03 tháng" */
        DURATION,
        /** "từ 0h ngày 17/5/2021" */
        INTERVAL_OPEN,
        /** "có hiệu lực kể từ ngày 05/11/2019" */
        EFFECTIVE,
        /** "năm học 2021-2022", "dịp Tết Nguyên đán" */
        PERIOD,
        /** "Công văn số … ngày 13/9/2021" */
        DATE,
        /** "06h30, ngày 06/8/2020" */
        DATETIME,
        /** "ngày    tháng    năm 2015" */
        DATE_BLANK
    }

    private static final Set<Kind> DUE =
            EnumSet.of(Kind.DEADLINE, Kind.INTERVAL, Kind.RECURRING, Kind.RELATIVE, Kind.DURATION);

    /** Whether it says by when, or how often, something must be done. */
    boolean isDue() {
        return DUE.contains(kind);
    }

    /** The kind's name for explanations: {@code interval-open}. */
    String rulename() {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
