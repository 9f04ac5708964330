package vn.directives.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.directives.engine.FakeEngine;
import vn.directives.engine.TestDirectives;
import vn.directives.engine.highlight.Highlighter;
import vn.directives.gazetteer.Gazetteer;

class LikelyQuestionsTest {
    private final FakeEngine engine = new FakeEngine(TestDirectives.vaccination(), TestDirectives.digitisation());
    private final Provinces provinces = new Provinces(Gazetteer.load());
    private final SearchParameterReader reader = new SearchParameterReader(provinces, Clock.systemUTC());
    private final SearchService searches = new SearchService(engine, provinces, new Highlighter(), Synonyms.load(null));

    @Test
    void eachIsAnsweredByTheIndexThatItWasMadeFor() {
        List<Map<String, List<String>>> questions = LikelyQuestions.to(engine);

        assertThat(questions).isNotEmpty().allSatisfy(question -> {
            SearchOutcome outcome = searches.search(reader.read(question), (key, arguments) -> key);
            assertThat(outcome.total()).as(question.toString()).isPositive();
            assertThat(outcome.facets()).hasSize(3);
        });
    }

    @Test
    void wordsAreAskedForInAllTheWaysInWhichTheyCanBe() {
        List<Map<String, List<String>>> questions = LikelyQuestions.to(engine);

        assertThat(questions)
                .extracting(question -> question.get("level"))
                .contains(List.of("directive"), List.of("task"));
        assertThat(questions)
                .anySatisfy(question -> assertThat(question)
                        .containsEntry("q", List.of("to chuc tiem vac"))
                        .containsEntry("diacritics", List.of("ignore")))
                .anySatisfy(question -> assertThat(question)
                        .containsEntry("province", List.of("kon-tum"))
                        .containsEntry("issued_from", List.of("2021-01-01"))
                        .containsEntry("issued_to", List.of("2021-09-13")))
                .anySatisfy(question -> assertThat(question).containsEntry("q", List.of("3262/UBND-KGVX")))
                .anySatisfy(question -> assertThat(searches.search(reader.read(question), (key, arguments) -> key)
                                .relaxed())
                        .isTrue());
    }

    @Test
    void anEmptyIndexIsAskedNothing() {
        assertThat(LikelyQuestions.to(new FakeEngine())).isEmpty();
    }
}
