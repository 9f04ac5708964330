package vn.directives.parsing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.directives.document.Span;

/**
 * Finds what recurs or is counted from an event, and gives the rule: "trước ngày 25 hằng tháng", "định kỳ hằng tuần", "trong thời
 * hạn 15 ngày kể từ ngày nhận được". Works on folded text; every quantifier is bounded or possessive.
 */
final class Recurrences {
    private static final String WORD_START = "(?<!\\p{L})";

    private static final String TIME =
            "(?:\\d{1,2}+\\s?(?:h|gio|g|:)\\s?(?:\\d{2}+)?+(?:\\s?phut)?+\\s{0,2}+,?+\\s{0,2}+)?+";

    private static final String EVERY = "(?:hang|moi|cac)\\s{1,2}+";

    /** A day of a month that is not named: "chậm nhất không quá ngày 25 của tháng tiếp theo". */
    private static final WordPattern DAY_OF_MONTH = WordPattern.of(
            WORD_START,
            List.of("truoc", "cham nhat", "muon nhat", "khong qua", "vao", "den"),
            "(?:\\s{1,3}+(?:la|vao|den|truoc|khong qua|het))*+\\s{1,3}+"
                    + TIME
                    + "ngay\\s{1,3}+(\\d{1,2}+)[\\s,(]{0,3}+(?:cua\\s{1,2}+)?+"
                    + "(" + EVERY
                    + "(?:thang|quy|nam|tuan)|(?:thang|quy|nam)\\s{1,2}+(?:tiep theo|sau|ke tiep|cuoi \\p{L}{1,8}+))");

    private static final WordPattern LAST_DAY = WordPattern.of(
            WORD_START,
            List.of("truoc", "cham nhat", "muon nhat", "khong qua", "vao"),
            "(?:\\s{1,3}+(?:la|vao|den|khong qua))*+\\s{1,3}+ngay cuoi(?: cung)?+(?: cua)?+ (?:hang |moi )?+(thang|quy|nam)(?!\\s?[\\divx])(?!\\p{L})");

    /** "Trong phạm vi 10 ngày đầu các tháng đầu quý". */
    private static final WordPattern FIRST_DAYS = WordPattern.of(
            WORD_START,
            List.of("trong"),
            "(?: pham vi| vong)?+ (\\d{1,2}+) ngay dau (?:cua )?+" + EVERY
                    + "(thang dau quy|thang|quy)");

    /** "từ ngày 15 tháng trước đến ngày 14 của tháng". */
    private static final WordPattern MONTH_TO_MONTH = WordPattern.of(
            WORD_START,
            List.of("tu ngay "),
            "(\\d{1,2}+) (?:cua )?+thang truoc den(?: het)?+ ngay (\\d{1,2}+) (?:cua )?+thang");

    private static final WordPattern WEEKDAY = WordPattern.of(
            WORD_START,
            List.of("truoc", "cham nhat", "muon nhat", "vao", "ngay"),
            "(?:\\s{1,3}+(?:la|vao|ngay|truoc))*+\\s{1,3}+" + TIME
                    + "(?:ngay )?+(?:(thu (?:hai|ba|tu|nam|sau|bay|[2-7]))|chu nhat)[\\s,(]{1,3}+(?:hang|moi) tuan");

    private static final WordPattern PERIODIC = WordPattern.of(
            WORD_START,
            List.of("dinh ky", "bao cao", "theo dinh ky"),
            "\\s{1,2}+(?:hang |moi |theo )?+(?:(\\d{1,2}+) )?+(ngay|tuan|thang|quy|nam)(?: (?:mot|1|01) lan)?+(?!\\s?[\\divx])(?!\\p{L})");

    private static final WordPattern QUICK =
            WordPattern.of(WORD_START, List.of("bao cao nhanh "), "(\\d{1,2}+) ngay(?!\\p{L})");

    private static final WordPattern EVERY_YEAR_TERM =
            WordPattern.of(WORD_START, List.of("hang nam", "moi nam"), ",?+ (?=cham nhat|trong vong|trong thoi han)");

    private static final String NUMBER = "(?:\\(?\\d{1,3}+\\)?+(?:\\s?\\(\\p{L}{2,5}+(?: \\p{L}{2,5}+){0,2}+\\))?+"
            + "|(?:(?:mot|hai|ba|bon|nam|sau|bay|tam|chin|muoi|lam)\\s){1,3}+(?:\\(\\d{1,3}+\\))?+)";

