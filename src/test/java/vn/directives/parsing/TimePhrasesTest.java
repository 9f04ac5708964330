package vn.directives.parsing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.directives.text.SearchText;

class TimePhrasesTest {
    private static final double FLOOR = 1.0;

    private static List<TimePhrase> find(String text, @Nullable LocalDate issued) {
        return TimePhrases.find(SearchText.bare(text), issued, false);
    }

    /** The first phrase that asks, else the first: its class, start and end. */
    private static String first(List<TimePhrase> phrases) {
        return phrases.stream()
                .filter(TimePhrase::isDue)
                .findFirst()
                .or(() -> phrases.stream().findFirst())
                .map(p -> p.rulename() + " " + text(p.start()) + " " + text(p.end()))
                .orElse("nothing");
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    @Test
    void theTablesClassStartAndEndAreRead() {
        List<TableRow> rows = TableRow.read("deadlines.tsv", 80);
        List<String> failed = new ArrayList<>();
        for (TableRow row : rows) {
            String given = row.get("document_date");
            LocalDate issued = given.isEmpty() ? null : LocalDate.parse(given);
            String wanted = row.get("class") + " " + row.get("start") + " " + row.get("end");
            String found = first(find(row.get("expression"), issued));
            if (!found.equals(wanted)) {
                failed.add(row.get("id") + " " + row.get("expression") + ": wanted " + wanted + ", found " + found);
            }
        }
        double share = 1 - (double) failed.size() / rows.size();
        assertThat(share).as("%s", failed).isGreaterThanOrEqualTo(FLOOR);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "trước ngày 25 hằng tháng|FREQ=MONTHLY;BYMONTHDAY=25",
                "chậm nhất ngày 10 của tháng tiếp theo|FREQ=MONTHLY;BYMONTHDAY=10",
                "trước ngày 15/12 hằng năm|FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=15",
                "trước 16h00 thứ Sáu hằng tuần|FREQ=WEEKLY;BYDAY=FR",
                "trước ngày 20 của tháng cuối quý|FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=20",
                "chậm nhất ngày cuối quý|FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=-1",
                "báo cáo định kỳ hằng quý|FREQ=MONTHLY;INTERVAL=3",
                "định kỳ 06 tháng|FREQ=MONTHLY;INTERVAL=6",
                "trong thời hạn mười lăm ngày, kể từ ngày nhận được hồ sơ|P15D",
                "trong vòng 05 ngày làm việc|P5BD",
                "chậm nhất 24 giờ kể từ khi phát hiện|PT24H"
            })
    void whatRecursOrIsCountedFromAnEventIsARule(String text, String rule) {
        assertThat(find(text, LocalDate.of(2021, 12, 8)))
                .filteredOn(TimePhrase::isDue)
                .singleElement()
                .satisfies(p -> {
                    assertThat(p.rule()).isEqualTo(rule);
                    assertThat(p.date()).isNull();
                });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "trẻ em từ 12-17 tuổi|nothing",
                "năm học 2021-2022|period  ",
                "Luật Đất đai có hiệu lực từ ngày 01/8/2024|effective 2024-08-01 ",
                "Công văn số 12/UBND-VX ngày 01/12/2021|date 2021-12-01 2021-12-01",
                "từ ngày 15/3 đến hết ngày 30/4/2022|interval 2022-03-15 2022-04-30",
                "từ tháng 11/2021 đến tháng 02/2022|interval 2021-11-01 2022-02-28",
                "ngày … tháng … năm 2021|date-blank  "
            })
    void otherTimesAreToldFromDeadlines(String text, String wanted) {
        assertThat(first(find(text, LocalDate.of(2021, 12, 8))).strip()).isEqualTo(wanted.strip());
    }
}
