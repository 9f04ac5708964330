package vn.directives.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.directives.search.QueryNode.All;
import vn.directives.search.QueryNode.Either;
import vn.directives.search.QueryNode.Field;
import vn.directives.search.QueryNode.Not;
import vn.directives.search.QueryNode.Phrase;
import vn.directives.search.QueryNode.Word;

class QueryTextTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "tiêm vắc xin                | [tiêm vắc xin]",
                "`\"vắc xin\" tiêm`          | [{vắc xin} tiêm]",
                "`“vắc xin”`                 | [{vắc xin}]",
                "`\"vắc xin\"~3`             | [{vắc xin}~3]",
                "`\"vắc\"`                   | [vắc]",
                "tiêm -covid                 | [tiêm !covid]",
                "`-\"vắc xin\" tiêm`         | [!{vắc xin} tiêm]",
                "hà nội OR đà nẵng           | [([hà nội] or [đà nẵng])]",
                "(hà nội OR đà nẵng) tiêm    | [([hà nội] or [đà nẵng]) tiêm]",
                "tiêm or chủng               | [tiêm or chủng]",
                "3262/UBND-KGVX              | [{3262 UBND KGVX}]",
                "số 16/CT-TTg ngày 31/3/2020 | [số {16 CT TTg} ngày {31 3 2020}]",
                "COVID-19, vắc-xin           | [{COVID 19} {vắc xin}]",
                "tiêm,chủng                  | [tiêm chủng]",
                "a - b                       | [a b]",
                "-(a b) c                    | [![a b] c]",
                "OR a                        | [a]",
                "a OR                        | [a]",
                "a) b                        | [a b]",
                "((a                         | [a]",
                "`\"a b`                     | [a b]",
                "`tinh:\"Kon Tum\" tiêm`     | [PROVINCE=Kon Tum tiêm]",
                "tỉnh:kon-tum                | [PROVINCE=kon-tum]",
                "Tinh:kon-tum                | [PROVINCE=kon-tum]",
                "co-quan:so-y-te             | [AUTHORITY=so-y-te]",
                "`authority:“Sở Y tế”`       | [AUTHORITY=Sở Y tế]",
                "giao:SYT -ngay:2021-12      | [ASSIGNEE=SYT !ISSUED=2021-12]",
                "assignee:SYT issued:2021    | [ASSIGNEE=SYT ISSUED=2021]",
                "(tinh:a OR province:b)      | [(PROVINCE=a or PROVINCE=b)]",
                "so:3262/UBND-KGVX           | [NUMBER=3262/UBND-KGVX]",
                "number:16                   | [NUMBER=16]",
                "Số: 3262 / UBND             | [Số 3262 UBND]",
                "tinh:                       | [tinh]",
                "`tinh:\"a`                  | [tinh a]",
                "ngay:2021-13                | [ngay {2021 13}]",
                "http://a.vn                 | [http a vn]",
                "Lưu:VT                      | [Lưu VT]",
                "()                          | []",
                "?!                          | []",
            })
    void whatIsTypedIsUnderstood(String typed, String understood) {
        assertThat(show(QueryText.parse(typed).root())).isEqualTo(understood);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "tiêm vắc xin | ",
                "`\"a b`      | unclosed-quote",
                "a) b         | unbalanced-parenthesis",
                "(a           | unbalanced-parenthesis",
                "a OR         | dangling-or",
                "???          | no-words",
                "tinh:kon-tum | ",
                "ngay:hôm-qua | field-value",
                "vac*         | wildcard",
                "`\"a b\"~99` | slop-too-large",
            })
    void whatCouldNotBeUsedIsSaid(String typed, String code) {
        List<String> codes = QueryText.parse(typed).warnings().stream()
                .map(QueryText.Warning::code)
                .toList();
        assertThat(codes).isEqualTo(code == null ? List.of() : List.of(code));
    }

    @Test
    void only64WordsAreUsed() {
        QueryText text = QueryText.parse("một hai ".repeat(40));
        assertThat(text.words()).hasSize(64);
        assertThat(text.warnings()).containsExactly(new QueryText.Warning("too-many-words", "64"));
    }

    @Test
    void only2000CharactersAreRead() {
        QueryText text = QueryText.parse("x".repeat(1_999) + "\uD83D\uDE00 sau");
        assertThat(text.words()).noneMatch(w -> w.typed().contains("sau"));
        assertThat(text.warnings()).extracting(QueryText.Warning::code).contains("too-long");
    }

    @Test
    void noPunctuationIsEverAnError() {
        long seed = 20_261_121L;
        Random random = new Random(seed);
        String alphabet = "ab ()\"“”-~OR/.,:*?+!&|\\{}[]^'<>\u0301đ\uD83D9";
        for (int i = 0; i < 2_000; i++) {
            String typed = random.ints(random.nextInt(60), 0, alphabet.length())
                    .mapToObj(n -> String.valueOf(alphabet.charAt(n)))
                    .collect(Collectors.joining());
            assertThat(QueryText.parse(typed)).as("seed %d: %s", seed, typed).isNotNull();
        }
    }

    private static String show(QueryNode node) {
        return switch (node) {
            case Word w -> w.typed();
            case Phrase p -> "{" + p.shown() + "}" + (p.slop() > 0 ? "~" + p.slop() : "");
            case Field f -> f.name() + "=" + f.value();
            case Not n -> "!" + show(n.part());
            case All a -> a.parts().stream().map(QueryTextTest::show).collect(Collectors.joining(" ", "[", "]"));
            case Either e -> e.parts().stream().map(QueryTextTest::show).collect(Collectors.joining(" or ", "(", ")"));
        };
    }
}
