package vn.directives.parsing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.directives.document.Source;
import vn.directives.json.DirectiveJson;

/**
 * Each shape of document gives what its golden file says. {@code -Dgolden.write=true} writes the files anew; read the difference
 * before keeping it.
 */
class GoldenParsingTest {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    @TestFactory
    List<DynamicTest> everyGoldenTextGivesItsDirective() {
        return Parsers.CASES.stream()
                .map(name -> DynamicTest.dynamicTest(name, () -> compare(name)))
                .toList();
    }

    private static void compare(String name) throws IOException {
        List<String> evidence = name.equals("trang-web")
                ? Parsers.golden("trang-web.evidence.txt").lines().toList()
                : List.of();
        ObjectNode actual = json(Parsers.parse(Parsers.golden(name + ".txt"), evidence));
        if (Boolean.getBoolean("golden.write")) {
            Path file = Path.of("src/test/resources/golden/parsing", name + ".expected.json");
            Files.writeString(file, JSON.writeValueAsString(actual) + "\n");
            return;
        }
        assertThat(JSON.writeValueAsString(actual))
                .isEqualTo(JSON.writeValueAsString(JSON.readTree(Parsers.golden(name + ".expected.json"))));
    }

    /** The directive without its text and its identity. */
    private static ObjectNode json(ParsedDirective parsed) {
        Source nowhere = new Source(null, null, null, "", 0, null, true);
        ObjectNode json = DirectiveJson.write(parsed.toDirective("mau", null, nowhere));
        json.remove(List.of("id", "external_id", "text", "text_quality", "corrected", "source"));
        return json;
    }
}