    private static final WordPattern TERM = WordPattern.of(
            List.of("trong ", "cham nhat", "khong qua", "sau", "thoi han"),
            "(?<!\\p{L})(trong (?:thoi han|vong|thoi gian)|cham nhat(?: la| sau| trong)?|khong qua|sau|thoi han(?: \\p{L}{1,6}+){0,6}? la)\\s{1,3}+(?:toi da )?+"
                    + "(" + NUMBER + ")\\s{0,3}+(ngay lam viec|ngay|thang|gio|tuan)(?!\\s?\\d)(?!\\p{L})(,?+ ke tu)?+");

    private static final Map<String, String> FREQUENCIES =
            Map.of("ngay", "DAILY", "tuan", "WEEKLY", "thang", "MONTHLY", "nam", "YEARLY");

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
        List<TimePhrase> found = new ArrayList<>();
        for (WordPattern.Search search = MONTH_TO_MONTH.in(folded); search.find(); ) {
            Matcher m = search.match();
            found.add(recurring(m, m.group(1) + "(-1M)", m.group(2), "FREQ=MONTHLY;BYMONTHDAY=" + m.group(2)));
        }
        for (WordPattern.Search search = DAY_OF_MONTH.in(folded); search.find(); ) {
            Matcher m = search.match();
            found.add(recurring(m, null, withTime(m.group(), m.group(1)), dayRule(m.group(2), m.group(1))));
        }
        for (WordPattern.Search search = LAST_DAY.in(folded); search.find(); ) {
            Matcher m = search.match();
            found.add(recurring(m, null, "LAST", lastDayRule(m.group(1))));
        }
        for (WordPattern.Search search = FIRST_DAYS.in(folded); search.find(); ) {
            Matcher m = search.match();
            String months = m.group(2).equals("thang") ? "FREQ=MONTHLY" : "FREQ=YEARLY;BYMONTH=1,4,7,10";
            found.add(recurring(m, "1", m.group(1), months + ";BYMONTHDAY=" + m.group(1)));
        }
        for (WordPattern.Search search = WEEKDAY.in(folded); search.find(); ) {
            Matcher m = search.match();
            String day = m.group(1) == null ? "SU" : WEEKDAYS.get(m.group(1));
            found.add(recurring(m, null, day, "FREQ=WEEKLY;BYDAY=" + day));
        }
        for (WordPattern.Search search = QUICK.in(folded); search.find(); ) {
            Matcher m = search.match();
            found.add(recurring(m, null, null, "FREQ=DAILY;INTERVAL=" + m.group(1)));
        }
        for (WordPattern.Search search = PERIODIC.in(folded); search.find(); ) {
            Matcher m = search.match();
            boolean every = m.group().contains("hang ")
                    || m.group().contains("moi ")
                    || m.group().startsWith("dinh ky");
            if (every) {
                found.add(recurring(m, null, null, frequency(m.group(2), m.group(1))));
            }
        }
        terms(folded, found);
        return apart(found);
    }

    private static void terms(String folded, List<TimePhrase> found) {
        WordPattern.Search everyYear = EVERY_YEAR_TERM.in(folded);
        int yearly = -1;
        int yearlyStart = -1;
        boolean more = everyYear.find();
        for (WordPattern.Search search = TERM.in(folded); search.find(); ) {
            Matcher m = search.match();
            while (more && everyYear.match().end() <= m.start()) {
                yearly = everyYear.match().end();
                yearlyStart = everyYear.match().start();
                more = everyYear.find();
            }
            boolean effect =
                    folded.substring(Math.max(0, m.start() - 24), m.start()).contains("hieu luc");
            if ((m.group(1).equals("sau") && m.group(4) == null) || effect) {
                continue;
            }
            String rule = "P" + (m.group(3).equals("gio") ? "T" : "") + value(m.group(2)) + UNITS.get(m.group(3));
            if (yearly == m.start()) {
                Span span = new Span(yearlyStart, m.end(3));
                found.add(new TimePhrase(TimePhrase.Kind.RECURRING, null, null, "FREQ=YEARLY", null, span));
            } else {
                boolean duration = m.group(1).equals("khong qua") && m.group(4) == null;
                TimePhrase.Kind kind = duration ? TimePhrase.Kind.DURATION : TimePhrase.Kind.RELATIVE;
                found.add(new TimePhrase(kind, null, null, rule, null, new Span(m.start(), m.end(3))));
            }
        }
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

    /** In the order of the text; of those that overlap the first, and at one place the one whose rule stands first. */
    private static List<TimePhrase> apart(List<TimePhrase> found) {
        List<TimePhrase> apart = new ArrayList<>();
        int end = 0;
        found.sort(Comparator.comparingInt(phrase -> phrase.span().start()));
        for (TimePhrase phrase : found) {
            if (phrase.span().start() >= end) {
                apart.add(phrase);
                end = phrase.span().end();
            }
        }
        return apart;
    }
}
