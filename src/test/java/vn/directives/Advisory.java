package vn.directives;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.artifact.versioning.ComparableVersion;

/**
 * A published weakness of a library: a row of {@code src/test/resources/advisories.tsv}, which says how it is kept.
 *
 * @param id CVE or GHSA number
 * @param library {@code group:artifact}
 * @param introduced the first version that has it; "0" for every early one
 * @param fixed the first version without it; empty where there is none
 * @param harmless why it cannot be met here; empty where it can
 */
record Advisory(
        String id,
        String library,
        String introduced,
        String fixed,
        String severity,
        String title,
        String source,
        String harmless) {

    static List<Advisory> all() {
        try {
            return Files.readAllLines(Path.of("src/test/resources/advisories.tsv")).stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .map(cell -> new Advisory(cell[0], cell[1], cell[2], cell[3], cell[4], cell[5], cell[6], cell[7]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether it is met with this library in this version, by Maven's order of versions. */
    boolean hits(String name, String version) {
        ComparableVersion it = new ComparableVersion(version);
        return library.equals(name)
                && it.compareTo(new ComparableVersion(introduced)) >= 0
                && (fixed.isEmpty() || it.compareTo(new ComparableVersion(fixed)) < 0);
    }
}
