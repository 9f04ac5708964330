package vn.directives.parsing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.directives.document.Deadline;
import vn.directives.text.SearchText;

class DeadlineFinderTest {
    private static List<Deadline> find(String text, @Nullable LocalDate issued) {
        return DeadlineFinder.find(text, SearchText.bare(text), issued, false).stream()
                .map(DeadlineFinder.Found::deadline)
                .toList();
    }

    private static List<LocalDate> dates(String text, @Nullable LocalDate issued) {
        return find(text, issued).stream()
                .map(Deadline::date)
                .filter(Objects::nonNull)
                .toList();
    }

    /** A row of class "interval" that recurs every year. */
    private static final List<String> NO_DEADLINE = List.of("T046");

    @Test
    void everyDeadlineAndIntervalOfTheTableIsFound() {
        List<String> failed = new ArrayList<>();
        for (TableRow row : TableRow.read("deadlines.tsv", 80)) {
            String kind = row.get("class");
            boolean asked =
                    (kind.equals("deadline") || kind.equals("interval")) && !NO_DEADLINE.contains(row.get("id"));
            if (asked) {
                String given = row.get("document_date");
                LocalDate issued = given.isEmpty() ? null : LocalDate.parse(given);
                LocalDate wanted = LocalDate.parse(row.get("end").substring(0, 10));
                if (!dates(row.get("expression"), issued).equals(List.of(wanted))) {
                    failed.add(row.get("id") + " " + row.get("expression") + " gave "
                            + dates(row.get("expression"), issued));
                }
            }
        }
        assertThat(failed).isEmpty();
    }

    @Test
    void whatIsNoDeadlineInTheTableGivesNoDate() {
        List<String> failed = new ArrayList<>();
        for (TableRow row : TableRow.read("deadlines.tsv", 80)) {
            boolean none = List.of("date", "date-blank", "period", "duration", "effective", "interval-open")
                    .contains(row.get("class"));
            if (none
                    && !dates(row.get("expression"), LocalDate.of(2021, 12, 27)).isEmpty()) {
                failed.add(row.get("id") + " " + row.get("expression"));
            }
        }
        assertThat(failed).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Báo cáo trước ngày 08/01/2022|2022-01-08",
                "trước 17h00 ngày 27/8/2024|2024-08-27",
                "trước 17h00, ngày 27/8/2024|2024-08-27",
                "chậm nhất là đến hết ngày 31/12/2021|2021-12-31",
                "hoàn thành trong tháng 12/2021|2021-12-31",
                "từ tháng 3 đến tháng 10 năm 2026|2026-10-31",
                "trong năm 2025|2025-12-31",
                "trước ngày 25/12|2021-12-25",
                "trước ngày 15 tháng 01|2022-01-15"
            })
    void aWordBeforeADateMakesItADeadline(String text, LocalDate date) {
        assertThat(dates(text, LocalDate.of(2021, 12, 8))).containsExactly(date);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "vào ngày 25 hằng tháng",
                "trước ngày 10 của tháng tiếp theo",
                "trong thời hạn 07 ngày kể từ khi nhận được văn bản",
                "trong vòng 15 ngày làm việc"
            })
    void whatRecursOrIsCountedFromAnEventHasWordsButNoDate(String text) {
        assertThat(find(text, LocalDate.of(2021, 12, 8))).singleElement().satisfies(d -> {
            assertThat(d.date()).isNull();
            assertThat(d.text()).isNotBlank();
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Công văn số 12/UBND-VX ngày 01/12/2021 của UBND tỉnh",
                "năm học 2021-2022",
                "kết quả năm 2020",
                "sinh trước năm 1960",
                "hộ nghèo phát sinh trước ngày 01/01/2020",
                "trong năm 2025 và các năm tiếp theo"
            })
    void otherDatesAreNoDeadlines(String text) {
        assertThat(find(text, LocalDate.of(2021, 12, 8))).isEmpty();
    }
}
