package vn.directives.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.directives.document.Directive;
import vn.directives.document.Task;

/** Directives by their tasks, and the tasks that a hit shows. */
abstract class TaskContract extends SearchEngineContract {
    private static final Query OF_HEALTH = oneOf(KeywordField.ASSIGNEE, "so-y-te");
    private static final Query IN_OCTOBER =
            new Query.Between(DateField.DUE, LocalDate.parse("2021-10-01"), LocalDate.parse("2021-10-31"));

    @Test
    void oneAndTheSameTaskMustSatisfyTheWholeQuestion() {
        Query both = new Query.AllOf(List.of(OF_HEALTH, IN_OCTOBER));
        assertDirectives(new Query.HasTask(OF_HEALTH), "d01", "d02", "d05", "d07");
        assertDirectives(new Query.HasTask(IN_OCTOBER), "d01", "d02");
        assertDirectives(new Query.HasTask(both), "d02");
        assertDirectives(
                new Query.AllOf(List.of(new Query.HasTask(OF_HEALTH), new Query.HasTask(IN_OCTOBER))), "d01", "d02");
    }

    @Test
    void onTasksTheTaskItselfIsMeant() {
        assertTasks(new Query.HasTask(new Query.AllOf(List.of(OF_HEALTH, IN_OCTOBER))), "d02-1");
        assertTasks(new Query.HasTask(OF_HEALTH), "d01-1", "d02-1", "d05-1", "d07-1");
    }

    @Test
    void eachTaskIsShownAsItIsBelowTheHeadOfItsOwnDirective() {
        // By what is due tasks of several directives come in turn, by id those of each together.
        for (Sort sort : List.of(Sort.RELEVANCE, Sort.DUE_ASCENDING, Sort.DUE_DESCENDING)) {
            List<Hit> hits = engine.search(
                            search(Level.TASK, new Query.All()).sort(sort).build())
                    .hits();
            assertThat(hits).isNotEmpty().allSatisfy(hit -> {
                Directive directive = Examples.ALL.stream()
                        .filter(d -> d.id().equals(hit.directive().id()))
                        .findFirst()
                        .orElseThrow();
                assertThat(hit.directive()).isEqualTo(DirectiveCodec.summary(directive));
                assertThat(directive.tasks()).contains(hit.task());
            });
            assertThat(hits.stream().map(Hit::id)).doesNotHaveDuplicates();
        }
    }

    @Test
    void whereNobodyLooksAtThemTextsAndTasksMayBeLeftOut() {
        SearchRequest everything = search(Level.DIRECTIVE, new Query.All()).build();
        assertThat(engine.search(everything.inBrief()).hits().stream().map(TaskContract::head))
                .isNotEmpty()
                .containsExactlyElementsOf(engine.search(everything).hits().stream()
                        .map(TaskContract::head)
                        .toList());
    }

    private static Hit head(Hit hit) {
        Directive head = DirectiveCodec.with(hit.directive(), List.of(), "");
        return new Hit(head, null, hit.score(), List.of(), 0, hit.marks());
    }

    @Test
    void aTaskWithoutSomethingCanBeAskedFor() {
        assertDirectives(new Query.HasTask(new Query.Missing(KeywordField.ASSIGNEE)), "d01");
        assertDirectives(
                new Query.AllOf(
                        List.of(new Query.HasTask(new Query.All()), new Query.Not(new Query.HasTask(OF_HEALTH)))),
                "d03",
                "d04");
        assertDirectives(new Query.HasTask(new Query.Not(OF_HEALTH)), "d01", "d02", "d03", "d04", "d05");
    }

    @Test
    void wordsInsideMustBeInOneTask() {
        Query words = new Query.AllOf(List.of(folded(TextField.TASK, "tuyen"), folded(TextField.TASK, "kinh")));
        assertDirectives(words, "d01");
        assertDirectives(new Query.HasTask(words));
    }

