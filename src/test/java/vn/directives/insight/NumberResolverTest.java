package vn.directives.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.directives.document.Citation;
import vn.directives.document.CitationRelation;
import vn.directives.document.Deformations;
import vn.directives.document.DocumentNumber;
import vn.directives.engine.Change;
import vn.directives.engine.IndexDamagedException;
import vn.directives.engine.NumberedDirectives;
import vn.directives.engine.lucene.LuceneSearchEngine;
import vn.directives.search.DateRange;

class NumberResolverTest {
    private static final String PRIME_MINISTER = "Thủ tướng Chính phủ";

    @TempDir
    private Path folder;

    private LuceneSearchEngine engine;
    private NumberResolver resolver;

    @BeforeEach
    void open() throws IndexDamagedException {
        engine = LuceneSearchEngine.open(folder, Clock.systemUTC());
        resolver = new NumberResolver(engine);
    }

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    void everyNumberOfTheTableIsFoundInThreeSpellingsBorneOrCited() throws IOException {
        List<String> numbers = numbers();
        assertThat(numbers).hasSize(150); // two of the 148 rows hold two numbers
        List<Change> changes = new ArrayList<>();
        for (int i = 0; i < numbers.size(); i++) {
            String number = numbers.get(i);
            changes.add(new Change.Put(
                    i % 2 == 0
                            ? NumberedDirectives.of("n" + i, number, "2021-01-01", "Một văn bản.")
                            : NumberedDirectives.citing("n" + i, "0/XX-" + i, "2021-01-01", number, "Một văn bản.")));
        }
        engine.write(changes);
        List<String> lost = new ArrayList<>();
        for (int i = 0; i < numbers.size(); i++) {
            for (int spelling = 0; spelling < 3; spelling++) {
                long seed = 10L * i + spelling;
                String typed = new Deformations(seed).of(numbers.get(i));
                Resolution found = resolve(typed);
                String key = DocumentNumber.key(numbers.get(i));
                boolean right = !found.matches().isEmpty()
                        && found.matches().stream()
                                .allMatch(d -> DocumentNumber.key(d.number()).equals(key));
                if (!right) {
                    lost.add(
                            "seed " + seed + ": " + numbers.get(i) + " typed as " + typed + " gave " + found.matches());
                }
            }
        }
        assertThat(lost).isEmpty();
    }

