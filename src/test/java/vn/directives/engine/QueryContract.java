package vn.directives.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.directives.engine.KeywordField.ASSIGNEE;
import static vn.directives.engine.KeywordField.AUTHORITY_LEVEL;
import static vn.directives.engine.KeywordField.CITES;
import static vn.directives.engine.KeywordField.DIRECTIVE_ID;
import static vn.directives.engine.KeywordField.EXTERNAL_ID;
import static vn.directives.engine.KeywordField.ISSUED_YEAR;
import static vn.directives.engine.KeywordField.NUMBER;
import static vn.directives.engine.KeywordField.PROVINCE;
import static vn.directives.engine.KeywordField.PROVINCE_CURRENT;
import static vn.directives.engine.KeywordField.SIGNER;
import static vn.directives.engine.KeywordField.TEXT_QUALITY;
import static vn.directives.engine.KeywordField.TYPE;
import static vn.directives.engine.TextField.BODY;
import static vn.directives.engine.TextField.Form.EXACT;
import static vn.directives.engine.TextField.Form.FOLDED;
import static vn.directives.engine.TextField.RECIPIENTS;
import static vn.directives.engine.TextField.SUBJECT;
import static vn.directives.engine.TextField.TASK;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.directives.document.Citation;
import vn.directives.document.CitationRelation;
import vn.directives.document.Directive;
import vn.directives.document.DocumentNumber;
import vn.directives.document.Task;

/** Each record of the query tree. */
abstract class QueryContract extends SearchEngineContract {
    @Test
    void citationsAreKeptWithTheirDates() {
        Citation dated = new Citation("16/CT-TTg", null, LocalDate.of(2020, 3, 31), CitationRelation.CITES);
        put(NumberedDirectives.of("dated", "1/UBND", "2020-04-01", null, null, "Một.", List.of(dated)));
        put(NumberedDirectives.citing("undated", "2/UBND", "2020-04-02", "16/CT-TTg", "Hai."));
        assertDirectives(new Query.StartsWith(KeywordField.CITES_DATED, "16.CTTTG@2020-03"), "dated");
        assertDirectives(oneOf(KeywordField.CITES_DATED, "16.CTTTG@"), "undated");
        assertDirectives(oneOf(KeywordField.CITES_KEY, "16.CTTTG"), "dated", "undated");
    }

    private static final String[] ALL = Examples.ALL.stream().map(Directive::id).toArray(String[]::new);

    @Test
    void allMatchesEverythingOfItsLevelAndNoneNothing() {
        assertDirectives(new Query.All(), ALL);
        assertDirectives(new Query.None());
        assertThat(engine.search(search(Level.TASK, new Query.All()).build()).total())
                .isEqualTo(10);
    }

    @Test
    void whetherAnythingMatchesIsToldWithoutCountingIt() {
        SearchRequest everything = search(Level.TASK, new Query.All()).build();
        assertThat(engine.search(everything.uncounted())).isEqualTo(total(1));
        assertThat(engine.search(
                        search(Level.DIRECTIVE, folded(BODY, "the")).build().uncounted()))
                .isEqualTo(total(1));
        assertThat(engine.search(
                        search(Level.DIRECTIVE, folded(BODY, "nowhere")).build().uncounted()))
                .isEqualTo(total(0));
        SearchRequest elsewhere =
                search(Level.DIRECTIVE, folded(BODY, "the")).build().within(oneOf(PROVINCE, "ca-mau"));
        assertThat(engine.search(elsewhere.uncounted())).isEqualTo(total(0));
    }

    private static SearchResult total(long total) {
        return new SearchResult(total, List.of(), List.of(), List.of(), null, null);
    }

    @Test
    void aFoldedWordMatchesEveryAccentAndAnExactOneItsOwn() {
        assertDirectives(folded(BODY, "the"), "d06", "d07");
        assertDirectives(exact(BODY, "thể"), "d06");
        assertDirectives(exact(BODY, "thẻ"), "d07");
        assertDirectives(folded(SUBJECT, "duong"), "d03", "d04", "d09");
        assertDirectives(exact(SUBJECT, "đường"), "d04");
        assertDirectives(exact(SUBJECT, "dương"), "d03", "d09");
    }