    @Test
    void aDirectiveCountsItsBestTask() {
        Query rare = new Query.HasTask(new Query.AnyOf(
                List.of(folded(TextField.TASK, "kham"), new Query.Boost(folded(TextField.TASK, "duong"), 20))));
        assertThat(inOrder(Level.DIRECTIVE, rare, Sort.RELEVANCE)).containsExactly("d04", "d05");
    }

    @Test
    void aDirectiveShowsItsMatchingTasksBestFirstAndCountsThemAll() {
        Query tiem = folded(TextField.TASK, "tiem");
        Query vacXin = new Query.AnyOf(List.of(tiem, folded(TextField.TASK, "tuyen")));
        Hit hit = only(
                search(Level.DIRECTIVE, oneOf(KeywordField.DIRECTIVE_ID, "d01")).children(vacXin, 1));
        assertThat(hit.tasks()).extracting(Task::id).containsExactly("d01-3");
        assertThat(hit.tasksMatched()).isEqualTo(2);
        Hit more = only(
                search(Level.DIRECTIVE, oneOf(KeywordField.DIRECTIVE_ID, "d01")).children(vacXin, 5));
        assertThat(more.tasks()).extracting(Task::id).containsExactly("d01-3", "d01-1");
    }

    @Test
    void tasksThatMatchEquallyKeepTheDirectivesOrder() {
        Hit hit = only(
                search(Level.DIRECTIVE, oneOf(KeywordField.DIRECTIVE_ID, "d01")).children(new Query.All(), 20));
        assertThat(hit.tasks()).isEqualTo(Examples.KON_TUM.tasks());
        assertThat(hit.tasksMatched()).isEqualTo(3);
    }

    @Test
    void noTasksAreShownUnlessAskedForOrWhenNoneMatches() {
        Hit unasked = only(search(Level.DIRECTIVE, oneOf(KeywordField.DIRECTIVE_ID, "d01")));
        assertThat(unasked.tasks()).isEmpty();
        Hit none = only(search(Level.DIRECTIVE, oneOf(KeywordField.DIRECTIVE_ID, "d01"))
                .children(folded(TextField.TASK, "duong"), 3));
        assertThat(none.tasks()).isEmpty();
        assertThat(none.tasksMatched()).isZero();
        Hit counted = only(search(Level.DIRECTIVE, oneOf(KeywordField.DIRECTIVE_ID, "d01"))
                .children(folded(TextField.TASK, "tiem"), 0));
        assertThat(counted.tasks()).isEmpty();
        assertThat(counted.tasksMatched()).isEqualTo(2);
    }

    @Test
    void aDirectivesHitIsTheWholeDirective() {
        assertThat(only(search(Level.DIRECTIVE, oneOf(KeywordField.DIRECTIVE_ID, "d01")))
                        .directive())
                .isEqualTo(Examples.KON_TUM);
    }

    @Test
    void aTasksHitCarriesTheTaskAndWhatIsShownOfItsDirective() {
        Hit hit = only(search(Level.TASK, folded(TextField.TASK, "kinh")));
        Directive whole = Examples.KON_TUM;
        assertThat(hit.task()).isEqualTo(whole.tasks().get(1));
        assertThat(hit.directive().id()).isEqualTo(whole.id());
        assertThat(hit.directive().externalId()).isEqualTo(whole.externalId());
        assertThat(hit.directive().number()).isEqualTo(whole.number());
        assertThat(hit.directive().type()).isEqualTo(whole.type());
        assertThat(hit.directive().subject()).isEqualTo(whole.subject());
        assertThat(hit.directive().authority()).isEqualTo(whole.authority());
        assertThat(hit.directive().province()).isEqualTo(whole.province());
        assertThat(hit.directive().issued()).isEqualTo(whole.issued());
    }

    private Hit only(Asked asked) {
        SearchResult result = engine.search(asked.build());
        assertThat(result.hits()).hasSize(1);
        return result.hits().getFirst();
    }
}
