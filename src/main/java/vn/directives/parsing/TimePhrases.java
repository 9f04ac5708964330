package vn.directives.parsing;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.directives.document.Span;

/**
 * Finds the phrases that tell of time, and what each tells: a calendar expression is a deadline by the word before it ("trước ngày",
 * "chậm nhất", "trong Quý"…); the date of a cited document has no such word. Works on folded text, in one pass for each form.
 */
final class TimePhrases {
    /** What may stand between the word and the expression: "chậm nhất là trước 17h00, ngày 25/12". */
    private static final String FILLER =
            "(?:\\s{0,3}+(?:la|vao|den|truoc|het|trong|ngay|moc|luc|qua|cuoi|dau|giua|quoc khanh|\\d{1,2}+\\s?(?:h|gio|g)\\s?(?:\\d{1,2}+)?+(?:\\s?phut)?+|\\d{1,2}+:\\d{2}+|[,:]))*+\\s{0,3}+$";

    private static final WordPattern BY = WordPattern.of(
            List.of(
                    "truoc",
                    "cham nhat",
                    "muon nhat",
                    "den het",
                    "het",
                    "khong qua",
                    "xong",
                    "han cuoi",
                    "thoi han hoan thanh",
                    "thoi han",
                    "hoan thanh"),
            FILLER);

    private static final WordPattern WITHIN = WordPattern.of(
            List.of("trong", "cuoi", "het", "vao cuoi", "ket thuc"), "(?:\\s{0,3}+(?:nua dau|nua cuoi))?+\\s{0,3}+$");

    private static final WordPattern ON = WordPattern.of(List.of("vao", "trong"), "\\s{0,3}+$");

    private static final WordPattern UNTIL = WordPattern.of(
            List.of("den"),
            "(?:\\s{0,3}+(?:het|truoc))?+(?:\\s{0,3}+\\d{1,2}+\\s?(?:h|gio|g)\\s?(?:\\d{1,2}+)?+(?:\\s?phut)?+,?+)?+\\s{0,3}+$");

    /** "từ 0 giờ, ngày", "kể từ ngày", "từ tháng". */
    private static final WordPattern FROM = WordPattern.of(
            List.of("tu"),
            "(?:\\s{1,3}+\\d{1,2}+\\s?(?:h|gio|g|:)\\s?(?:\\d{2}+)?+(?:\\s?phut)?+\\s{0,2}+,?+)?+\\s{0,3}+$");

    private static final WordPattern EFFECT =
            WordPattern.of(List.of("hieu luc"), "(?: thi hanh)?+(?: ke)?+ tu\\s{0,3}+$");

    private static final WordPattern PART_OF_DAY =
            WordPattern.of(List.of("sang", "chieu", "toi", "trua"), "(?:\\s{1,2}+ngay)?+\\s{0,3}+$");

    /** "hằng tháng", "tháng tiếp theo", "của tháng sau": the expression recurs. */
    private static final Pattern RECURS_AFTER = Pattern.compile(
            "[\\s,(]{0,3}+(?:cua\\s{1,2}+)?+(?:(?:hang|moi|cac)\\s{1,2}+(?:thang|quy|nam|tuan)|(?:thang|quy|nam)\\s{1,2}+(?:tiep theo|sau|ke tiep|cuoi))");

    /** "hàng năm (chậm nhất đến ngày 15/2)" */
    private static final WordPattern EVERY_YEAR = WordPattern.of(List.of("hang", "moi"), " nam[\\s,(]{1,3}+$");

    private static final Pattern RANGE = Pattern.compile(
            "\\s{0,2}+[-–—]\\s{0,2}+|,?+\\s{1,2}+(?:cho )?+den(?:\\s{1,2}+(?:het|truoc|ngay|cuoi))*+(?:\\s{1,2}+\\d{1,2}+\\s?(?:h|gio|g|:)\\s?(?:\\d{2}+)?+(?:\\s?phut)?+,?+)?+\\s{1,2}+");

    private static final WordPattern PERIOD = WordPattern.of(
            List.of("nam hoc", "dip le", "dip tet", "tet nguyen dan", "tet duong lich"),
            "(?: (?:19|20)\\d{2}+(?:\\s?[-–]\\s?(?:19|20)\\d{2}+)?+)?+(?!\\p{L})");

    private static final WordPattern BLANK =
            WordPattern.of(List.of("ngay"), "[\\s.…_]{1,40}+thang[\\s.…_]{1,40}+nam(?!\\p{L})");

    /** How far back a word is looked for, in code units. */
    private static final int REACH = 60;

    private static final int MONTHS_OF_QUARTER = 3;

    /** How far the two ends of a range may be apart, in code units. */
    private static final int RANGE_REACH = 30;

