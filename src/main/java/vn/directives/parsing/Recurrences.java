package vn.directives.parsing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.directives.document.Span;

/**
 * Finds what recurs or is counted from an event, and gives the rule: "trước ngày 25 hằng tháng", "định kỳ hằng tuần", "trong thời
 * hạn 15 ngày kể từ ngày nhận được". Works on folded text; every quantifier is bounded or possessive.
 */
final class Recurrences {
    /** How far behind a period its days are told, in code units. */
    private static final int EXPLANATION_REACH = 24;

    private static final List<String> BY = List.of("truoc", "cham nhat", "muon nhat", "khong qua", "vao", "den");

    private static final String FILLER = "(?:\\s{1,3}+(?:la|vao|ngay(?= thu)|den|truoc|khong qua|het))*+\\s{1,3}+";

    private static final String TIME =
            "(?:\\d{1,2}+\\s?(?:h|gio|g|:)\\s?(?:\\d{2}+)?+(?:\\s?phut)?+\\s{0,2}+,?+\\s{0,2}+)?+";

    private static final String EVERY = "(?:hang|moi|cac)\\s{1,2}+";

    /** A day of a month that is not named: "chậm nhất không quá ngày 25 của tháng tiếp theo". */
    private static final WordPattern DAY_OF_MONTH = WordPattern.of(
                    BY,
                    FILLER + TIME + "ngay\\s{1,3}+(\\d{1,2}+)[\\s,(]{0,3}+(?:cua\\s{1,2}+)?+" + "(" + EVERY
                            + "(?:thang|quy|nam|tuan)|(?:thang|quy|nam)\\s{1,2}+(?:tiep theo|sau|ke tiep|cuoi \\p{L}{1,8}+))")
            .needing("ngay");

    /** "chậm nhất không quá ngày cuối quý" */
    private static final WordPattern LAST_DAY = WordPattern.of(
                    BY,
                    FILLER + "ngay cuoi(?: cung)?+(?: cua)?+ (?:hang |moi )?+(thang|quy|nam)(?!\\s?[\\divx])(?!\\p{L})")
            .needing("ngay cuoi");

    /** "Trong phạm vi 10 ngày đầu các tháng đầu quý" */
    private static final WordPattern FIRST_DAYS = WordPattern.of(
                    List.of("trong pham vi", "trong vong", "trong"),
                    " (\\d{1,2}+) ngay dau (?:cua )?+" + EVERY + "(thang dau quy|thang|quy)")
            .needing(" ngay dau");

    /** "từ ngày 15 tháng trước đến ngày 14 của tháng" */
    private static final WordPattern MONTH_TO_MONTH = WordPattern.of(
            List.of("tu ngay"), " (\\d{1,2}+) (?:cua )?+thang truoc den(?: het)?+ ngay (\\d{1,2}+) (?:cua )?+thang");

    /** "trước 16h00 thứ Sáu hằng tuần" */
    private static final WordPattern WEEKDAY = WordPattern.of(
                    BY,
                    FILLER + TIME
                            + "(?:ngay )?+(?:(thu (?:hai|ba|tu|nam|sau|bay|[2-7]))|chu nhat)[\\s,(]{1,3}+(?:hang|moi) tuan")
            .needing(" tuan");

    /** "định kỳ hằng quý", "báo cáo hằng tuần", "định kỳ 06 tháng" */
    private static final WordPattern PERIODIC = WordPattern.of(
            List.of("dinh ky", "bao cao"),
            "\\s{1,2}+(?:hang |moi |theo )?+(?:(\\d{1,2}+) )?+(ngay|tuan|thang|quy|nam)(?: (?:mot|1|01) lan)?+(?!\\s?[\\divx])(?!\\p{L})");

    private static final WordPattern QUICK = WordPattern.of(List.of("bao cao nhanh"), " (\\d{1,2}+) ngay(?!\\p{L})");

    private static final WordPattern EVERY_YEAR_TERM =
            WordPattern.of(List.of("hang nam", "moi nam"), ",?+ (?=cham nhat|trong vong|trong thoi han)");

    private static final String NUMBER = "(?:\\(?\\d{1,3}+\\)?+(?:\\s?\\(\\p{L}{2,5}+(?: \\p{L}{2,5}+){0,2}+\\))?+"
            + "|(?:(?:mot|hai|ba|bon|nam|sau|bay|tam|chin|muoi|lam)\\s){1,3}+(?:\\(\\d{1,3}+\\))?+)";

    /** "trong thời hạn mười lăm ngày, kể từ …", "thời hạn nộp thuế là ba mươi (30) ngày", "không quá 03 tháng" */
    private static final WordPattern TERM = WordPattern.of(
            List.of(
                    "trong thoi han",
                    "trong thoi gian",
                    "trong vong",
                    "cham nhat la",
                    "cham nhat sau",
                    "cham nhat trong",
                    "cham nhat",
                    "khong qua",
                    "sau",
                    "thoi han"),
            "(?:(?<=thoi han)(?: \\p{L}{1,6}+){0,6}? la(?!\\p{L}))?+\\s{1,3}+(?:toi da )?+(" + NUMBER
                    + ")\\s{0,3}+(ngay lam viec|ngay|thang|gio|tuan)(?!\\s?\\d)(?!\\p{L})(,?+ ke tu)?+");