    @Test
    void oneSeveralAndNoneAreToldApart() {
        put("2020", "16/CT-TTg", "2020-03-31", PRIME_MINISTER);
        assertThat(resolve("16 ct ttg").status()).isEqualTo("one");
        put("2023", "16/CT-TTg", "2023-05-27", PRIME_MINISTER);
        Resolution several = resolve("16/CT-TTg");
        assertThat(several.status()).isEqualTo("several");
        assertThat(ids(several.matches())).containsExactly("2023", "2020");
        assertThat(resolve("17/CT-TTg").status()).isEqualTo("none");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "số 16/CT-TTg ngày 31/3/2020",
                "16 ct ttg ngay 31 thang 3 nam 2020",
                "16/CT-TTg năm 2020",
                "16/CT-TTg 31.3.2020 của Thủ tướng Chính phủ"
            })
    void theDateThatIsTypedNarrows(String typed) {
        put("2020", "16/CT-TTg", "2020-03-31", PRIME_MINISTER);
        put("2023", "16/CT-TTg", "2023-05-27", PRIME_MINISTER);
        put("undated", "16/CT-TTg", null, PRIME_MINISTER);
        assertThat(ids(resolve(typed).matches())).containsExactly("2020");
    }

    @Test
    void dateAndAuthorityNarrowAsParameters() {
        put("kt", "94/KH-UBND", "2025-09-19", "Ủy ban nhân dân tỉnh Kon Tum");
        put("sl", "94/KH-UBND", "2024-09-19", "Ủy ban nhân dân tỉnh Sơn La");
        DateRange year = DateRange.parse("2025", LocalDate.EPOCH).orElseThrow();
        assertThat(ids(resolver.resolve("94/KH-UBND", year, "").matches())).containsExactly("kt");
        assertThat(ids(resolver.resolve("94/KH-UBND", DateRange.OPEN, "UBND tỉnh Sơn La")
                        .matches()))
                .containsExactly("sl");
        assertThat(ids(resolver.resolve("94/KH-UBND", DateRange.OPEN, "uy-ban-nhan-dan-tinh-son-la")
                        .matches()))
                .containsExactly("sl");
    }

    @Test
    void aDocumentThatIsOnlyCitedIsKnown() {
        cite("a", "16/CT-TTg", "2020-03-31");
        cite("b", "16/CT-TTg", "2020-03-31");
        cite("c", "16/CT-TTg", null);
        Resolution one = resolve("16 ct ttg");
        assertThat(one.matches()).singleElement().satisfies(document -> {
            assertThat(document.directive()).isNull();
            assertThat(document.number()).isEqualTo("16/CT-TTg");
            assertThat(document.issued()).isEqualTo("2020-03-31");
            assertThat(document.citedBy()).isEqualTo(3);
        });
        cite("d", "16/CT-TTg", "2023-05-27");
        assertThat(resolve("16 ct ttg").status()).isEqualTo("several");
        put("pm", "16/CT-TTg", "2020-03-31", PRIME_MINISTER);
        assertThat(resolve("16/CT-TTg ngày 31/3/2020").matches())
                .singleElement()
                .satisfies(document -> {
                    assertThat(ids(List.of(document))).containsExactly("pm");
                    assertThat(document.citedBy()).isEqualTo(3);
                });
    }

    @Test
    void theNearestHaveTheSameDigits() {
        put("ubnd", "16/CT-UBND", "2020-03-31", "Ủy ban nhân dân tỉnh Kon Tum");
        put("seventeen", "17/CT-TTg", "2020-03-31", PRIME_MINISTER);
        put("hundreds", "160/CT-TTg", "2020-03-31", PRIME_MINISTER);
        put("letter", "16/SYT-NV", "2020-03-31", "Sở Y tế tỉnh Kon Tum");
        Resolution none = resolve("16/CT-TTg");
        assertThat(none.status()).isEqualTo("none");
        assertThat(ids(none.nearest())).containsExactly("ubnd", "letter");
    }

    @Test
    void theSameNumberOfAnotherDayIsNearest() {
        put("2020", "16/CT-TTg", "2020-03-31", PRIME_MINISTER);
        Resolution none = resolve("16/CT-TTg ngày 01/4/2020");
        assertThat(none.status()).isEqualTo("none");
        assertThat(ids(none.nearest())).containsExactly("2020");
    }

    @Test
    void anythingAtAllMayBeAsked() {
        put("2020", "16/CT-TTg", "2020-03-31", PRIME_MINISTER);
        for (String typed : List.of("?", "///", "số", "a".repeat(100_000), "9".repeat(100_000), "1/".repeat(5_000))) {
            assertThat(resolve(typed).status()).isEqualTo("none");
        }
    }

    private static List<String> numbers() throws IOException {
        try (InputStream rows =
                Objects.requireNonNull(NumberResolverTest.class.getResourceAsStream("/vectors/docnumbers.tsv"))) {
            return new String(rows.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split("\t", -1)[2])
                    .flatMap(canonical -> List.of(canonical.split(";", -1)).stream())
                    .toList();
        }
    }

    private Resolution resolve(String typed) {
        return resolver.resolve(typed, DateRange.OPEN, "");
    }

    private void put(String id, String number, @Nullable String issued, String authority) {
        engine.write(List.of(
                new Change.Put(NumberedDirectives.of(id, number, issued, authority, null, "Một văn bản.", List.of()))));
    }

    private void cite(String id, String number, @Nullable String issued) {
        Citation citation =
                new Citation(number, null, issued == null ? null : LocalDate.parse(issued), CitationRelation.CITES);
        engine.write(List.of(new Change.Put(NumberedDirectives.of(
                id, "1" + id + "/UBND-VX", "2024-01-01", null, null, "Một văn bản.", List.of(citation)))));
    }

    private static List<String> ids(List<KnownDocument> documents) {
        return documents.stream()
                .map(document -> Objects.requireNonNull(document.directive()).id())
                .toList();
    }
}
