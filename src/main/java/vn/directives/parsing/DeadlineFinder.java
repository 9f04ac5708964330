package vn.directives.parsing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.directives.document.Deadline;
import vn.directives.document.Span;

/**
 * Finds by when something must be done: a calendar expression with a word before it that makes it a deadline ("trước ngày",
 * "chậm nhất", "trong Quý"…), a recurring one, or a term counted from an event. The date of a cited document, an age range or a
 * school year has no such word before it and is none.
 */
final class DeadlineFinder {
    /** A deadline and where it stands in the text that was searched. */
    record Found(Deadline deadline, Span span) {}

    /** What may stand between the word and the expression: "chậm nhất là trước 17h00, ngày 25/12". */
    private static final String FILLER =
            "(?:\\s{0,3}+(?:la|vao|den|truoc|het|trong|ngay|moc|luc|qua|cuoi|dau|giua|\\d{1,2}+\\s?(?:h|gio|g)\\s?(?:\\d{1,2}+)?+(?:\\s?phut)?+|\\d{1,2}+:\\d{2}+|[,:]))*+\\s{0,3}+$";

    private static final Pattern BY = Pattern.compile(
            "(?<!\\p{L})(?:truoc|cham nhat|muon nhat|den het|het|khong qua|xong|han cuoi|thoi han(?: hoan thanh)?|hoan thanh)"
                    + FILLER);

    private static final Pattern WITHIN = Pattern.compile(
            "(?<!\\p{L})(?:trong|cuoi|het|vao cuoi|ket thuc)(?:\\s{0,3}+(?:nua dau|nua cuoi))?+\\s{0,3}+$");

    private static final Pattern ON = Pattern.compile("(?<!\\p{L})(?:vao|trong)\\s{0,3}+$");

    private static final Pattern UNTIL = Pattern.compile(
            "(?<!\\p{L})den(?:\\s{0,3}+(?:het|truoc))?+(?:\\s{0,3}+\\d{1,2}+\\s?(?:h|gio|g)\\s?(?:\\d{1,2}+)?+(?:\\s?phut)?+,?+)?+\\s{0,3}+$");

    private static final Pattern FROM = Pattern.compile("(?<!\\p{L})tu\\s{0,3}+$");

    /** "hằng tháng", "tháng tiếp theo", "của tháng sau": the expression recurs. */
    private static final Pattern RECURS_AFTER = Pattern.compile(
            "[\\s,(]{0,3}+(?:cua\\s{1,2}+)?+(?:(?:hang|moi|cac)\\s{1,2}+(?:thang|quy|nam|tuan)|(?:thang|quy|nam)\\s{1,2}+(?:tiep theo|sau|ke tiep|cuoi))");

    /** A day of the month without the month: "trước ngày 20 hằng tháng". */
    private static final WordPattern RECURRING = WordPattern.of(
            "(?<!\\p{L})",
            List.of("truoc", "cham nhat", "muon nhat", "vao"),
            "(?:\\s{1,3}+(?:la|vao|den|truoc))*+\\s{1,3}+ngay\\s{1,3}+\\d{1,2}+"
                    + "[\\s,(]{0,3}+(?:cua\\s{1,2}+)?+(?:(?:hang|moi|cac)\\s{1,2}+(?:thang|quy|nam|tuan)|(?:thang|quy|nam)\\s{1,2}+(?:tiep theo|sau|ke tiep|cuoi \\p{L}{1,8}+))");

    private static final WordPattern TERM = WordPattern.of(
            "(?<!\\p{L})",
            List.of("trong thoi han", "trong vong", "cham nhat la", "cham nhat sau", "cham nhat", "khong qua"),
            "\\s{1,3}+(?:\\p{L}{2,5}+\\s)?+\\(?\\d{1,3}+\\)?+(?:\\s?\\(\\p{L}{2,5}+\\))?+\\s{1,3}+(?:ngay lam viec|ngay|thang|gio|tuan)(?!\\s?\\d)(?!\\p{L})");

    /** How far back a word is looked for, in code units. */
    private static final int REACH = 60;

    private DeadlineFinder() {}

    /**
     * The deadlines in a paragraph, in its order.
     *
     * @param timeField whether the text stands after a label such as "Thời gian:", which makes every date in it a deadline
     */
    static List<Found> find(String text, String folded, @Nullable LocalDate issued, boolean timeField) {
        List<Found> found = new ArrayList<>();
        List<DateFinder.Expression> expressions = DateFinder.find(folded, issued);
        for (DateFinder.Expression e : expressions) {
            int word = wordBefore(folded, e, timeField);
            if (word >= 0 && !isRangeStart(folded, e)) {
                boolean recurs = !e.yearGiven()
                        && RECURS_AFTER
                                .matcher(folded)
                                .region(e.span().end(), folded.length())
                                .lookingAt();
                Span span = new Span(word, e.span().end());
                found.add(new Found(new Deadline(recurs ? null : e.last(), span.of(text)), span));
            }
        }
        add(found, RECURRING.in(folded), text);
        add(found, TERM.in(folded), text);
        found.sort((a, b) -> a.span().compareTo(b.span()));
        return found;
    }

    private static void add(List<Found> found, WordPattern.Search search, String text) {
        while (search.find()) {
            Span span = new Span(search.match().start(), search.match().end());
            if (found.stream()
                    .noneMatch(f -> f.span().start() < span.end()
                            && span.start() < f.span().end())) {
                found.add(new Found(new Deadline(null, span.of(text)), span));
            }
        }
    }

    /** Where the word that makes the expression a deadline begins; -1 when there is none. */
    private static int wordBefore(String folded, DateFinder.Expression e, boolean timeField) {
        int start = e.span().start();
        int from = Math.max(0, start - REACH);
        String before = folded.substring(from, start);
        int by = start(BY, before);
        if (by >= 0) {
            boolean sinceThen =
                    e.unit() == DateFinder.Unit.YEAR && before.substring(by).startsWith("truoc");
            return sinceThen ? -1 : from + by;
        }
        int until = start(UNTIL, before);
        if (until >= 0 && afterFrom(before.substring(0, until)) && e.yearGiven()) {
            return from + until;
        }
        int within = start(WITHIN, before);
        if (within >= 0 && e.unit() != DateFinder.Unit.DAY) {
            return from + within;
        }
        int on = start(ON, before);
        if (on >= 0 && e.unit() == DateFinder.Unit.DAY && e.yearGiven()) {
            return from + on;
        }
        return timeField && e.last() != null ? start : -1;
    }

    /** "từ tháng 3 đến tháng 10 năm 2026": whether the beginning of the range stands shortly before. */
    private static boolean afterFrom(String before) {
        int from = before.lastIndexOf("tu ");
        return from >= 0 && (from == 0 || !Character.isLetter(before.charAt(from - 1))) && before.length() - from < 40;
    }

    /** The first date of "từ ngày … đến ngày …", or one that something lasts since. */
    private static boolean isRangeStart(String folded, DateFinder.Expression e) {
        int start = e.span().start();
        return FROM.matcher(folded.substring(Math.max(0, start - 8), start)).find();
    }

    private static int start(Pattern pattern, String before) {
        Matcher matcher = pattern.matcher(before);
        return matcher.find() ? matcher.start() : -1;
    }
}
