package vn.directives.parsing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.directives.document.ParseWarning;
import vn.directives.document.Task;
import vn.directives.document.TextQuality;

/** Every task has the names that stand above all tasks, as long as that is not far more than the text itself. */
class ManyAssigneesTest {
    private static final String LEFT_OUT = "assignees-left-out";

    @Test
    void aHundredAddresseesMustDoEachOfAHundredTasks() {
        ParsedDirective parsed = parse(100, 100);
        assertThat(parsed.tasks())
                .hasSize(100)
                .allMatch(task -> task.assignees().size() == 100);
        assertThat(parsed.warnings()).extracting(ParseWarning::code).doesNotContain(LEFT_OUT);
    }

    @Test
    void behindAHundredThousandNamesTheTasksGoWithoutAndAWarningSaysSo() {
        ParsedDirective parsed = parse(1_000, 150);
        assertThat(parsed.addressees()).hasSize(1_000);
        assertThat(parsed.tasks()).hasSize(150);
        assertThat(sizes(parsed.tasks().subList(0, 100))).containsOnly(1_000);
        assertThat(sizes(parsed.tasks().subList(100, 150))).containsOnly(0);
        assertThat(parsed.warnings()).extracting(ParseWarning::code).contains(LEFT_OUT);
    }

    private static List<Integer> sizes(List<Task> tasks) {
        return tasks.stream().map(task -> task.assignees().size()).toList();
    }

    private static ParsedDirective parse(int addressees, int tasks) {
        String text = "Số: 12/UBND-VX\nKính gửi:\n"
                + lines("- Trường Trung học cơ sở Số %d;", addressees)
                + "\nYêu cầu các đơn vị thực hiện:\n"
                + lines("%d. Rà soát toàn bộ kho vật tư y tế trên địa bàn.", tasks);
        return Parsers.PARSER.parse(text, List.of(), TextQuality.NATIVE);
    }

    private static String lines(String line, int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> line.replace("%d", String.valueOf(i)) + "\n")
                .collect(Collectors.joining());
    }
}