    /** "có hiệu lực thi hành kể từ ngày ký": no day of the calendar. */
    private static final WordPattern SIGNING =
            WordPattern.of(List.of("hieu luc"), "(?: thi hanh)?+(?: ke)?+ tu ngay (?:ky|ban hanh)(?!\\p{L})");

    private static final Map<String, String> FREQUENCIES =
            Map.of("ngay", "DAILY", "tuan", "WEEKLY", "thang", "MONTHLY", "nam", "YEARLY");

    /** Each pattern here has one of these in it. */
    private static final List<String> UNITS_OF_TIME = List.of("ngay", "tuan", "thang", "quy", "nam", "gio");

    private static final Map<String, String> UNITS =
            Map.of("ngay lam viec", "BD", "ngay", "D", "thang", "M", "tuan", "W", "gio", "H");

    private static final Map<String, String> WEEKDAYS = Map.ofEntries(
            Map.entry("thu hai", "MO"),
            Map.entry("thu 2", "MO"),
            Map.entry("thu ba", "TU"),
            Map.entry("thu 3", "TU"),
            Map.entry("thu tu", "WE"),
            Map.entry("thu 4", "WE"),
            Map.entry("thu nam", "TH"),
            Map.entry("thu 5", "TH"),
            Map.entry("thu sau", "FR"),
            Map.entry("thu 6", "FR"),
            Map.entry("thu bay", "SA"),
            Map.entry("thu 7", "SA"));

    private static final Map<String, Integer> DIGITS = Map.ofEntries(
            Map.entry("mot", 1),
            Map.entry("hai", 2),
            Map.entry("ba", 3),
            Map.entry("bon", 4),
            Map.entry("nam", 5),
            Map.entry("lam", 5),
            Map.entry("sau", 6),
            Map.entry("bay", 7),
            Map.entry("tam", 8),
            Map.entry("chin", 9));

    private static final Pattern SPACE = Pattern.compile("\\s++");
    private static final Pattern NOT_DIGITS = Pattern.compile("\\D++");

    private Recurrences() {}

    /** What recurs and what is counted from an event, in the order of the text; no two overlap. */
    static List<TimePhrase> find(String folded) {
        // Every pattern names a unit of time: without one nothing recurs.
        if (!Words.hasAny(folded, UNITS_OF_TIME)) {
            return List.of();
        }
        List<TimePhrase> found = new ArrayList<>();
        if (Words.hasDigit(folded)) {
            withNumbers(folded, found);
        }
        each(LAST_DAY, folded, found, m -> recurring(m, null, "LAST", lastDayRule(m.group(1))));
        each(WEEKDAY, folded, found, Recurrences::weekday);
        each(PERIODIC, folded, found, Recurrences::periodic);
        each(
                SIGNING,
                folded,
                found,
                m -> new TimePhrase(TimePhrase.Kind.RELATIVE, null, null, "P0D", null, new Span(m.start(), m.end())));
        Map<Integer, Integer> yearly = new HashMap<>();
        for (WordPattern.Search search = EVERY_YEAR_TERM.in(folded); search.find(); ) {
            yearly.put(search.match().end(), search.match().start());
        }
        each(TERM, folded, found, m -> term(m, folded, yearly));
        return apart(found);
    }

    private static void withNumbers(String folded, List<TimePhrase> found) {
        each(
                MONTH_TO_MONTH,
                folded,
                found,
                m -> recurring(m, m.group(1) + "(-1M)", m.group(2), "FREQ=MONTHLY;BYMONTHDAY=" + m.group(2)));
        each(
                DAY_OF_MONTH,
                folded,
                found,
                m -> recurring(m, null, withTime(m.group(), m.group(1)), dayRule(m.group(2), m.group(1))));
        each(FIRST_DAYS, folded, found, m -> recurring(m, "1", m.group(1), firstDaysRule(m.group(2), m.group(1))));
        each(QUICK, folded, found, m -> recurring(m, null, null, "FREQ=DAILY;INTERVAL=" + m.group(1)));
    }

    private static void each(
            WordPattern pattern, String folded, List<TimePhrase> found, Function<Matcher, @Nullable TimePhrase> read) {
        for (WordPattern.Search search = pattern.in(folded); search.find(); ) {
            TimePhrase phrase = read.apply(search.match());
            if (phrase != null) {
                found.add(phrase);
            }
        }
    }

    private static TimePhrase weekday(Matcher m) {
        String day = m.group(1) == null ? "SU" : WEEKDAYS.get(m.group(1));
        return recurring(m, null, day, "FREQ=WEEKLY;BYDAY=" + day);
    }