    @Test
    void eachFieldIsSearchedByItself() {
        assertDirectives(folded(TextField.NUMBER, "3262"), "d01");
        assertDirectives(folded(SUBJECT, "tiem"), "d01", "d02");
        assertDirectives(folded(BODY, "kinh"), "d01");
        assertDirectives(folded(TextField.ASSIGNEE, "xay"), "d04");
        assertDirectives(folded(TextField.SIGNER, "xuan"), "d12");
        assertDirectives(folded(RECIPIENTS, "phong"), "d01");
        assertDirectives(folded(RECIPIENTS, "bao"), "d12");
    }

    @Test
    void aTaskIsFoundByItsDirectivesWordsAndByItsOwn() {
        assertTasks(folded(TextField.NUMBER, "3262"), "d01-1", "d01-2", "d01-3");
        assertTasks(folded(SUBJECT, "vung"), "d02-1", "d02-2");
        assertTasks(folded(TextField.SIGNER, "hoa"), "d01-1", "d01-2", "d01-3");
        assertTasks(folded(RECIPIENTS, "phong"), "d01-1", "d01-2", "d01-3");
        assertTasks(folded(TextField.ASSIGNEE, "xay"), "d04-1");
        assertTasks(folded(TASK, "kinh"), "d01-2");
        assertTasks(folded(BODY, "kinh"), "d01-2");
    }

    @Test
    void aTaskIsFoundByWhoReceivesItsDirective() {
        assertTasks(new Query.Phrase(RECIPIENTS, FOLDED, List.of("chinh", "phu"), 0), "d01-1", "d01-2", "d01-3");
        assertTasks(new Query.Prefix(RECIPIENTS, FOLDED, "phon"), "d01-1", "d01-2", "d01-3");
        assertTasks(new Query.AllOf(List.of(folded(TASK, "kinh"), folded(RECIPIENTS, "phong"))), "d01-2");
        assertTasks(
                new Query.AllOf(List.of(folded(SUBJECT, "tiem"), new Query.Not(folded(RECIPIENTS, "phong")))),
                "d02-1",
                "d02-2");
        assertTasks(
                new Query.Best(List.of(folded(RECIPIENTS, "phong"), folded(SUBJECT, "vung"))),
                "d02-1",
                "d02-2",
                "d01-1",
                "d01-2",
                "d01-3");
    }

    @Test
    void theTaskFieldOfADirectiveIsItsTasks() {
        assertDirectives(folded(TASK, "tuyen"), "d01");
        assertDirectives(exact(TASK, "tiêm"), "d01", "d02");
        assertDirectives(new Query.AllOf(List.of(folded(TASK, "tuyen"), folded(TASK, "kinh"))), "d01"); // in two tasks
        assertDirectives(
                new Query.Not(folded(TASK, "tiem")),
                "d03",
                "d04",
                "d05",
                "d06",
                "d07",
                "d08",
                "d09",
                "d10",
                "d11",
                "d12");
    }

    @Test
    void theBodyOfADirectiveWithoutTextIsItsTasks() {
        assertDirectives(folded(BODY, "rang"), "d05");
        assertDirectives(new Query.AllOf(List.of(folded(BODY, "mat"), folded(BODY, "rang"))), "d05");
    }

    @Test
    void aValueIsFoundByItsBeginning() {
        assertDirectives(new Query.StartsWith(PROVINCE, "kon-"), "d01", "d04", "d09");
        assertDirectives(new Query.StartsWith(ASSIGNEE, "so-y"), "d01", "d02", "d05", "d07");
        assertDirectives(new Query.StartsWith(PROVINCE, "on"));
        assertTasks(new Query.StartsWith(ASSIGNEE, "so-xay"), "d04-1");
    }

    @Test
    void aPrefixMatchesTheBeginningOfAWord() {
        assertDirectives(new Query.Prefix(SUBJECT, FOLDED, "duo"), "d03", "d04", "d09");
        assertDirectives(new Query.Prefix(SUBJECT, EXACT, "đư"), "d04");
        assertDirectives(new Query.Prefix(TASK, FOLDED, "tuy"), "d01");
        assertTasks(new Query.Prefix(TASK, FOLDED, "tuy"), "d01-3");
    }

