package vn.directives.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecurrenceTest {
    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', textBlock = """
                    FREQ=MONTHLY;BYMONTHDAY=25,                     2021-09-13, 2021-09-25
                    FREQ=MONTHLY;BYMONTHDAY=25,                     2021-09-25, 2021-09-25
                    FREQ=MONTHLY;BYMONTHDAY=-1,                     2024-02-03, 2024-02-29
                    FREQ=MONTHLY,                                   2024-02-03, 2024-02-03
                    FREQ=WEEKLY;BYDAY=FR,                           2026-11-22, 2026-11-27
                    FREQ=DAILY;INTERVAL=3,                          2026-11-22, 2026-11-22
                    "FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=-1",   2026-11-22, 2026-12-31
                    "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29",          2097-01-01, 2104-02-29
                    """)
    void itBeginsOnADayOfItsOwnRule(String rule, LocalDate from, LocalDate first) {
        assertThat(Recurrence.of(rule).orElseThrow().first(from)).contains(first);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "P15D", "P5BD", "FREQ=HOURLY", "FREQ=DAILY;INTERVAL=0", "FREQ=DAILY\r\nBEGIN:VALARM", "x"})
    void whatIsNoRuleForCalendarsIsNone(String rule) {
        assertThat(Recurrence.of(rule)).isEmpty();
        assertThat(Recurrence.of(null)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", "FREQ=WEEKLY;BYDAY=XX"})
    void whatNeverComesHasNoFirstDay(String rule) {
        assertThat(Recurrence.of(rule).orElseThrow().first(LocalDate.of(2026, 1, 1)))
                .isEmpty();
    }
}
