package vn.directives.parsing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.directives.text.SearchText;

class DateFinderTest {
    private static final LocalDate DECEMBER = LocalDate.of(2021, 12, 20);

    private static List<DateFinder.Expression> find(String text) {
        return DateFinder.find(SearchText.bare(text), DECEMBER);
    }

    @ParameterizedTest
    @CsvSource({
        "ngày 08 tháng 12 năm 2021, 2021-12-08",
        "ngày 14 tháng5 năm 2008, 2008-05-14",
        "ngày 1/7/2025, 2025-07-01",
        "ngày 30.5.2023, 2023-05-30",
        "15-9-2021, 2021-09-15",
        "ngày 25/12, 2021-12-25",
        "ngày 15/01, 2022-01-15",
        "trong tháng 01/2022, 2022-01-31",
        "tháng 3.2025, 2025-03-31",
        "tháng 2 năm 2024, 2024-02-29",
        "Quý I/2022, 2022-03-31",
        "quý 4 năm 2023, 2023-12-31",
        "năm 2025, 2025-12-31"
    })
    void anExpressionEndsOnItsLastDay(String text, LocalDate last) {
        assertThat(find(text))
                .singleElement()
                .satisfies(e -> assertThat(e.last()).isEqualTo(last));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "5/10 xã",
                "24/7",
                "người từ 12-17 tuổi",
                "ngày 31/02/2022",
                "tháng 13/2021",
                "3262/UBND-KGVX",
                "192.168.1.2021"
            })
    void whatIsNoDateGivesNone(String text) {
        assertThat(find(text)).isEmpty();
    }

    @Test
    void withoutTheDocumentsDateADayWithoutYearStaysOpen() {
        assertThat(DateFinder.find("ngay 25/12", null)).singleElement().satisfies(e -> {
            assertThat(e.last()).isNull();
            assertThat(e.yearGiven()).isFalse();
        });
    }
}
