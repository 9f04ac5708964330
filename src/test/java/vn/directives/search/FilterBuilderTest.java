package vn.directives.search;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.directives.search.SearchFixture.read;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import vn.directives.engine.DateField;
import vn.directives.engine.KeywordField;
import vn.directives.engine.Query;

class FilterBuilderTest {
    private static final Query DUE = new Query.Between(DateField.DUE, null, LocalDate.of(2021, 12, 31));
    private static final Query HEALTH = new Query.OneOf(KeywordField.ASSIGNEE, List.of("so-y-te"));

    @Test
    void valuesOfOneNameAreAlternatives() {
        assertThat(filter("province", "kon-tum", "province", "_missing"))
                .isEqualTo(new Query.AnyOf(List.of(
                        new Query.OneOf(KeywordField.PROVINCE, List.of("kon-tum")),
                        new Query.Missing(KeywordField.PROVINCE))));
    }

    @Test
    void excludedValuesAreShutOut() {
        assertThat(filter("not.province", "kon-tum", "not.province", "_missing"))
                .isEqualTo(new Query.AllOf(List.of(
                        new Query.Not(new Query.OneOf(KeywordField.PROVINCE, List.of("kon-tum"))),
                        new Query.Not(new Query.Missing(KeywordField.PROVINCE)))));
    }

    @Test
    void assigneeAndDeadlineHoldForOneAndTheSameTask() {
        FilterBuilder builder = new FilterBuilder(read("assignee", "so-y-te", "due_to", "2021"));
        assertThat(builder.byField())
                .containsEntry(KeywordField.ASSIGNEE, new Query.HasTask(new Query.AllOf(List.of(HEALTH, DUE))));
        assertThat(builder.others()).containsExactly(new Query.HasTask(DUE));
        assertThat(builder.onTasks()).containsExactly(HEALTH, DUE);
    }

    @Test
    void onTasksBothHoldDirectly() {
        FilterBuilder builder = new FilterBuilder(read("level", "task", "assignee", "so-y-te", "due_to", "2021"));
        assertThat(builder.byField()).containsEntry(KeywordField.ASSIGNEE, HEALTH);
        assertThat(builder.others()).containsExactly(DUE);
    }

    private static Query filter(String... namesAndValues) {
        return Objects.requireNonNull(
                new FilterBuilder(read(namesAndValues)).byField().get(KeywordField.PROVINCE));
    }
}
