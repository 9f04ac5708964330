package vn.directives.web.api;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.directives.document.Deadline;
import vn.directives.document.Directive;
import vn.directives.document.Labelled;
import vn.directives.document.Task;
import vn.directives.engine.Hit;
import vn.directives.search.DateRange;
import vn.directives.search.Wording;
import vn.directives.web.DirectiveLink;

/**
 * Deadlines as a calendar (RFC 5545): each a day of its own, under an id that stays when the calendar is fetched again. What
 * recurs is one event with its rule; what counts from an event nobody knows the day of is left out.
 */
final class DeadlineCalendar {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    /** A line of a month's view; the whole text stands in the description. */
    private static final int LONGEST_SUMMARY = 120;

    private final CalendarLines lines;
    private final DateRange due;
    private final Wording wording;
    private final String base;

    /**
     * @param due the days asked for; of a task with several deadlines only these are shown, and what recurs only when all
     *     days are asked for
     * @param base what the addresses of pages begin with
     */
    DeadlineCalendar(OutputStream out, DateRange due, Wording wording, String base) {
        this.lines = new CalendarLines(out);
        this.due = due;
        this.wording = wording;
        this.base = base;
    }

    void begin() throws IOException {
        lines.line("BEGIN", "VCALENDAR");
        lines.line("VERSION", "2.0");
        lines.line("PRODID", "-//directive-search//deadlines//VI");
        lines.line("CALSCALE", "GREGORIAN");
        lines.line("METHOD", "PUBLISH");
        lines.text("X-WR-CALNAME", wording.say("calendar.name"));
        lines.line("REFRESH-INTERVAL;VALUE=DURATION", "PT6H");
    }

    void end() throws IOException {
        lines.line("END", "VCALENDAR");
    }

    /** Adds the deadlines of a task; always goes on. */
    boolean add(Hit hit) {
        Task task = Objects.requireNonNull(hit.task());
        try {
            int place = 0;
            Set<LocalDate> days = new HashSet<>();
            for (Deadline deadline : task.deadlines()) {
                place++;
                LocalDate day = deadline.date();
                if (day != null && due.contains(day) && days.add(day)) {
                    event(hit.directive(), task, deadline, task.id() + "-" + DAY.format(day), day, null);
                } else if (day == null && due.isOpen()) {
                    Optional<Recurrence> rule = Recurrence.of(deadline.rule());
                    Optional<LocalDate> first = rule.flatMap(r -> r.first(known(hit.directive())));
                    if (rule.isPresent() && first.isPresent()) {
                        event(
                                hit.directive(),
                                task,
                                deadline,
                                task.id() + "-r" + place,
                                first.get(),
                                rule.get().rule());
                    }
                }
            }
            return true;
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private void event(
            Directive directive, Task task, Deadline deadline, String id, LocalDate day, @Nullable String rule)
            throws IOException {
        if (day.getYear() < 1 || day.getYear() > 9_999) {
            return; // a mistyped year that no calendar can write
        }
        lines.line("BEGIN", "VEVENT");
        lines.text("UID", id + "@directive-search");
        lines.line(
                "DTSTAMP",
                TIME.format(Objects.requireNonNullElse(directive.source().ingested(), Instant.EPOCH)));
        lines.line("DTSTART;VALUE=DATE", DAY.format(day));
        if (rule != null) {
            lines.line("RRULE", rule);
        }
        lines.text("SUMMARY", summary(task));
        lines.text("DESCRIPTION", description(directive, task, deadline));
        lines.line("URL", base + DirectiveLink.to(directive, task));
        lines.line("TRANSP", "TRANSPARENT");
        lines.line("END", "VEVENT");
    }

    private static String summary(Task task) {
        String who = names(task.assignees());
        String whole = who.isEmpty() ? task.text() : who + ": " + task.text();
        if (whole.length() <= LONGEST_SUMMARY) {
            return whole;
        }
        int end = whole.lastIndexOf(' ', LONGEST_SUMMARY);
        return whole.substring(0, end > 0 ? end : LONGEST_SUMMARY) + "…";
    }

    private String description(Directive directive, Task task, Deadline deadline) {
        StringBuilder text = new StringBuilder(task.text());
        text.append('\n').append(wording.say("export.deadline")).append(": ").append(deadline.text());
        if (directive.number() != null) {
            text.append('\n').append(wording.say("export.number")).append(": ").append(directive.number());
        }
        if (directive.subject() != null) {
            text.append('\n').append(directive.subject());
        }
        if (directive.authority() != null) {
            text.append('\n').append(directive.authority().label());
        }
        return text.toString();
    }

    private static String names(List<Labelled> all) {
        return all.stream().map(Labelled::label).collect(Collectors.joining(", "));
    }

    /** The day from which a rule can hold. */
    private static LocalDate known(Directive directive) {
        LocalDate issued = directive.issued();
        return issued != null
                ? issued
                : LocalDate.ofInstant(
                        Objects.requireNonNullElse(directive.source().ingested(), Instant.EPOCH), VIETNAM);
    }
}