    /** Words that set an end; "trong tháng 3" is a stretch of time. */
    private static final List<String> STRICT =
            List.of("truoc", "nhat", "den ", "khong qua", "thoi han", "han cuoi", "xong");

    private final String folded;
    private final @Nullable LocalDate issued;
    private final boolean timeField;
    private final List<DateFinder.Expression> expressions;

    private TimePhrases(String folded, @Nullable LocalDate issued, boolean timeField) {
        this.folded = folded;
        this.issued = issued;
        this.timeField = timeField;
        this.expressions = DateFinder.find(folded, issued);
    }

    /**
     * The phrases of time, in the order of the text, no two overlapping.
     *
     * @param folded lower case, no accents
     * @param issued the document's date, for years that are not printed
     * @param timeField whether the text stands after a label such as "Thời gian:", which makes every date in it a deadline
     */
    static List<TimePhrase> find(String folded, @Nullable LocalDate issued, boolean timeField) {
        return new TimePhrases(folded, issued, timeField).find();
    }

    private List<TimePhrase> find() {
        List<TimePhrase> found = new ArrayList<>(Recurrences.find(folded));
        for (int i = 0; i < expressions.size(); i++) {
            DateFinder.Expression e = expressions.get(i);
            boolean range = i + 1 < expressions.size() && isRange(e, expressions.get(i + 1));
            found.add(range ? range(e, expressions.get(i + 1)) : phrase(e));
            i += range ? 1 : 0;
        }
        add(found, PERIOD, TimePhrase.Kind.PERIOD);
        add(found, BLANK, TimePhrase.Kind.DATE_BLANK);
        found.sort(Comparator.comparingInt(phrase -> phrase.span().start()));
        return apart(found);
    }

    /** "từ tháng 3 đến tháng 10 năm 2026", "Quý IV/2026 – Quý I/2027"; days need "từ". */
    private boolean isRange(DateFinder.Expression first, DateFinder.Expression second) {
        int gap = second.span().start() - first.span().end();
        if (gap > RANGE_REACH
                || !RANGE.matcher(folded.substring(
                                first.span().end(), second.span().start()))
                        .matches()) {
            return false;
        }
        boolean bare = first.unit() != DateFinder.Unit.DAY && first.unit() == second.unit();
        return bare || isFrom(first);
    }

    private TimePhrase range(DateFinder.Expression first, DateFinder.Expression second) {
        int from = start(FROM, before(first));
        int begin = from < 0 ? first.span().start() : from(first) + from;
        Span span = new Span(begin, second.span().end());
        LocalDate end = second.last();
        LocalDate start = first.first();
        if (start != null && end != null && !first.yearGiven()) {
            LocalDate same = start.withYear(end.getYear());
            start = same.isAfter(end) ? same.minusYears(1) : same;
        }
        String beginning = start == null ? String.valueOf(first.firstDay()) : start.toString();
        String time = ClockTime.before(folded, second.span().start()).orElse("");
        boolean known = end != null && (second.yearGiven() || issued != null);
        String last = end == null ? String.valueOf(second.lastDay()) : end + time;
        return new TimePhrase(TimePhrase.Kind.INTERVAL, beginning, last, null, known ? end : null, span);
    }

    private TimePhrase phrase(DateFinder.Expression e) {
        String before = before(e);
        if (start(EFFECT, before) >= 0) {
            return new TimePhrase(TimePhrase.Kind.EFFECTIVE, firstOf(e), null, null, null, e.span());
        }
        String time = ClockTime.before(folded, e.span().start()).orElse("");
        if (isFrom(e)) {
            return new TimePhrase(TimePhrase.Kind.INTERVAL_OPEN, firstOf(e) + time, null, null, null, e.span());
        }
        if (folded.startsWith(" va cac nam", e.span().end())
                || folded.startsWith(" va nhung nam", e.span().end())) {
            // "Năm 2025 và các năm tiếp theo" has no end.
            return new TimePhrase(TimePhrase.Kind.INTERVAL_OPEN, firstOf(e), null, null, null, e.span());
        }
        int word = wordBefore(before, e);
        if (word >= 0) {
            return due(e, from(e) + word, time);
        }
        boolean clock = e.unit() == DateFinder.Unit.DAY && (!time.isEmpty() || start(PART_OF_DAY, before) >= 0);
        TimePhrase.Kind kind = clock ? TimePhrase.Kind.DATETIME : TimePhrase.Kind.DATE;
        return new TimePhrase(kind, firstOf(e) + time, lastOf(e) + time, null, null, e.span());
    }

