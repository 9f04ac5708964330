package vn.directives.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the table of packages: what each may import, and where each library is at home. */
class ArchitectureTest {
    private static final String ROOT = "vn.directives";

    private static final String WEB =
            "search insight ingestion store engine engine.highlight gazetteer document json security text";

    /** A package and those of the project that it may import besides itself and its own sub-packages. */
    private static final Map<String, String> MAY_IMPORT = new TreeMap<>(Map.ofEntries(
            Map.entry("text", ""),
            Map.entry("document", "text"),
            Map.entry("gazetteer", "text document"),
            Map.entry("extraction", "text document"),
            Map.entry("parsing", "text document gazetteer"),
            Map.entry("engine", "text document"),
            Map.entry("engine.highlight", "engine text document"),
            Map.entry("engine.lucene", "engine text document"),
            Map.entry("engine.elasticsearch", "engine text document"),
            Map.entry("store", "document"),
            Map.entry("ingestion", "extraction parsing engine store document text"),
            Map.entry("search", "engine engine.highlight gazetteer document text"),
            Map.entry("insight", "engine search gazetteer document text"),
            Map.entry("json", "engine engine.highlight document text"),
            Map.entry("web", WEB),
            Map.entry("web.api", "web extraction " + WEB),
            Map.entry("web.page", "web " + WEB),
            Map.entry("web.embed", ""),
            Map.entry("security", ""),
            Map.entry("cli", "ingestion extraction parsing engine store document json security")));

    /** A library and the packages that alone may use it. */
    private static final Map<String, String> HOMES = new TreeMap<>(Map.of(
            "com.ibm.icu", "text",
            "org.apache.lucene.analysis", "text engine.lucene engine.highlight",
            "org.apache.lucene.index", "engine.lucene engine.highlight",
            "org.apache.lucene.search", "engine.lucene engine.highlight",
            "co.elastic", "engine.elasticsearch",
            "org.apache.tika", "extraction",
            "picocli", "cli"));

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    @ParameterizedTest
    @MethodSource("packages")
    void aPackageImportsOnlyWhatTheTableAllows(String name) {
        table(name).check(CLASSES);
    }

    @ParameterizedTest
    @MethodSource("libraries")
    void aLibraryIsUsedOnlyAtHome(String library) {
        home(library).check(CLASSES);
    }

    @Test
    void everyPackageIsInTheTable() {
        Set<String> present = CLASSES.stream()
                .map(JavaClass::getPackageName)
                .filter(name -> !name.equals(ROOT))
                .map(name -> name.substring(ROOT.length() + 1))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(MAY_IMPORT.keySet()).containsAll(present);
    }

    @Test
    void packagesHaveNoCycles() {
        SlicesRuleDefinition.slices()
                .matching(ROOT + ".(**)")
                .should()
                .beFreeOfCycles()
                .check(CLASSES);
    }

    @Test
    void thePortKnowsNoFramework() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        ROOT + ".engine", ROOT + ".text", ROOT + ".document", ROOT + ".gazetteer", ROOT + ".parsing")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..", "jakarta..")
                .check(CLASSES);
    }

    @Test
    void thePortHasAtMostEightMethods() throws ClassNotFoundException {
        assertThat(Class.forName(ROOT + ".engine.SearchEngine").getDeclaredMethods())
                .hasSizeLessThanOrEqualTo(8);
    }

    @Test
    void aDeliberateViolationBreaksTheRules() {
        JavaClasses violation = new ClassFileImporter()
                .importPackages(ROOT + ".text")
                .that(DescribedPredicate.describe(
                        "the deliberate violation", c -> c.getSimpleName().equals("DeliberateViolation")));
        assertThat(violation).hasSize(1);
        assertThatThrownBy(() -> table("text").check(violation)).isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> home("org.apache.lucene.search").check(violation))
                .isInstanceOf(AssertionError.class);
    }

    static Set<String> packages() {
        return MAY_IMPORT.keySet();
    }

    static Set<String> libraries() {
        return HOMES.keySet();
    }

    private static ArchRule table(String name) {
        List<String> allowed = Arrays.asList(MAY_IMPORT.getOrDefault(name, "").split(" ", -1));
        DescribedPredicate<JavaClass> forbidden =
                DescribedPredicate.describe("packages of the project other than " + allowed, c -> {
                    String other = c.getPackageName();
                    return other.startsWith(ROOT)
                            && !other.equals(ROOT + "." + name)
                            && allowed.stream().noneMatch(a -> other.equals(ROOT + "." + a));
                });
        return noClasses()
                .that()
                .resideInAPackage(ROOT + "." + name)
                .should()
                .dependOnClassesThat(forbidden)
                .allowEmptyShould(true);
    }

    private static ArchRule home(String library) {
        String[] homes = Arrays.stream(HOMES.getOrDefault(library, "").split(" ", -1))
                .map(home -> ROOT + "." + home)
                .toArray(String[]::new);
        return noClasses()
                .that()
                .resideOutsideOfPackages(homes)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library + "..");
    }
}
