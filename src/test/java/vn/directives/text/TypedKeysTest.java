package vn.directives.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Against the keys of typing.tsv, made with UniKey's engine. */
class TypedKeysTest {
    @Test
    void keysMakeTheSyllablesThatUnikeyMakesOfThem() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (Vectors.Row row : Vectors.read("typing.tsv", 350)) {
            String decoded = decode(row.get("keys"), row.get("method"));
            if (!row.get("style").contains("risky") && !decoded.equals(row.get("text"))) {
                wrong.add(row.id() + " " + row.get("keys") + " → " + decoded);
            }
        }
        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "vacws, vắc",
        "chongos, chống",
        "dinhjd, định",
        "nguowif, người",
        "thuowngf, thường",
        "truowngs, trướng",
        "wu, ưu",
        "duwowcj, dược",
        "boos, bố",
        "khoer, khỏe",
        "nhw, như",
        "muaw, mưa",
        "luuw, lưu",
        "As, á",
    })
    void peopleTypeMarksWhereTheyPlease(String keys, String syllable) {
        assertThat(TypedKeys.telex(keys)).contains(syllable);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "oxy", "sars", "web", "windows", "covid", "vaccine", "fax", "express", "xss", "ooo", "keess", "tooois",
                "UBND", "tiem", "việt", "2021", "", "s", "zzz"
            })
    void whatMakesNoSyllableIsLeftAlone(String word) {
        assertThat(TypedKeys.telex(word)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"F0", "5K", "covid19", "2021", "ubnd2", "A4", "E5", "3", "tiem", "lop3", "d"})
    void whatHoldsDigitsOfItsOwnIsLeftAlone(String word) {
        assertThat(TypedKeys.vni(word)).isEmpty();
    }

    @Test
    void anyKeysMakeAValidSyllableOrNone() {
        long seed = 20_261_121L;
        Random random = new Random(seed);
        for (int i = 0; i < 20_000; i++) {
            String word = random.ints(random.nextInt(14), 0, 30)
                    .mapToObj(n -> String.valueOf("aeiouybcdghklmnpqrstvxwfjz0169".charAt(n)))
                    .collect(Collectors.joining());
            for (Optional<String> syllable : List.of(TypedKeys.telex(word), TypedKeys.vni(word))) {
                assertThat(syllable.map(Syllables::isValid).orElse(true))
                        .as("seed %d: %s → %s", seed, word, syllable)
                        .isTrue();
            }
        }
    }

    private static String decode(String keys, String method) {
        Function<String, Optional<String>> decoder = method.equals("telex") ? TypedKeys::telex : TypedKeys::vni;
        return Arrays.stream(keys.split("(?<=[ ,])|(?=[ ,])", -1))
                .map(word -> decoder.apply(word).orElse(word))
                .collect(Collectors.joining());
    }
}
