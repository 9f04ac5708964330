package vn.directives.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.directives.engine.TextField.Form;
import vn.directives.search.TypedText.Word;

class TypedTextTest {
    @Test
    void theLastWordIsOpenUntilSomethingStandsBehindIt() {
        assertThat(TypedText.of("tiêm v").open()).isTrue();
        assertThat(TypedText.of("tiêm v").whole()).extracting(Word::exact).containsExactly("tiêm");
        assertThat(TypedText.of("tiêm v ").open()).isFalse();
        assertThat(TypedText.of("tiêm v ").whole()).hasSize(2);
        assertThat(TypedText.of("16/").open()).isFalse();
    }

    @Test
    void aWordWithoutMarksStandsForEveryAccent() {
        assertThat(TypedText.of("tiem").words().getFirst().form()).isEqualTo(Form.FOLDED);
        assertThat(TypedText.of("tiêm").words().getFirst().form()).isEqualTo(Form.EXACT);
    }

    @Test
    void aMarkedWordMayGoOnWithItsToneElsewhereOrStillToCome() {
        assertThat(TypedText.of("Hoà").words().getFirst().beginnings()).containsExactly("hòa", "hoà");
        assertThat(TypedText.of("hòa").words().getFirst().beginnings()).containsExactly("hòa", "hoà");
        assertThat(TypedText.of("vă")
                        .forgiving()
                        .orElseThrow()
                        .words()
                        .getFirst()
                        .beginnings())
                .contains("vă", "vắ");
        assertThat(TypedText.of("vă ").forgiving()).isEmpty();
        assertThat(TypedText.of("vắ").forgiving()).isEmpty();
        assertThat(TypedText.of("tiế").words().getFirst().beginnings()).containsExactly("tiế");
    }

    @Test
    void whatNobodyTypesHasNoWords() {
        assertThat(TypedText.of("").isEmpty()).isTrue();
        assertThat(TypedText.of(" -/\"( ").isEmpty()).isTrue();
        assertThat(TypedText.of("a ".repeat(33)).isEmpty()).isTrue();
        assertThat(TypedText.of("a".repeat(501)).isEmpty()).isTrue();
        assertThat(TypedText.of("a ".repeat(32)).words()).hasSize(32);
    }
}
