package vn.directives.parsing;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
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

    /** What a rule looks up for every item above it: half of the text is one thing, the other half another. */
    @TestFactory
    List<DynamicTest> oneThingAboveAnother() {
        String head = "Số: 12/UBND-VX\nKính gửi: Sở Y tế\n";
        String numbered = "1. Sở Y tế rà soát kho.\n";
        String dashed = "- Rà soát toàn bộ kho vật tư.\n";
        return Stream.of(
                        above(
                                "a heading of many words above items",
                                head + "1. Vừa qua, ",
                                "tình hình yêu cầu ",
                                ":\n",
                                dashed),
                        above("a sentence of many words above items", head, "tình hình yêu cầu ", ":\n", numbered),
                        above("lead-ins above items", head, "Ủy ban nhân dân tỉnh yêu cầu Sở Y tế:\n", "", numbered),
                        above("lead-ins between items", head, "Trạm yêu cầu:\n" + numbered, "", numbered),
                        above("addressees above items", "Kính gửi:\n", "- Sở Số #;\n", "", "1. Rà soát kho #.\n"),
                        above("an addressee of many words above items", "Kính gửi: Sở ", "Y tế ", "\n", numbered),
                        above("bodies in a heading above items", head + "1. Giao ", "Sở Số #, ", "Sở Y tế:\n", dashed),
                        above("a letterhead of many names", "", "SỞ Y TẾ ", "\n", "Kính gửi: Sở Y tế\n"),
                        above(
                                "a letterhead of many mottoes",
                                "",
                                "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM ",
                                "\n",
                                numbered),
                        above("sentences that name a body each", head + "1. ", "Sở Số # báo cáo. ", "", ""),
                        above(
                                "sentences that hand over",
                                head + "1. ",
                                "Giao Sở Y tế tổng hợp. ",
                                "\n",
                                "đề nghị Sở Y tế rà soát "),
                        above("closing words without an end", head + "1. ", "Yêu cầu các đơn vị thực hiện; ", "", ""),
                        above("fields on one line", head + "1. Rà soát.\n- ", "Cơ quan chủ trì: Sở Y tế. ", "", ""),
                        above(
                                "a word without an end above fields",
                                head + "1. ",
                                "a",
                                ":\n",
                                "a) Nhiệm vụ:\n- Rà soát.\n"),
                        above("days in one item", head + "1. Hoàn thành ", "trước ngày #/1/20#, ", "", ""))
                .toList();
    }

    /** 200,000 and 400,000 code units of it; {@code #} stands for a number that no other piece has. */
    private static DynamicTest above(String name, String before, String piece, String between, String below) {
        return DynamicTest.dynamicTest(
                name,
                () -> measure(
                        halves(2 * SIZE, before, piece, between, below),
                        halves(4 * SIZE, before, piece, between, below)));
    }

    private static String halves(int length, String before, String piece, String between, String below) {
        StringBuilder text = new StringBuilder(length).append(before);
        int number = 0;
        while (text.length() < length / 2) {
            text.append(piece.replace("#", String.valueOf(++number)));
        }
        text.append(between);
        while (text.length() < length) {
            text.append((below.isEmpty() ? piece : below).replace("#", String.valueOf(++number)));
        }
        return text.toString();
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
