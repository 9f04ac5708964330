package vn.directives.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafeCellTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+84 24 123",
                "-2+3",
                "@SUM(A1)",
                " =1+1",
                "\t=1",
                "\tx",
                "\r=1",
                "\nx",
                "\uFF1D1+1",
                "\uFF0B1",
                "\uFF0D1",
                "\uFF20x",
                "\u00A0=1",
                "\u3000=1",
                "\u200B=1",
                "\uFEFF@x",
                "- Sở Y tế: kiểm tra"
            })
    void whatASpreadsheetWouldCalculateIsMarkedAsText(String cell) {
        assertThat(SafeCell.of(cell)).isEqualTo("'" + cell);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "3262/UBND-KGVX", "Sở Y tế = cơ quan chủ trì", "2021-09-13", "1.", "\u201Ctrích\u201D"})
    void everythingElseStaysAsItIs(String cell) {
        assertThat(SafeCell.of(cell)).isEqualTo(cell);
    }
}
