package vn.directives.parsing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PhrasesTest {
    private final Phrases phrases = new Phrases();

    PhrasesTest() {
        phrases.add("chu tri");
        phrases.add("chu");
        phrases.add("bo van hoa, the thao");
        phrases.add("ap dung");
    }

    @Test
    void theLongestPhraseAtAPlaceCounts() {
        assertThat(phrases.lengthAt("so y te chu tri, phoi hop", 8)).isEqualTo("chu tri".length());
        assertThat(phrases.lengthAt("chu nha", 0)).isEqualTo("chu".length());
        assertThat(phrases.lengthAt("bo van hoa, the thao va du lich", 0)).isEqualTo("bo van hoa, the thao".length());
    }

    @Test
    void aPhraseEndsWithAWord() {
        assertThat(phrases.lengthAt("chu trinh", 0)).isEqualTo("chu".length());
        assertThat(phrases.lengthAt("chung", 0)).isZero();
    }

    @Test
    void nothingStandsWhereOnlyAPhraseBegins() {
        assertThat(phrases.lengthAt("bo van hoa", 0)).isZero();
        assertThat(phrases.lengthAt("zzz", 0)).isZero();
        assertThat(phrases.lengthAt("chu", 3)).isZero();
        assertThat(phrases.lengthAt("\u1EA1p dung", 0)).isZero();
    }
}
