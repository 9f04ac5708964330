package vn.directives;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the jar is made of, by its bill of materials, against the published weaknesses of those libraries. */
class KnownVulnerabilitiesTest {
    private record Library(String name, String version) {}

    private final List<Advisory> advisories = Advisory.all();

    @Test
    void noLibraryInTheJarHasAKnownVulnerability() throws IOException {
        List<String> met = bill().stream()
                .flatMap(library -> advisories.stream()
                        .filter(advisory -> advisory.hits(library.name(), library.version()))
                        .filter(advisory -> advisory.harmless().isEmpty())
                        .map(advisory -> library + ": " + advisory))
                .toList();
        assertThat(met).isEmpty();
    }

    @Test
    void everyAdvisoryIsAboutALibraryOfTheJar() throws IOException {
        List<String> names = bill().stream().map(Library::name).toList();
        assertThat(advisories).extracting(Advisory::library).isSubsetOf(names);
    }

    @Test
    void whatIsSaidToBeHarmlessWouldOtherwiseBeMet() throws IOException {
        List<Library> bill = bill();
        assertThat(advisories)
                .filteredOn(advisory -> !advisory.harmless().isEmpty())
                .allSatisfy(advisory ->
                        assertThat(bill).anyMatch(library -> advisory.hits(library.name(), library.version())));
    }

    @Test
    void anOldVersionIsMetAndTheMendedOneIsNot() {
        assertThat(advisories).anyMatch(advisory -> advisory.hits("org.yaml:snakeyaml", "1.33"));
        assertThat(advisories).noneMatch(advisory -> advisory.hits("org.yaml:snakeyaml", "2.6"));
        assertThat(advisories)
                .anyMatch(advisory -> advisory.hits("org.apache.tomcat.embed:tomcat-embed-core", "11.0.0-M1"));
    }

    private static List<Library> bill() throws IOException {
        try (InputStream in = Objects.requireNonNull(
                KnownVulnerabilitiesTest.class.getResourceAsStream("/META-INF/sbom/application.cdx.json"))) {
            JsonNode components = JsonMapper.shared().readTree(in).path("components");
            List<Library> bill = StreamSupport.stream(components.spliterator(), false)
                    .map(it -> new Library(
                            it.path("group").asString() + ":" + it.path("name").asString(),
                            it.path("version").asString()))
                    .toList();
            assertThat(bill).hasSizeGreaterThan(100);
            return bill;
        }
    }
}
