package vn.directives.parsing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import vn.directives.document.AuthorityLevel;
import vn.directives.document.DirectiveType;

/** The bundled samples, which a newcomer sees first, are read in full. */
class SamplesParsingTest {
    private static final Set<DirectiveType> WITHOUT_TASKS = EnumSet.of(DirectiveType.BAO_CAO, DirectiveType.GIAY_MOI);

    private static List<Path> samples() {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/samples"))) {
            return files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void thereAreNinety() {
        assertThat(samples()).hasSize(90);
    }

    @TestFactory
    Stream<DynamicTest> everySampleIsReadInFull() {
        return samples().stream()
                .map(file ->
                        DynamicTest.dynamicTest(file.getFileName().toString(), () -> check(Files.readString(file))));
    }

    private static void check(String text) {
        ParsedDirective parsed = Parsers.parse(text);
        SoftAssertions softly = new SoftAssertions();
        softly.assertThat(parsed.number()).as("number").isNotNull();
        softly.assertThat(parsed.type()).as("type").isNotNull();
        softly.assertThat(parsed.issued()).as("issued").isNotNull();
        softly.assertThat(parsed.subject()).as("subject").isNotBlank().doesNotContain("VĂN BẢN MẪU");
        softly.assertThat(parsed.authority()).as("authority").isNotNull();
        boolean central = parsed.authority() != null && parsed.authority().level() == AuthorityLevel.CENTRAL;
        softly.assertThat(parsed.province() != null).as("province").isEqualTo(!central);
        if (parsed.type() != null && !WITHOUT_TASKS.contains(parsed.type())) {
            softly.assertThat(parsed.tasks()).as("tasks").isNotEmpty();
        }
        softly.assertThat(parsed.tasks())
                .as("tasks")
                .noneMatch(task -> task.text().contains("hư cấu"));
        softly.assertAll();
    }
}