    @Test
    void aPhraseNeedsItsWordsSideBySideUnlessThereIsSlop() {
        assertDirectives(new Query.Phrase(BODY, FOLDED, List.of("sat", "lo", "dat"), 0), "d08");
        assertDirectives(new Query.Phrase(BODY, FOLDED, List.of("sat", "dat"), 0));
        assertDirectives(new Query.Phrase(BODY, FOLDED, List.of("sat", "dat"), 1), "d08");
        assertDirectives(new Query.Phrase(BODY, EXACT, List.of("lũ", "quét"), 0), "d08");
        assertDirectives(new Query.Phrase(BODY, EXACT, List.of("lũ", "quet"), 0));
        assertDirectives(new Query.Phrase(TASK, FOLDED, List.of("kinh", "phi"), 0), "d01");
        assertTasks(new Query.Phrase(TASK, FOLDED, List.of("kinh", "phi"), 0), "d01-2");
    }

    @Test
    void aPhraseDoesNotRunFromOneRecipientIntoTheNext() {
        assertDirectives(new Query.Phrase(RECIPIENTS, FOLDED, List.of("chinh", "phu"), 0), "d01");
        assertDirectives(new Query.Phrase(RECIPIENTS, FOLDED, List.of("phu", "cac"), 20));
    }

    @Test
    void aPairIsTwoWordsSideBySideInEitherForm() {
        assertDirectives(new Query.Pair(BODY, FOLDED, "vac", "xin"), "d01", "d02");
        assertDirectives(new Query.Pair(SUBJECT, FOLDED, "vac", "xin"), "d01");
        assertDirectives(new Query.Pair(SUBJECT, EXACT, "vắc", "xin"), "d01");
        assertDirectives(new Query.Pair(SUBJECT, EXACT, "vac", "xin"));
        assertDirectives(new Query.Pair(TASK, FOLDED, "kinh", "phi"), "d01");
        assertTasks(new Query.Pair(TASK, FOLDED, "kinh", "phi"), "d01-2");
        assertDirectives(new Query.Pair(TextField.SIGNER, FOLDED, "van", "hoa"), "d01");
        assertDirectives(new Query.Pair(BODY, FOLDED, "sat", "dat"));
    }

    @Test
    void allOfNeedsEachPartAndAnyOfAsManyAsItSays() {
        Query tiem = folded(BODY, "tiem");
        Query cao = folded(BODY, "cao");
        Query the = folded(BODY, "the");
        assertDirectives(new Query.AllOf(List.of(tiem, cao)), "d02");
        assertDirectives(new Query.AllOf(List.of()), ALL);
        assertDirectives(new Query.AnyOf(List.of(tiem, cao, the)), "d01", "d02", "d06", "d07");
        assertDirectives(new Query.AnyOf(List.of(tiem, cao, the), 2), "d02");
        assertDirectives(new Query.AnyOf(List.of(tiem, cao), 3));
        assertDirectives(new Query.AnyOf(List.of()));
        assertDirectives(new Query.Best(List.of(tiem, the)), "d01", "d02", "d06", "d07");
        assertDirectives(new Query.Best(List.of()));
    }

    @Test
    void notTakesAwayAndStandsAloneToo() {
        Query tiem = folded(BODY, "tiem");
        assertDirectives(new Query.AllOf(List.of(tiem, new Query.Not(folded(BODY, "cao")))), "d01");
        assertDirectives(new Query.Not(new Query.Not(tiem)), "d01", "d02");
        assertDirectives(new Query.AnyOf(List.of(tiem, new Query.Not(new Query.All()))), "d01", "d02");
        assertTasks(new Query.Not(folded(TextField.ASSIGNEE, "so")), "d01-3", "d03-1");
    }

    @Test
    void rankedLiftsTheScoreAndMatchesNoMore() {
        Query vung = folded(SUBJECT, "tiem");
        assertThat(inOrder(
                        Level.DIRECTIVE,
                        new Query.Ranked(vung, List.of(new Query.Boost(folded(SUBJECT, "phong"), 50))),
                        Sort.RELEVANCE))
                .containsExactly("d01", "d02");
        assertThat(inOrder(
                        Level.DIRECTIVE,
                        new Query.Ranked(vung, List.of(new Query.Boost(folded(SUBJECT, "cao"), 50))),
                        Sort.RELEVANCE))
                .containsExactly("d02", "d01");
        assertThat(inOrder(
                        Level.DIRECTIVE,
                        new Query.Ranked(new Query.All(), List.of(folded(SUBJECT, "giao"))),
                        Sort.RELEVANCE))
                .hasSize(12)
                .startsWith("d12", "d04");
    }

