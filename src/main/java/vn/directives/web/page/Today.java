package vn.directives.web.page;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import vn.directives.search.Wording;

/** The day on which a page is read, in Vietnam, and how far other days are from it in the reader's words. */
record Today(LocalDate day, Wording wording) {
    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    /** A deadline this near is marked. */
    private static final int SOON = 30;

    private static final int MONTHS_AFTER = 60;
    private static final int YEARS_AFTER = 24;

    static Today at(Clock clock, Wording wording) {
        return new Today(LocalDate.now(clock.withZone(VIETNAM)), wording);
    }

    /** {@code 3 năm trước}; null for an unknown day and for one to come. */
    @Nullable
    String age(@Nullable LocalDate past) {
        if (past == null || past.isAfter(day)) {
            return null;
        }
        long days = ChronoUnit.DAYS.between(past, day);
        long months = ChronoUnit.MONTHS.between(past, day);
        if (days == 0) {
            return wording.say("page.age.today");
        }
        if (days <= MONTHS_AFTER) {
            return wording.say("page.age.days", days);
        }
        return months < YEARS_AFTER
                ? wording.say("page.age.months", months)
                : wording.say("page.age.years", ChronoUnit.YEARS.between(past, day));
    }

    /** {@code past}, {@code soon} or {@code later}. */
    String standing(LocalDate due) {
        if (due.isBefore(day)) {
            return "past";
        }
        return ChronoUnit.DAYS.between(day, due) <= SOON ? "soon" : "later";
    }

    /** {@code còn 5 ngày}; null for what is past or far. */
    @Nullable
    String left(LocalDate due) {
        return switch (standing(due)) {
            case "soon" -> wording.say("page.due.left", ChronoUnit.DAYS.between(day, due));
            default -> null;
        };
    }
}
