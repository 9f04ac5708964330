package vn.directives.parsing;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import vn.directives.document.TextQuality;

/** Twice the text takes about twice the time, whatever the text. */
class ParserLinearityTest {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int SIZE = 100_000;

    /** Below this many milliseconds a ratio says nothing. */
    private static final long FLOOR = 250;

    private static final List<Map.Entry<String, String>> UNITS = List.of(
            Map.entry("ordinals on one line", "1. 1. "),
            Map.entry("ordinals, each on a line", "1. 1.1. a) x\n"),
            Map.entry("dashes on one line", "- - "),
            Map.entry("dashes, each on a line", "- -\n"),
            Map.entry("brackets", "(((("),
            Map.entry("square brackets", "[[[["),
            Map.entry("an endless word", "aaaa"),
            Map.entry("an endless word in capitals", "ĐĐĐĐ"),
            Map.entry("spaces", "    "),
            Map.entry("blank lines", "\n\n"),
            Map.entry("stars", "****"),
            Map.entry("digits", "1234"),
            Map.entry("numbers of documents", "12/UBND-VX "),
            Map.entry("pieces of numbers", "1/"),
            Map.entry("dates", "ngày 12/3/2021 "),
            Map.entry("deadlines", "trước ngày 12/3/2021 "),
            Map.entry("fillers of deadlines", "trước là vào đến hết trong 12h "),
            Map.entry("bodies", "Sở Y tế, "),
            Map.entry("bodies without a comma", "Sở Y tế "),
            Map.entry("requests", "yêu cầu đề nghị giao "),
            Map.entry("asked bodies", "đề nghị Sở Y tế rà soát "),
            Map.entry("asked bodies, each on a line", "1. Đề nghị Sở Y tế rà soát: \n"),
            Map.entry("unmarked lines with colons", "Sở Y tế yêu cầu:\n"),
            Map.entry("mottoes", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"),
            Map.entry("capitals", "SỞ Y TẾ "),
            Map.entry("signatures", "KT. CHỦ TỊCH\n"),
            Map.entry("greetings", "Kính gửi: \n- Sở Y tế;\n"),
            Map.entry("fields", "- Thời gian: Quý I/2022\n"),
            Map.entry("fields beside a list of tasks", "a) Nhiệm vụ:\n- Rà soát kho.\nb) Thời gian: Quý I/2022\n"),
            Map.entry("adverbials without a comma", "căn cứ theo khi ; "),
            Map.entry("kinds of bodies", "1. Các đơn vị cung cấp "),
            Map.entry("plural bodies with colons", "Các tỉnh: A "),
            Map.entry("articles", "Điều 1. Sở Y tế\n"),
            Map.entry("places", "huyện Châu Thành "),
            Map.entry("cells", "| a "));

    /** Lines of the golden directives in any order, cut, doubled and joined. */
    @Test
    void twiceATornDirectiveTakesTwiceTheTime() {
        List<String> lines = Parsers.CASES.stream()
                .flatMap(name -> Parsers.golden(name + ".txt").lines())
                // Behind the recipients nothing but a signature is looked for: without them the whole text is a body.
                .filter(line -> !line.contains("Nơi nhận"))
                .toList();
        measure(torn(lines, SIZE), torn(lines, 2 * SIZE));
    }

    private static String torn(List<String> lines, int length) {
        Random random = new Random(20_261_121L);
        StringBuilder text = new StringBuilder(length);
        while (text.length() < length) {
            String line = lines.get(random.nextInt(lines.size()));
            int cut = random.nextInt(line.length() + 1);
            switch (random.nextInt(6)) {
                case 0 -> text.append(line, 0, cut);
                case 1 -> text.append(line, cut, line.length());
                case 2 -> text.append(line).append(line);
                default -> text.append(line);
            }
            text.append(random.nextInt(4) == 0 ? ' ' : '\n');
        }
        return text.substring(0, length);
    }

    @TestFactory
    List<DynamicTest> twiceTheTextTakesTwiceTheTime() {
        return UNITS.stream()
                .map(unit -> DynamicTest.dynamicTest(unit.getKey(), () -> measure(unit.getValue())))
                .toList();
    }

    private static void measure(String unit) {
        measure(unit.repeat(SIZE / unit.length()), unit.repeat(2 * SIZE / unit.length()));
    }

    private static void measure(String once, String twice) {
        best(once, 1);
        long first = Math.max(FLOOR, best(once, 2));
        long second = best(twice, 2);
        for (int again = 0; again < 3 && second > 3 * first; again++) {
            second = Math.min(second, best(twice, 2));
        }
        assertThat(second)
                .as("%d ms for %d, %d ms for twice", first, once.length(), second)
                .isLessThanOrEqualTo(3 * first);
    }

    /** Milliseconds of this thread on the processor; what else the machine does is not counted. */
    private static long best(String text, int times) {
        long best = Long.MAX_VALUE;
        for (int i = 0; i < times; i++) {
            long start = THREADS.getCurrentThreadCpuTime();
            Parsers.PARSER.parse(text, List.of(), TextQuality.NATIVE);
            best = Math.min(best, (THREADS.getCurrentThreadCpuTime() - start) / 1_000_000);
        }
        return best;
    }

    @Test
    void fourMegabytesAreReadInBoundedTime() {
        String item = Parsers.golden("cong-van-gach-dau-dong.txt");
        String text = item.repeat(4_000_000 / item.length());
        long start = System.nanoTime();
        ParsedDirective parsed = Parsers.PARSER.parse(text, List.of(), TextQuality.NATIVE);
        assertThat(parsed.number()).isEqualTo("0001/UBND-KGVX");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(60));
    }
}