    @Test
    void bestTakesTheBestScoreAndAnyOfAddsThemUp() {
        Query twice = new Query.AnyOf(List.of(folded(SUBJECT, "tiem"), folded(SUBJECT, "tiem")));
        Query best = new Query.Best(List.of(folded(SUBJECT, "tiem"), folded(BODY, "khong")));
        assertThat(score(best)).isPositive();
        assertThat(score(twice)).isGreaterThan(score(best) * 1.9f);
        assertThat(score(new Query.Boost(best, 3))).isBetween(score(best) * 2.9f, score(best) * 3.1f);
        assertThat(score(new Query.Best(List.of(best, new Query.Boost(best, 3)))))
                .isBetween(score(best) * 2.9f, score(best) * 3.1f);
    }

    @Test
    void aConstantHasTheScoreItIsGiven() {
        Query word = new Query.Constant(folded(SUBJECT, "tiem"), 7);
        assertThat(score(word)).isEqualTo(7);
        assertThat(score(new Query.AllOf(List.of(word, new Query.Constant(oneOf(PROVINCE, "kon-tum"), 2)))))
                .isEqualTo(9);
        assertThat(score(new Query.Best(List.of(word, new Query.Constant(new Query.All(), 8)))))
                .isEqualTo(8);
        assertDirectives(word, "d01", "d02");
        assertTasks(new Query.Constant(folded(TASK, "kinh"), 7), "d01-2");
    }

    @Test
    void aFilterHasNoInfluenceOnTheScore() {
        Query word = folded(SUBJECT, "tiem");
        float alone = score(word);
        assertThat(score(new Query.AllOf(List.of(word, new Query.Filter(folded(BODY, "tiem"))))))
                .isEqualTo(alone);
        assertThat(score(new Query.AllOf(List.of(word, oneOf(PROVINCE, "kon-tum", "son-la"), new Query.All()))))
                .isEqualTo(alone);
        assertThat(score(new Query.Ranked(word, List.of(new Query.Filter(folded(BODY, "tiem"))))))
                .isEqualTo(alone);
    }

    @Test
    void wholeValuesAreFoundInEachField() {
        assertDirectives(oneOf(PROVINCE, "kon-tum"), "d01", "d04", "d09");
        assertDirectives(oneOf(PROVINCE_CURRENT, "quang-ngai", "thanh-pho-ho-chi-minh"), "d01", "d03", "d04", "d09");
        assertDirectives(oneOf(AUTHORITY_LEVEL, "central"), "d07");
        assertDirectives(oneOf(TYPE, "chi-thi", "giay-moi"), "d03", "d12");
        assertDirectives(oneOf(ASSIGNEE, "so-tai-chinh"), "d01", "d02", "d05");
        assertDirectives(oneOf(SIGNER, "trang-thi-xuan"), "d12");
        assertDirectives(oneOf(CITES, DocumentNumber.canonical("15/CT-TTg")), "d01", "d02");
        assertDirectives(oneOf(NUMBER, DocumentNumber.canonical("30/QĐ-BYT")), "d07");
        assertDirectives(oneOf(KeywordField.NUMBER_KEY, DocumentNumber.key("30 qđ byt")), "d07");
        assertDirectives(oneOf(KeywordField.CITES_KEY, DocumentNumber.key("15 ct ttg")), "d01", "d02");
        assertTasks(oneOf(KeywordField.NUMBER_KEY, "1245.UBNDVX"), "d02-1", "d02-2");
        assertDirectives(oneOf(TEXT_QUALITY, "poor"), "d06");
        assertDirectives(oneOf(ISSUED_YEAR, "2020"), "d05", "d07");
        assertDirectives(oneOf(DIRECTIVE_ID, "d10"), "d10");
        assertDirectives(oneOf(EXTERNAL_ID, "ext-d10", "ext-nobody"), "d10");
        assertDirectives(oneOf(PROVINCE));
        assertTasks(oneOf(ASSIGNEE, "so-tai-chinh"), "d01-2", "d02-2", "d05-2");
        assertTasks(oneOf(PROVINCE, "son-la"), "d02-1", "d02-2");
    }

