package vn.directives.engine.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import vn.directives.engine.DateField;
import vn.directives.engine.DirectiveCodec;
import vn.directives.engine.KeywordField;
import vn.directives.engine.TextField;
import vn.directives.engine.TextField.Form;

/** The schema of the cluster's indices, as it is sent. */
class MappingsTest {
    private static final List<String> NAMES = List.of("directives", "tasks", "state");

    @TempDir
    Path folder;

    @Test
    void theFilesArePackedAndSentWithTheirForm() {
        for (String name : NAMES) {
            JsonNode sent = json(new Mappings(null).of(name));
            assertThat(sent.at("/mappings/_meta/form").asString()).isNotEmpty();
            assertThat(sent.at("/mappings/dynamic").asString()).isEqualTo("strict");
        }
    }

    @Test
    void nothingIsAskedForThatABareDistributionLacks() throws Exception {
        for (String name : List.of("directives", "tasks")) {
            JsonNode analysis = json(Files.readString(Path.of("index-mappings", name + ".json")))
                    .at("/settings/analysis");
            assertThat(analysis.findValuesAsString("tokenizer")).containsOnly("standard");
            assertThat(analysis.at("/filter").findValuesAsString("type")).containsOnly("shingle");
        }
    }

    @Test
    void everyFieldOfThePortHasItsPlaceInTheIndexOfDirectives() {
        JsonNode directives = json(new Mappings(null).of("directives")).at("/mappings/properties");
        JsonNode nested = directives.at("/tasks/properties");
        assertValuesAndDays(directives);
        assertValuesAndDays(nested);
        assertWords(directives, Fields.OF_DIRECTIVES);
        assertWords(nested, Fields.OF_TASKS);
        for (TextField field : Fields.OF_DIRECTIVES) {
            assertDictionary(directives, field);
        }
    }

    @Test
    void everyFieldOfThePortHasItsPlaceInTheIndexOfTasks() {
        JsonNode tasks = json(new Mappings(null).of("tasks")).at("/mappings/properties");
        assertValuesAndDays(tasks);
        assertWords(tasks, Fields.OF_TASKS);
        assertDictionary(tasks, TextField.TASK);
    }

    @Test
    void everyTextIsAFieldOfDirectivesOrOfTasks() {
        TreeSet<TextField> all = new TreeSet<>(Fields.OF_DIRECTIVES);
        all.addAll(Fields.OF_TASKS);
        assertThat(all).containsExactly(TextField.values());
    }

    @Test
    void textsAreIndexedAndNotKept() {
        for (String name : List.of("directives", "tasks")) {
            JsonNode kept = json(new Mappings(null).of(name)).at("/mappings/_source/includes");
            assertThat(kept.valueStream().map(JsonNode::asString))
                    .isNotEmpty()
                    .isSubsetOf(Fields.DIRECTIVE, Fields.TASK, Fields.MARKS, Fields.REVISION, Fields.TASK_COUNT);
        }
    }

    @Test
    void aFolderWinsOverWhatIsPackedFileByFile() throws Exception {
        String packed = Files.readString(Path.of("index-mappings/tasks.json"));
        Files.writeString(
                folder.resolve("tasks.json"), packed.replace("\"number_of_shards\": 1", "\"number_of_shards\": 3"));
        Mappings mappings = new Mappings(folder);
        assertThat(json(mappings.of("tasks"))
                        .at("/settings/index/number_of_shards")
                        .asInt())
                .isEqualTo(3);
        assertThat(mappings.form("tasks")).isNotEqualTo(new Mappings(null).form("tasks"));
        assertThat(mappings.form("directives")).isEqualTo(new Mappings(null).form("directives"));
    }

    @Test
    void anIndexThatAnotherVersionMadeHasAnotherForm() throws Exception {
        String packed = Files.readString(Path.of("index-mappings/tasks.json"));
        String before = Integer.toHexString(
                DirectiveCodec.json().readTree(packed).toString().hashCode());
        assertThat(new Mappings(null).form("tasks")).isNotEqualTo(before);
    }

    private static void assertValuesAndDays(JsonNode properties) {
        for (KeywordField field : KeywordField.values()) {
            assertThat(properties.at('/' + field.key() + "/type").asString())
                    .as(field.key())
                    .isEqualTo("keyword");
        }
        for (DateField field : DateField.values()) {
            assertThat(properties.at('/' + Fields.days(field) + "/type").asString())
                    .as("%s", field)
                    .isEqualTo("date");
        }
    }

    private static void assertWords(JsonNode properties, List<TextField> fields) {
        for (TextField field : fields) {
            for (Form form : Form.values()) {
                assertThat(at(properties, Fields.words(field, form))
                                .path("type")
                                .asString())
                        .as("%s %s", field, form)
                        .isEqualTo("text");
            }
            JsonNode pairs = at(properties, Fields.words(field, Form.FOLDED)).at("/fields/pairs");
            assertThat(pairs.isMissingNode()).as("pairs of %s", field).isEqualTo(!Fields.PAIRED.contains(field));
        }
    }

    private static void assertDictionary(JsonNode properties, TextField field) {
        for (Form form : Form.values()) {
            assertThat(at(properties, Fields.dictionary(field, form))
                            .path("type")
                            .asString())
                    .as("%s %s", field, form)
                    .isEqualTo("keyword");
            assertThat(at(properties, Fields.pairDictionary(field, form)).isMissingNode())
                    .as("pairs of %s %s", field, form)
                    .isEqualTo(!Fields.PAIRED.contains(field));
        }
    }

    /** A field by its path of names with dots. */
    private static JsonNode at(JsonNode properties, String path) {
        return properties.at('/' + String.join("/properties/", Arrays.asList(path.split("\\.", -1))));
    }

    private static JsonNode json(String text) {
        return DirectiveCodec.json().readTree(text);
    }
}
