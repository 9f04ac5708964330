package vn.directives.generated;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import vn.directives.document.AuthorityLevel;
import vn.directives.document.Directive;
import vn.directives.engine.FieldValues;
import vn.directives.engine.KeywordField;

class GeneratedCorpusTest {
    private static final long SEED = 20261122;

    private final List<Directive> directives =
            new GeneratedCorpus(SEED).directives(2_000).toList();

    @Test
    void theSameSeedGivesTheSameDirectivesEachByItself() {
        GeneratedCorpus again = new GeneratedCorpus(SEED);
        for (int place : new int[] {1_999, 0, 777}) {
            assertThat(again.directive(place)).isEqualTo(directives.get(place));
        }
        assertThat(new GeneratedCorpus(SEED + 1).directive(777)).isNotEqualTo(directives.get(777));
    }

    @Test
    void everyFieldHasManyValuesAndIsSometimesMissing() {
        Set<KeywordField> filled = EnumSet.range(KeywordField.PROVINCE, KeywordField.ISSUED_YEAR);
        filled.add(KeywordField.CHANGES);
        filled.remove(KeywordField.WARNING); // what is made is not parsed
        for (KeywordField field : filled) {
            List<String> values = directives.stream()
                    .flatMap(d -> FieldValues.of(d, field).stream())
                    .distinct()
                    .toList();
            assertThat(values).as(field.key()).hasSizeGreaterThan(3);
            assertThat(directives)
                    .as(field.key())
                    .anyMatch(d -> field == KeywordField.TEXT_QUALITY
                            || FieldValues.of(d, field).isEmpty());
        }
        assertThat(directives)
                .filteredOn(d -> d.authority() != null)
                .extracting(d -> Objects.requireNonNull(d.authority()).level())
                .contains(AuthorityLevel.values());
    }

    @Test
    void aLineOfABatchIsJson() {
        String line = GeneratedCorpus.batchLine(directives.getFirst());
        assertThat(line).doesNotContain("\n");
        assertThat(JsonMapper.shared().readTree(line).get("external_id").asString())
                .isEqualTo("g-0");
    }
}
