package vn.directives.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.directives.engine.Level;
import vn.directives.engine.Query;
import vn.directives.engine.TextField;
import vn.directives.engine.TextField.Form;

class QueryBuilderTest {
    private static final List<TextField> BODY = List.of(TextField.BODY);

    @Test
    void aWordTypedWithoutMarksMatchesEveryAccentAndTheSameSpellingFirst() {
        assertThat(ranked("tiem", Diacritics.AUTO, Match.ALL))
                .isEqualTo(new Query.Ranked(
                        folded("tiem"), List.of(new Query.Boost(exact("tiem"), QueryBuilder.EXACT_LIFT))));
    }

    @Test
    void aWordTypedWithMarksDemandsThem() {
        assertThat(ranked("tiêm", Diacritics.AUTO, Match.ALL)).isEqualTo(exact("tiêm"));
    }

    @Test
    void exactDemandsTheSpellingOfBareWordsToo() {
        assertThat(ranked("tiem", Diacritics.EXACT, Match.ALL)).isEqualTo(exact("tiem"));
    }

    @Test
    void ignoreLooksAtNoMark() {
        assertThat(ranked("Tiêm", Diacritics.IGNORE, Match.ALL)).isEqualTo(folded("tiem"));
    }

    @Test
    void allWordsAreDemandedAndNeighboursLiftTheScore() {
        assertThat(ranked("tiêm chủng", Diacritics.AUTO, Match.ALL))
                .isEqualTo(new Query.Ranked(
                        new Query.AllOf(List.of(exact("tiêm"), exact("chủng"))), List.of(pair("tiem", "chung"))));
    }

    @Test
    void anyWordIsEnoughWhenSoAsked() {
        assertThat(ranked("tiêm chủng", Diacritics.IGNORE, Match.ANY))
                .isEqualTo(new Query.Ranked(
                        new Query.AnyOf(List.of(folded("tiem"), folded("chung"))), List.of(pair("tiem", "chung"))));
    }

    @Test
    void phraseDemandsTheWordsSideBySide() {
        assertThat(ranked("tiêm chủng", Diacritics.AUTO, Match.PHRASE))
                .isEqualTo(new Query.Phrase(TextField.BODY, Form.EXACT, List.of("tiêm", "chủng"), 0));
    }

    @Test
    void aPhraseWithSomeMarksDemandsTheseAlone() {
        assertThat(builder(BODY, Diacritics.AUTO, Match.ALL).plain(QueryText.parse("\"vắc xin\"~2")))
                .isEqualTo(new Query.AllOf(List.of(
                        new Query.Phrase(TextField.BODY, Form.FOLDED, List.of("vac", "xin"), 2),
                        new Query.Filter(exact("vắc")))));
    }

    @Test
    void aWordIsWorthMostInTheNumber() {
        assertThat(builder(List.of(TextField.NUMBER, TextField.BODY), Diacritics.IGNORE, Match.ALL)
                        .plain(QueryText.parse("3262")))
                .isEqualTo(new Query.Best(List.of(
                        new Query.Boost(new Query.Term(TextField.NUMBER, Form.FOLDED, "3262"), 4.0f), folded("3262"))));
    }

    @Test
    void aDocumentNumberIsAPhraseOfItsParts() {
        assertThat(builder(BODY, Diacritics.AUTO, Match.ALL).plain(QueryText.parse("16/ct-ttg")))
                .isEqualTo(new Query.Phrase(TextField.BODY, Form.FOLDED, List.of("16", "ct", "ttg"), 0));
    }

    @Test
    void refusedWordsAreOutsideTheScore() {
        assertThat(ranked("tiêm -covid", Diacritics.IGNORE, Match.ALL))
                .isEqualTo(new Query.AllOf(List.of(folded("tiem"), new Query.Not(folded("covid")))));
    }

    @Test
    void refusedWordsAloneLeaveEverythingElse() {
        assertThat(ranked("-covid", Diacritics.IGNORE, Match.ALL))
                .isEqualTo(new Query.AllOf(List.of(new Query.All(), new Query.Not(folded("covid")))));
    }

    @Test
    void alternativesStandSideBySide() {
        assertThat(builder(BODY, Diacritics.IGNORE, Match.ALL).plain(QueryText.parse("hà nội OR huế")))
                .isEqualTo(
                        new Query.AnyOf(List.of(new Query.AllOf(List.of(folded("ha"), folded("noi"))), folded("hue"))));
    }

    @Test
    void aDirectivesTasksAreReachedThroughTheirDirective() {
        assertThat(builder(List.of(TextField.TASK), Diacritics.IGNORE, Match.ALL)
                        .plain(QueryText.parse("tiêm")))
                .isEqualTo(
                        new Query.Boost(new Query.HasTask(new Query.Term(TextField.TASK, Form.FOLDED, "tiem")), 1.2f));
    }

    @Test
    void forgivenTonesAreTheOnesTheWordMayBecome() {
        QueryBuilder forgiving =
                new QueryBuilder(Level.DIRECTIVE, BODY, Match.ALL, Diacritics.AUTO, true, Synonyms.NONE);
        assertThat(forgiving.plain(QueryText.parse("đương")))
                .isEqualTo(new Query.Best(List.of(
                        exact("đương"),
                        exact("đường"),
                        exact("đướng"),
                        exact("đưỡng"),
                        exact("đưởng"),
                        exact("đượng"))));
    }

    @Test
    void aToneOrNoHatAtAllForgivesNothing() {
        assertThat(ToneVariants.of("đường")).isEmpty();
        assertThat(ToneVariants.of("đuong")).isEmpty();
        assertThat(ToneVariants.of("duong")).isEmpty();
    }

    private static Query ranked(String typed, Diacritics diacritics, Match match) {
        return builder(BODY, diacritics, match).ranked(QueryText.parse(typed), List.of());
    }

    private static QueryBuilder builder(List<TextField> fields, Diacritics diacritics, Match match) {
        return new QueryBuilder(Level.DIRECTIVE, fields, match, diacritics, false, Synonyms.NONE);
    }

    private static Query exact(String token) {
        return new Query.Term(TextField.BODY, Form.EXACT, token);
    }

    private static Query folded(String token) {
        return new Query.Term(TextField.BODY, Form.FOLDED, token);
    }

    private static Query pair(String first, String second) {
        return new Query.Pair(TextField.BODY, Form.FOLDED, first, second);
    }
}