    /** What a word before it makes a deadline; without a year, and without a document's date to take it from, it is one of every year. */
    private TimePhrase due(DateFinder.Expression e, int word, String time) {
        Matcher after = RECURS_AFTER.matcher(folded).region(e.span().end(), folded.length());
        boolean recursAfter = !e.yearGiven() && after.lookingAt();
        boolean recurs = recursAfter
                || (!e.yearGiven()
                        && (e.last() == null
                                || start(EVERY_YEAR, folded.substring(Math.max(0, word - 16), word)) >= 0));
        Span span = new Span(word, recursAfter ? after.end() : e.span().end());
        if (recurs) {
            MonthDay day = e.lastDay();
            String rule = "FREQ=YEARLY;BYMONTH=" + day.getMonthValue() + ";BYMONTHDAY=" + day.getDayOfMonth();
            String last = e.unit() == DateFinder.Unit.QUARTER
                    ? "Q" + day.getMonthValue() / MONTHS_OF_QUARTER + " end"
                    : day.toString();
            return new TimePhrase(TimePhrase.Kind.RECURRING, null, last, rule, null, span);
        }
        String words = folded.substring(word, e.span().start());
        boolean strict = STRICT.stream().anyMatch(words::contains);
        boolean day = e.unit() == DateFinder.Unit.DAY;
        return day || strict
                ? new TimePhrase(TimePhrase.Kind.DEADLINE, null, lastOf(e) + time, null, e.last(), span)
                : new TimePhrase(TimePhrase.Kind.INTERVAL, firstOf(e), lastOf(e), null, e.last(), span);
    }

    private static String firstOf(DateFinder.Expression e) {
        LocalDate first = e.first();
        return first == null ? e.firstDay().toString() : first.toString();
    }

    private static String lastOf(DateFinder.Expression e) {
        LocalDate last = e.last();
        return last == null ? e.lastDay().toString() : last.toString();
    }

    private static int from(DateFinder.Expression e) {
        return Math.max(0, e.span().start() - REACH);
    }

    private String before(DateFinder.Expression e) {
        return folded.substring(from(e), e.span().start());
    }

    private boolean isFrom(DateFinder.Expression e) {
        return start(FROM, before(e)) >= 0;
    }

    /** Where in the words before it the one begins that makes the expression a deadline; -1 when there is none. */
    private int wordBefore(String before, DateFinder.Expression e) {
        int by = start(BY, before);
        if (by >= 0) {
            boolean sinceThen =
                    e.unit() == DateFinder.Unit.YEAR && before.substring(by).startsWith("truoc");
            return sinceThen ? -1 : by;
        }
        int until = start(UNTIL, before);
        if (until >= 0 && afterFrom(before.substring(0, until)) && e.yearGiven()) {
            return until;
        }
        if (until >= 0
                && opensClause(from(e) + until)
                && folded.startsWith(", ", e.span().end())) {
            // "Đến năm 2030, hoàn thành …"; "Chiến lược … đến năm 2030" names a document.
            return until;
        }
        int within = start(WITHIN, before);
        if (within >= 0 && e.unit() != DateFinder.Unit.DAY) {
            return within;
        }
        int on = start(ON, before);
        if (on >= 0 && e.unit() == DateFinder.Unit.DAY && e.yearGiven()) {
            return on;
        }
        return timeField && e.last() != null ? before.length() : -1;
    }

    private boolean opensClause(int at) {
        return at == 0 || (at >= 2 && ".;".indexOf(folded.charAt(at - 2)) >= 0 && folded.charAt(at - 1) == ' ');
    }

    /** "từ nay đến tháng 10 năm 2026": whether the beginning of the range stands shortly before. */
    private static boolean afterFrom(String before) {
        int from = before.lastIndexOf("tu ");
        return from >= 0 && (from == 0 || !Character.isLetter(before.charAt(from - 1))) && before.length() - from < 40;
    }

    private static int start(WordPattern pattern, String before) {
        WordPattern.Search search = pattern.in(before);
        return search.find() ? search.match().start() : -1;
    }

    private void add(List<TimePhrase> found, WordPattern pattern, TimePhrase.Kind kind) {
        for (WordPattern.Search search = pattern.in(folded); search.find(); ) {
            Span span = new Span(search.match().start(), search.match().end());
            found.add(new TimePhrase(kind, null, null, null, null, span));
        }
    }

    /** Of two that overlap the one that began first; of a range both ends are one phrase. */
    private static List<TimePhrase> apart(List<TimePhrase> found) {
        List<TimePhrase> apart = new ArrayList<>();
        int end = 0;
        for (TimePhrase phrase : found) {
            if (phrase.span().start() >= end) {
                apart.add(phrase);
                end = phrase.span().end();
            }
        }
        return apart;
    }
}
