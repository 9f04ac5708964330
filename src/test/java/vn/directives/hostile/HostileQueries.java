package vn.directives.hostile;

import static vn.directives.hostile.HostileKind.get;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Things to type into a search. An address has room for 16 KB. */
final class HostileQueries {
    private HostileQueries() {}

    static List<HostileKind> kinds() {
        return List.of(
                typed("query: 4,000 open brackets", "(".repeat(4_000)),
                typed("query: 700 alternatives inside each other", "(a OR ".repeat(700)),
                typed("query: 2,000 words", words(2_000, "w")),
                typed("query: 1,500 words to leave out", words(1_500, "-w")),
                typed("query: 300 misspelt words", words(300, "tiêmx")),
                typed("query: 700 syllables as Telex", "vawcs xin tieem ".repeat(230)),
                typed("query: one word of 15,000 letters", "a".repeat(15_000)),
                typed("query: 1,000 quotes", "\"".repeat(1_000)),
                typed("query: 500 wildcards", "a*b?c* ".repeat(500)),
                typed("query: a phrase with a distance of 2³¹", "\"tiêm xin\"~2147483648 \"a b\"~99999999999999999999"),
                typed(
                        "query: a pattern that explodes",
                        "/(a+)+$/ " + "((((a*)*)*)*)*".repeat(50) + "a".repeat(200) + "!"),
                typed("query: 400 fields in front of each other", "so: co-quan: tinh: giao: ngay: number:".repeat(65)),
                typed(
                        "query: a million years as a field",
                        "ngay:1000000000-13-45 ngay:99999999999999 issued:+9999999999d"),
                raw("query: NUL and other controls", "ti%00em%01%1B%7F%C2%80%0D%0A".repeat(100)),
                raw("query: text that turns round", "%E2%80%AE%E2%81%A6%E2%80%8F".repeat(500)),
                raw("query: bytes that are no UTF-8", "%C3%28%FF%FE%80%F8%88%80%80%80"),
                raw("query: halves of surrogate pairs", "%ED%A0%80%ED%BF%BF"),
                raw("query: a percent sign and no number", "%zz%"),
                raw("query: 2,500 accents on one letter", "a" + "%CC%81".repeat(2_500)),
                get(
                        "query: a script, for the page",
                        "/tim-kiem?q=" + encoded("<script>alert(1)</script>\"'><img src=x>"),
                        200),
                get("suggestions for 4,000 letters", "/api/v1/suggest?q=" + "tiem".repeat(1_000), 200, 400),
                get("suggestions for 3,000 words", "/api/v1/suggest?q=" + "tiem+".repeat(3_000), 200, 400),
                get("a number of 10,000 digits to be cited", "/api/v1/search?cites=" + "9".repeat(10_000), 200, 400),
                get(
                        "a number of 7,000 slashes to be resolved",
                        "/api/v1/resolve?number=" + "1/".repeat(7_000),
                        200,
                        400),
                get(
                        "comparison by 2,000 words",
                        "/api/v1/compare?by=authority&q=" + encoded(words(2_000, "w")),
                        200,
                        400));
    }

    private static HostileKind typed(String name, String q) {
        return raw(name, encoded(q));
    }

    private static HostileKind raw(String name, String q) {
        return get(name, "/api/v1/search?q=" + q, 200, 400);
    }

    private static String encoded(String q) {
        // Brackets and stars may stand in an address, and take less room as they are.
        return URLEncoder.encode(q, StandardCharsets.UTF_8)
                .replace("%28", "(")
                .replace("%29", ")")
                .replace("%3A", ":");
    }

    private static String words(int count, String beginning) {
        return IntStream.range(0, count).mapToObj(i -> beginning + i).collect(Collectors.joining(" "));
    }
}
