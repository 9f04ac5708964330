package vn.directives.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;

/** The directives and the questions of a bench, the same for the same seed. Safe for use by many threads. */
final class BenchTexts {
    /** The classes of questions, in the order of the table. */
    static final List<String> CLASSES = List.of("word", "words", "phrase", "filters", "number", "suggest");

    private static final LocalDate FIRST = LocalDate.of(2016, 1, 1);
    private static final int DAYS = 3_400;
    private static final int MOST_TASKS = 12;

    private final Map<String, List<String>> words = read();
    private final long seed;
    private final List<Province> provinces;

    /** A province as it is called in a letterhead, and its slug. */
    record Province(String value, String label) {}

    /**
     * @param provinces those that issue directives
     */
    BenchTexts(long seed, List<Province> provinces) {
        this.seed = seed;
        this.provinces = List.copyOf(provinces);
    }

    /** The text of the directive in this place, from 0. */
    String directive(int place) {
        Random random = random(place);
        Province province = one(provinces, random);
        String topic = one("topic", random);
        LocalDate day = FIRST.plusDays(random.nextInt(DAYS));
        StringBuilder text = new StringBuilder();
        text.append("ỦY BAN NHÂN DÂN\nTỈNH ")
                .append(province.label().toUpperCase(Locale.ROOT))
                .append("\n-------\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n---------------\nSố: ")
                .append(number(place))
                .append("\nV/v ")
                .append(topic)
                .append('\n')
                .append(province.label())
                .append(String.format(
                        Locale.ROOT, ", ngày %02d tháng %02d năm %d", day.getDayOfMonth(), day.getMonthValue(), day.getYear()))
                .append("\n\nKính gửi: Các sở, ban, ngành; Ủy ban nhân dân các xã, phường.\n\n")
                .append("Để ")
                .append(topic)
                .append(", Ủy ban nhân dân tỉnh yêu cầu:\n\n");
        int tasks = 1 + random.nextInt(MOST_TASKS);
        for (int i = 1; i <= tasks; i++) {
            LocalDate due = day.plusDays(5 + random.nextInt(200));
            text.append(i)
                    .append(". ")
                    .append(one("office", random))
                    .append(' ')
                    .append(one("verb", random))
                    .append(' ')
                    .append(random.nextInt(4) == 0 ? one("topic", random) : topic)
                    .append(' ')
                    .append(one("end", random))
                    .append(
                            random.nextInt(3) == 0
                                    ? String.format(
                                            Locale.ROOT,
                                            ", báo cáo trước ngày %02d/%02d/%d",
                                            due.getDayOfMonth(),
                                            due.getMonthValue(),
                                            due.getYear())
                                    : "")
                    .append(".\n\n");
        }
        return text.append("Nơi nhận:\n- Như trên;\n- Lưu: VT.\n\nTM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n")
                .append(one("signer", random))
                .append('\n')
                .toString();
    }

    private static String number(int place) {
        return (1 + place % 4_000) + "/UBND-" + List.of("VX", "KT", "NC", "TH").get(place % 4);
    }

    /** The address of the question in this place, from 0; a search asks for 20 hits with two facets and a histogram. */
    String question(String kind, int place, int directives) {
        Random random = random(-1 - place);
        return switch (kind) {
            case "word" -> search("directive", one("word", random));
            case "words" -> search("task", one("verb", random) + " " + one("end", random));
            case "phrase" -> search("task", '"' + one("phrase", random) + '"');
            case "filters" ->
                search("task", one("topic", random)) + "&province="
                        + one(provinces, random).value() + "&issued_from=2018&issued_to=2023";
            case "number" -> search("directive", number(random.nextInt(directives)));
            case "suggest" -> "/api/v1/suggest?q=" + encode(one("typed", random));
            default -> throw new IllegalArgumentException(kind);
        };
    }

    private static String search(String level, String q) {
        return "/api/v1/search?level=" + level + "&q=" + encode(q)
                + "&facet=province&facet=authority&histogram=issued:month&limit=20";
    }

    private static String encode(String q) {
        return URLEncoder.encode(q, StandardCharsets.UTF_8);
    }

    private Random random(int place) {
        Random random = new Random(seed * 1_000_003L + place);
        // Neighbouring seeds begin with nearly the same numbers.
        random.nextLong();
        return random;
    }

    private String one(String kind, Random random) {
        return one(Objects.requireNonNull(words.get(kind)), random);
    }

    private static <T> T one(List<T> all, Random random) {
        return all.get(random.nextInt(all.size()));
    }

    private static Map<String, List<String>> read() {
        Map<String, List<String>> all = new LinkedHashMap<>();
        try (InputStream in = Objects.requireNonNull(BenchTexts.class.getResourceAsStream("/bench/words.txt"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            List<String> group = new ArrayList<>();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("@")) {
                    group = new ArrayList<>();
                    all.put(line.substring(1), group);
                } else if (!line.startsWith("#")) {
                    group.add(line);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }
}
