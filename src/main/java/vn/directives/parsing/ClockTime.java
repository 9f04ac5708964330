package vn.directives.parsing;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An hour of the day as print has it before a date: "17h00", "16 giờ 00", "00 giờ 00 phút", "7:30". */
final class ClockTime {
    private static final Pattern BEFORE = Pattern.compile(
            "(?<!\\d)(\\d{1,2}+)\\s?(?:h|gio|g|:)\\s?(\\d{2}+)?+(?:\\s?phut)?+\\s{0,2}+,?+\\s{0,2}+(?:ngay\\s{0,2}+)?+$");

    /** How far back an hour is looked for, in code units. */
    private static final int REACH = 24;

    private ClockTime() {}

    /** The hour that ends at {@code at}, as ISO 8601 appends it to a date: {@code T17:00}. */
    static Optional<String> before(String folded, int at) {
        if (at <= 0) {
            return Optional.empty();
        }
        Matcher m = BEFORE.matcher(folded.substring(Math.max(0, at - REACH), at));
        if (!m.find()) {
            return Optional.empty();
        }
        int hour = Integer.parseInt(m.group(1));
        int minute = m.group(2) == null ? 0 : Integer.parseInt(m.group(2));
        return hour > 24 || minute > 59
                ? Optional.empty()
                : Optional.of("T" + twoDigits(hour) + ":" + twoDigits(minute));
    }

    private static String twoDigits(int number) {
        return number < 10 ? "0" + number : String.valueOf(number);
    }
}