    @Test
    void oneIsFoundByItsId() {
        assertDirectives(new Query.WithId("d10"), "d10");
        assertTasks(new Query.WithId("d01-2"), "d01-2");
        assertTasks(new Query.AllOf(List.of(oneOf(DIRECTIVE_ID, "d01"), new Query.WithId("d01-2"))), "d01-2");
        assertTasks(new Query.AllOf(List.of(oneOf(DIRECTIVE_ID, "d02"), new Query.WithId("d01-2"))));
        assertTasks(new Query.WithId("d01"));
    }

    @Test
    void powersOfTwoAreSummedWithoutRounding() {
        List<Query> powers = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            Query holds = i % 3 == 1 ? new Query.None() : new Query.HasTask(new Query.All());
            powers.add(new Query.Constant(holds, 1 << i));
        }
        SearchResult found = engine.search(search(Level.DIRECTIVE, new Query.Ranked(new Query.WithId("d01"), powers))
                .build());
        assertThat((int) found.hits().getFirst().score()).isEqualTo(0b101101101101101101101101);
    }

    @Test
    void missingFindsThoseWithoutAValue() {
        assertDirectives(new Query.Missing(PROVINCE), "d05", "d06", "d07");
        assertDirectives(new Query.Missing(NUMBER), "d06");
        assertTasks(new Query.Missing(ASSIGNEE), "d01-3");
        assertDirectives(new Query.AnyOf(List.of(new Query.Missing(TYPE), oneOf(TYPE, "ke-hoach"))), "d04", "d06");
    }

    @Test
    void daysAreInclusiveAndOpenWhereNull() {
        assertDirectives(issued("2021-09-13", "2021-09-20"), "d01", "d02");
        assertDirectives(issued("2021-09-14", "2021-09-19"));
        assertDirectives(new Query.Between(DateField.ISSUED, null, LocalDate.parse("2018-12-31")), "d09");
        assertDirectives(new Query.Between(DateField.ISSUED, LocalDate.parse("2022-06-15"), null), "d10", "d11", "d12");
        assertTasks(issued("2022-01-01", "2022-12-31"), "d03-1", "d04-1");
        assertTasks(
                new Query.Between(DateField.DUE, LocalDate.parse("2021-10-15"), LocalDate.parse("2021-10-30")),
                "d01-2",
                "d02-1");
    }

    /** Whatever is asked, the answer is what reading every directive gives. */
    @Test
    void randomQuestionsAreAnsweredAsByReading() {
        put(Examples.KON_TUM, Examples.BINH_DUONG); // leaves deleted ones in an older segment
        for (long seed = 1; seed <= 400; seed++) {
            Query query = new RandomQueries(seed).next((int) (seed % 4));
            String[] directives = Examples.ALL.stream()
                    .filter(directive -> PlainMatcher.matches(query, directive, null))
                    .map(Directive::id)
                    .toArray(String[]::new);
            String[] tasks = Examples.ALL.stream()
                    .flatMap(directive -> directive.tasks().stream()
                            .filter(task -> PlainMatcher.matches(query, directive, task))
                            .map(Task::id))
                    .toArray(String[]::new);
            assertThat(found(Level.DIRECTIVE, query))
                    .as("seed %d, directives: %s", seed, query)
                    .containsExactlyInAnyOrder(directives);
            assertThat(found(Level.TASK, query))
                    .as("seed %d, tasks: %s", seed, query)
                    .containsExactlyInAnyOrder(tasks);
        }
    }

    private List<String> found(Level level, Query query) {
        return ids(engine.search(search(level, query).build()));
    }

    private static Query issued(String from, String to) {
        return new Query.Between(DateField.ISSUED, LocalDate.parse(from), LocalDate.parse(to));
    }

    private float score(Query query) {
        return engine.search(search(Level.DIRECTIVE, query)
                        .others(oneOf(DIRECTIVE_ID, "d01"))
                        .build())
                .hits()
                .getFirst()
                .score();
    }
}
