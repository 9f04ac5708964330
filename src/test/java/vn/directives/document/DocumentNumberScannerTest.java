package vn.directives.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.directives.text.TextNormalizer;

class DocumentNumberScannerTest {
    private static List<String> find(String text) {
        return DocumentNumberScanner.find(text).stream()
                .map(match -> match.number().text())
                .toList();
    }

    private static List<String[]> rows(String file) throws IOException {
        try (InputStream stream =
                Objects.requireNonNull(DocumentNumberScannerTest.class.getResourceAsStream("/vectors/" + file))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.replace("\\n", "\n").split("\t", -1))
                    .toList();
        }
    }

    @Test
    void ofTheTablesNumbersAllButTheBlankOnesAreFound() throws IOException {
        List<String> failed = new ArrayList<>();
        int asked = 0;
        for (String[] row : rows("docnumbers.tsv")) {
            if (row[11].equals("yes")) {
                asked++;
                String wanted = row[2];
                boolean found = find(TextNormalizer.normalize(row[1])).stream().anyMatch(wanted::equalsIgnoreCase);
                if (!found) {
                    failed.add(row[0] + " " + row[1] + " gave " + find(row[1]));
                }
            }
        }
        assertThat(asked).isEqualTo(130);
        // "Số: /UBND-VP" has no number yet, and none is made up.
        assertThat(failed).as("not found").hasSize(2).allMatch(row -> row.startsWith("D017") || row.startsWith("D103"));
    }

    /** Old forms, lists and broken lines; what is left has lost digits, or never had a symbol. */
    @Test
    void ofTheTablesHardCasesMostAreFound() throws IOException {
        List<String> found = new ArrayList<>();
        for (String[] row : rows("docnumbers.tsv")) {
            List<String> wanted = Arrays.stream(row[2].split(";", -1))
                    .map(DocumentNumber::key)
                    .toList();
            List<String> keys = find(TextNormalizer.normalize(row[1])).stream()
                    .map(DocumentNumber::key)
                    .toList();
            if (!row[11].equals("yes") && keys.equals(wanted)) {
                found.add(row[0]);
            }
        }
        assertThat(found)
                .containsExactly(
                        "D131", "D132", "D133", "D134", "D135", "D136", "D137", "D140", "D141", "D142", "D144", "D148");
    }

    /** Blank or unreadable digits give no number; what scans and typists leave of the rest counts as read or not. */
    @Test
    void ofAllRowsAtLeastNinetyEightPercentAreAnsweredRight() throws IOException {
        List<String> wrong = new ArrayList<>();
        List<String[]> rows = rows("docnumbers.tsv");
        for (String[] row : rows) {
            List<String> keys = find(TextNormalizer.normalize(row[1])).stream()
                    .map(DocumentNumber::key)
                    .toList();
            List<String> wanted = Arrays.stream(row[2].split(";", -1))
                    .map(DocumentNumber::key)
                    .toList();
            boolean readable = !row[3].isEmpty() || row[2].contains(";");
            if (readable ? !keys.containsAll(wanted) : !keys.isEmpty()) {
                wrong.add(row[0]);
            }
        }
        // "văn bản số 558", "Chỉ thị 16": no symbol; "ᗷTY": two letters swapped.
        assertThat(wrong).containsExactly("D138", "D139", "D147");
        assertThat(rows).hasSize(148);
    }

    @Test
    void aNumberThatAScanDisfiguredIsMendedAndSaidToBe() {
        assertThat(DocumentNumberScanner.find("S6: 58IQB-UBND")).singleElement().satisfies(match -> {
            assertThat(match.number().text()).isEqualTo("58/QĐ-UBND");
            assertThat(match.repaired()).isTrue();
        });
        assertThat(find("S6: 3O7/NB-CP")).containsExactly("307/NĐ-CP");
        assertThat(find("điện thoại S6 IQB, S6: 5~/QB-UBND, PS6: 58IQB-UBND")).isEmpty();
    }

    @Test
    void anElectricityLawIsNoAnnex() {
        assertThat(find("Luật Điện lực số 61/2024/QH15")).containsExactly("61/2024/QH15");
        assertThat(find("Phụ lục số 02/TTM-KT")).isEmpty();
    }

    @Test
    void aBareNumberSharesTheSymbolOfTheNextOneInAList() {
        assertThat(find("Công văn số 12 và 13/UBND-VX")).containsExactly("12/UBND-VX", "13/UBND-VX");
        assertThat(find("ngày 12, 13/UBND-VX")).containsExactly("13/UBND-VX");
        assertThat(find("tại Điều 5 và 30/2020/NĐ-CP")).containsExactly("30/2020/NĐ-CP");
    }

    @Test
    void nothingElseIsTakenForANumber() throws IOException {
        List<String> wrong = new ArrayList<>();
        List<String[]> rows = rows("docnumbers-negative.tsv");
        assertThat(rows).hasSize(28);
        for (String[] row : rows) {
            List<String> found = find(row[0]);
            if (!found.isEmpty()) {
                wrong.add(row[0] + " gave " + found);
            }
        }
        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Nghị định số 66.7/2025/NĐ-CP ngày 15/11/2025|66.7/2025/NĐ-CP|NGHI_DINH",
                "Thông báo số 07 - TB/TU|07-TB/TU|THONG_BAO",
                "Luật số 20/2023/QH15|20/2023/QH15|",
                "Công văn 3262/UBND-KGVX|3262/UBND-KGVX|CONG_VAN",
                "theo Nghị định số 34/2016/NĐ- CP|34/2016/NĐ-CP|NGHI_DINH",
                "số 72A TC/TCT ngày 30/08/1993|72A TC/TCT|",
                "Nghị định số 15/CP|15/CP|CONG_VAN"
            })
    void theSymbolTellsTheType(String text, String number, DirectiveType type) {
        assertThat(DocumentNumberScanner.find(text)).singleElement().satisfies(match -> {
            assertThat(match.number().text()).isEqualTo(number);
            if (type != null && match.number().typeCode() != null) {
                assertThat(match.number().type()).contains(type);
            }
        });
    }

    @Test
    void aSpanCoversTheNumberAsPrinted() {
        String text = "Công văn số 12 / UBND - VX ngày 01/3/2021";
        DocumentNumberScanner.Match match = DocumentNumberScanner.find(text).getFirst();
        assertThat(match.span().of(text)).isEqualTo("12 / UBND - VX");
    }

    @Test
    void aSentenceAfterANumberIsNotPartOfIt() {
        assertThat(find("Thực hiện Công văn số 12/UBND-VX. Sở Y tế rà soát.")).containsExactly("12/UBND-VX");
        assertThat(find("Số: 12/UBND-VX - Kon Tum")).containsExactly("12/UBND-VX");
    }
}
