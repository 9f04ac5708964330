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
        assertThat(ranked("tiem", Diacritics.AUTO, Match.ALL)).isEqualTo(anyAccent("tiem", "tiem"));
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
        assertThat(ranked("Tiêm", Diacritics.IGNORE, Match.ALL)).isEqualTo(anyAccent("tiêm", "tiem"));
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
                        new Query.AnyOf(List.of(anyAccent("tiêm", "tiem"), anyAccent("chủng", "chung"))),
                        List.of(pair("tiem", "chung"))));
    }

    @Test
    void phraseDemandsTheWordsSideBySide() {
        assertThat(ranked("tiêm chủng", Diacritics.AUTO, Match.PHRASE))
                .isEqualTo(new Query.Phrase(TextField.BODY, Form.EXACT, List.of("tiêm", "chủng"), 0));
    }

    @Test
    void aPhraseWithSomeMarksDemandsTheseAlone() {
        assertThat(inFields("\"vắc xin\"~2", BODY))
                .isEqualTo(new Query.Best(List.of(
                        new Query.Phrase(TextField.BODY, Form.EXACT, List.of("vắc", "xin"), 2),
                        new Query.Boost(
                                new Query.AllOf(List.of(
                                        new Query.Phrase(TextField.BODY, Form.FOLDED, List.of("vac", "xin"), 2),
                                        new Query.Filter(exact("vắc")))),
                                QueryBuilder.FOLDED_WEIGHT))));
    }

    @Test
    void aWordIsWorthMostInTheNumber() {
        assertThat(inFields("3262", List.of(TextField.NUMBER, TextField.BODY)))
                .isEqualTo(new Query.Best(List.of(
                        new Query.Boost(new Query.Term(TextField.NUMBER, Form.FOLDED, "3262"), 4.0f), folded("3262"))));
    }

    @Test
    void aDocumentNumberIsAPhraseOfItsParts() {
        assertThat(ranked("16/ct-ttg", Diacritics.AUTO, Match.ALL))
                .isEqualTo(new Query.Best(List.of(
                        new Query.Phrase(TextField.BODY, Form.EXACT, List.of("16", "ct", "ttg"), 0),
                        new Query.Boost(
                                new Query.Phrase(TextField.BODY, Form.FOLDED, List.of("16", "ct", "ttg"), 0),
                                QueryBuilder.FOLDED_WEIGHT))));
    }

    @Test
    void refusedWordsAreOutsideTheScore() {
        assertThat(ranked("2021 -19", Diacritics.IGNORE, Match.ALL))
                .isEqualTo(new Query.AllOf(List.of(folded("2021"), new Query.Not(folded("19")))));
    }

    @Test
    void refusedWordsAloneLeaveEverythingElse() {
        assertThat(ranked("-19", Diacritics.IGNORE, Match.ALL))
                .isEqualTo(new Query.AllOf(List.of(new Query.All(), new Query.Not(folded("19")))));
    }

    @Test
    void alternativesStandSideBySide() {
        assertThat(ranked("hà nội OR huế", Diacritics.AUTO, Match.ALL))
                .isEqualTo(new Query.AnyOf(List.of(new Query.AllOf(List.of(exact("hà"), exact("nội"))), exact("huế"))));
    }

    @Test
    void aDirectivesTasksAreReachedThroughTheirDirective() {
        assertThat(builder(List.of(TextField.TASK), Diacritics.AUTO, Match.ALL).ranked(QueryText.parse("tiêm")))
                .isEqualTo(new Query.HasTask(new Query.Term(TextField.TASK, Form.EXACT, "tiêm")));
    }

    @Test
    void someOfTheWordsMayBeEnoughWhileAllLiftTheScore() {
        QueryText text = QueryText.parse("tiêm chủng là gì");
        List<QueryNode> about = text.demanded().subList(0, 2);
        assertThat(builder(BODY, Diacritics.AUTO, Match.ALL).ranked(text, about, Demand.SOME))
                .isEqualTo(new Query.Ranked(
                        new Query.AnyOf(List.of(exact("tiêm"), exact("chủng")), 1),
                        List.of(pair("tiem", "chung"), pair("chung", "la"))));
    }

    @Test
    void aWordTypedTwiceCountsOnce() {
        assertThat(ranked("tiêm tiêm", Diacritics.AUTO, Match.ALL))
                .isEqualTo(new Query.Ranked(exact("tiêm"), List.of(pair("tiem", "tiem"))));
    }

    @Test
    void theWordsOfAPhraseAreNoPairsButItsNeighboursAre() {
        assertThat(ranked("dịch \"vắc xín\"", Diacritics.AUTO, Match.ALL))
                .isEqualTo(new Query.Ranked(
                        new Query.AllOf(List.of(
                                exact("dịch"), new Query.Phrase(TextField.BODY, Form.EXACT, List.of("vắc", "xín"), 0))),
                        List.of(pair("dich", "vac"))));
    }

    @Test
    void forgivenTonesAreTheOnesTheWordMayBecome() {
        QueryBuilder forgiving =
                new QueryBuilder(Level.DIRECTIVE, BODY, Match.ALL, Diacritics.AUTO, true, Synonyms.NONE);
        assertThat(forgiving.ranked(QueryText.parse("đương")))
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
        return builder(BODY, diacritics, match).ranked(QueryText.parse(typed));
    }

    private static Query inFields(String typed, List<TextField> fields) {
        return builder(fields, Diacritics.AUTO, Match.ALL).ranked(QueryText.parse(typed));
    }

    /** Any accent, the spelling itself first. */
    private static Query anyAccent(String exact, String folded) {
        return new Query.Best(List.of(exact(exact), new Query.Boost(folded(folded), QueryBuilder.FOLDED_WEIGHT)));
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