    /** "báo cáo năm" names a report, "báo cáo hằng năm" asks for one every year. */
    private static @Nullable TimePhrase periodic(Matcher m) {
        String words = m.group();
        boolean every = words.contains("hang ") || words.contains("moi ") || words.startsWith("dinh ky");
        return every ? recurring(m, null, null, frequency(m.group(2), m.group(1))) : null;
    }

    /**
     * A term counted from an event; what a law's effect is counted by ("có hiệu lực sau 15 ngày kể từ …") is none.
     *
     * @param yearly where "hằng năm," begins, by its end
     */
    private static @Nullable TimePhrase term(Matcher m, String folded, Map<Integer, Integer> yearly) {
        boolean effect =
                folded.substring(Math.max(0, m.start() - 24), m.start()).contains("hieu luc");
        boolean fromEvent = m.group(3) != null;
        if (effect || (m.group().startsWith("sau ") && !fromEvent)) {
            return null;
        }
        Integer everyYear = yearly.get(m.start());
        if (everyYear != null) {
            Span span = new Span(everyYear, m.end(2));
            return new TimePhrase(TimePhrase.Kind.RECURRING, null, null, "FREQ=YEARLY", null, span);
        }
        String rule = "P" + (m.group(2).equals("gio") ? "T" : "") + value(m.group(1)) + UNITS.get(m.group(2));
        boolean duration = m.group().startsWith("khong qua") && !fromEvent;
        TimePhrase.Kind kind = duration ? TimePhrase.Kind.DURATION : TimePhrase.Kind.RELATIVE;
        return new TimePhrase(kind, null, null, rule, null, new Span(m.start(), m.end(2)));
    }

    private static String firstDaysRule(String period, String days) {
        String months = period.equals("thang") ? "FREQ=MONTHLY" : "FREQ=YEARLY;BYMONTH=1,4,7,10";
        return months + ";BYMONTHDAY=" + days;
    }

    private static TimePhrase recurring(
            Matcher m, @Nullable String start, @Nullable String end, @Nullable String rule) {
        return new TimePhrase(TimePhrase.Kind.RECURRING, start, end, rule, null, new Span(m.start(), m.end()));
    }

    /** "25", or "25T16:00" when an hour is printed. */
    private static String withTime(String words, String day) {
        return day + ClockTime.before(words, words.lastIndexOf("ngay " + day)).orElse("");
    }

    private static @Nullable String dayRule(String period, String day) {
        int number = Integer.parseInt(day);
        if (number < 1 || number > 31) {
            return null;
        }
        boolean monthly = period.endsWith("hang thang")
                || period.endsWith("moi thang")
                || period.endsWith("cac thang")
                || period.startsWith("thang tiep")
                || period.startsWith("thang sau")
                || period.startsWith("thang ke");
        if (monthly) {
            return "FREQ=MONTHLY;BYMONTHDAY=" + number;
        }
        return period.startsWith("thang cuoi quy") ? "FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=" + number : null;
    }

    private static String lastDayRule(String period) {
        return switch (period) {
            case "thang" -> "FREQ=MONTHLY;BYMONTHDAY=-1";
            case "quy" -> "FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=-1";
            default -> "FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=31";
        };
    }

    private static String frequency(String unit, @Nullable String count) {
        int every = count == null ? 1 : Integer.parseInt(count);
        int interval = unit.equals("quy") ? 3 * every : every;
        String frequency = "FREQ=" + FREQUENCIES.getOrDefault(unit, "MONTHLY");
        return interval == 1 ? frequency : frequency + ";INTERVAL=" + interval;
    }

    /** "15", "02 (hai)", "ba mươi (30)", "mười lăm". */
    private static int value(String number) {
        String digits = NOT_DIGITS
                .splitAsStream(number)
                .filter(d -> !d.isEmpty())
                .findFirst()
                .orElse("");
        if (!digits.isEmpty()) {
            return Integer.parseInt(digits);
        }
        int value = 0;
        for (String word : SPACE.split(number.strip(), -1)) {
            value = word.equals("muoi") ? Math.max(1, value) * 10 : value + DIGITS.getOrDefault(word, 0);
        }
        return value;
    }

    private static boolean isExplained(TimePhrase period, TimePhrase days) {
        int gap = days.span().start() - period.span().end();
        return period.kind() == TimePhrase.Kind.RECURRING
                && period.end() == null
                && days.start() != null
                && gap > 0
                && gap <= EXPLANATION_REACH;
    }

    /** In the order of the text; of those that overlap the first, and at one place the one whose rule stands first. */
    private static List<TimePhrase> apart(List<TimePhrase> found) {
        List<TimePhrase> apart = new ArrayList<>();
        int end = 0;
        found.sort(Comparator.comparingInt(phrase -> phrase.span().start()));
        for (int i = 0; i < found.size(); i++) {
            TimePhrase phrase = found.get(i);
            // "định kỳ hằng tháng là tính từ ngày 15 tháng trước đến ngày 14": the days say more than the period.
            boolean explained = i + 1 < found.size() && isExplained(phrase, found.get(i + 1));
            if (phrase.span().start() >= end && !explained) {
                apart.add(phrase);
                end = phrase.span().end();
            }
        }
        return apart;
    }
}
