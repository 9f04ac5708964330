package vn.directives.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.directives.document.Deadline;
import vn.directives.document.Directive;
import vn.directives.document.Labelled;
import vn.directives.document.Task;
import vn.directives.engine.Hit;
import vn.directives.engine.TestDirectives;
import vn.directives.generated.GeneratedCorpus;
import vn.directives.search.DateRange;

/** What another reader of calendars makes of it. */
class DeadlineCalendarTest {
    private final TimeZone zone = TimeZone.getDefault();

    @BeforeEach
    void inVietnam() {
        TimeZone.setDefault(TimeZone.getTimeZone("Asia/Ho_Chi_Minh"));
    }

    @AfterEach
    void home() {
        TimeZone.setDefault(zone);
    }

    @Test
    void aDeadlineIsADayUnderAnIdThatStays() throws Exception {
        Directive directive = TestDirectives.vaccination();
        ICalendar calendar = read(write(DateRange.OPEN, directive, directive.tasks()));
        VEvent event = calendar.getEvents().getFirst();
        assertThat(calendar.getEvents()).hasSize(1);
        assertThat(event.getUid().getValue()).isEqualTo("d1-1-20211231@directive-search");
        assertThat(event.getDateStart().getValue().hasTime()).isFalse();
        assertThat(event.getDateStart().getValue().getRawComponents().toString())
                .startsWith("20211231");
        assertThat(event.getSummary().getValue())
                .isEqualTo("Sở Y tế: Tổ chức tiêm vắc xin ngay cho người trên 50 tuổi.");
        assertThat(event.getDescription().getValue())
                .contains("\nexport.deadline: Chậm nhất ngày 31/12/2021", "3262/UBND-KGVX");
        assertThat(event.getUrl().getValue()).startsWith("https://example.org/van-ban/d1/");
    }

    @Test
    void ofSeveralDeadlinesOnlyThoseOfTheDaysAskedForAreShown() throws Exception {
        Task task = task(
                new Deadline(LocalDate.of(2026, 1, 5), "a"),
                new Deadline(LocalDate.of(2026, 2, 5), "b"),
                new Deadline(null, "hằng tháng", "FREQ=MONTHLY;BYMONTHDAY=25"));
        DateRange february = new DateRange(LocalDate.of(2026, 2, 1), LocalDate.of(2026, 2, 28));
        assertThat(read(write(february, TestDirectives.vaccination(), List.of(task)))
                        .getEvents())
                .extracting(e -> e.getUid().getValue())
                .containsExactly("d1-9-20260205@directive-search");
    }

    @Test
    void whatRecursIsOneEventWithItsRule() throws Exception {
        Task task = task(
                new Deadline(null, "trước ngày 25 hằng tháng", "FREQ=MONTHLY;BYMONTHDAY=25"),
                new Deadline(null, "trong 15 ngày", "P15D"),
                new Deadline(null, "hằng giờ", "FREQ=HOURLY"));
        List<VEvent> events = read(write(DateRange.OPEN, TestDirectives.vaccination(), List.of(task)))
                .getEvents();
        assertThat(events).hasSize(1);
        assertThat(events.getFirst().getRecurrenceRule().getValue().getByMonthDay())
                .containsExactly(25);
        assertThat(events.getFirst()
                        .getDateStart()
                        .getValue()
                        .getRawComponents()
                        .toString())
                .startsWith("20210925");
    }

    @Test
    void linesAreFoldedAt75OctetsAndComeBackWhole() throws Exception {
        String text = "Chỉ đạo; kiểm tra, đôn đốc \\ báo cáo " + "\uD83D\uDCC5 vắc xin ".repeat(40) + "hết.";
        Task task = new Task(
                "d1-9",
                null,
                text,
                List.of(),
                List.of(),
                List.of(new Deadline(LocalDate.of(2026, 1, 5), "a\u0007b")),
                null);
        String written = write(DateRange.OPEN, TestDirectives.vaccination(), List.of(task));
        assertThat(written.split("\r\n", -1))
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75));
        assertThat(written).doesNotContain("\uFFFD", "\u0007").endsWith("END:VCALENDAR\r\n");
        assertThat(read(written).getEvents().getFirst().getDescription().getValue())
                .startsWith(text + "\n");
    }

    @Test
    void aThousandDirectivesMakeAValidCalendar() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        DeadlineCalendar calendar = calendar(out, DateRange.OPEN);
        calendar.begin();
        new GeneratedCorpus(3)
                .directives(1_000)
                .forEach(d -> d.tasks().forEach(t -> calendar.add(new Hit(d, t, 0, List.of(), 0))));
        calendar.end();
        ICalendar read = read(out.toString(StandardCharsets.UTF_8));
        assertThat(read.validate(ICalVersion.V2_0).getWarnings()).isEmpty();
        assertThat(read.getEvents()).hasSizeGreaterThan(2_000);
        assertThat(read.getEvents()).extracting(e -> e.getUid().getValue()).doesNotHaveDuplicates();
        assertThat(read.getEvents()).anyMatch(e -> e.getRecurrenceRule() != null);
    }

    private static Task task(Deadline... deadlines) {
        return new Task(
                "d1-9",
                null,
                "Báo cáo.",
                List.of(new Labelled("so-y-te", "Sở Y tế")),
                List.of(),
                List.of(deadlines),
                null);
    }

    private static ICalendar read(String text) {
        return Biweekly.parse(text).first();
    }

    private static DeadlineCalendar calendar(ByteArrayOutputStream out, DateRange due) {
        return new DeadlineCalendar(out, due, (key, arguments) -> key, "https://example.org");
    }

    private static String write(DateRange due, Directive directive, List<Task> tasks) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        DeadlineCalendar calendar = calendar(out, due);
        calendar.begin();
        tasks.forEach(task -> calendar.add(new Hit(directive, task, 0, List.of(), 0)));
        calendar.end();
        return out.toString(StandardCharsets.UTF_8);
    }
}
