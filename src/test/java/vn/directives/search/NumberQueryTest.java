package vn.directives.search;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.directives.search.SearchFixture.KEYS;
import static vn.directives.search.SearchFixture.read;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.directives.engine.Change;
import vn.directives.engine.IndexDamagedException;
import vn.directives.engine.NumberedDirectives;
import vn.directives.engine.highlight.Highlighter;
import vn.directives.engine.lucene.LuceneSearchEngine;

class NumberQueryTest {
    @TempDir
    private Path folder;

    private LuceneSearchEngine engine;
    private SearchService service;

    @BeforeEach
    void open() throws IndexDamagedException {
        engine = LuceneSearchEngine.open(folder, SearchFixture.CLOCK);
        engine.write(List.of(
                // The citing one repeats the number, so that words alone would put it first.
                new Change.Put(NumberedDirectives.citing(
                        "citing",
                        "99/UBND-VX",
                        "2020-04-02",
                        "16/CT-TTg",
                        "Thực hiện Chỉ thị 16/CT-TTg, 16/CT-TTg, 16 CT TTg.")),
                new Change.Put(
                        NumberedDirectives.of("bearing", "16/CT-TTg", "2020-03-31", "Giãn cách xã hội toàn quốc.")),
                new Change.Put(NumberedDirectives.of("later", "16/CT-TTg", "2023-05-27", "Đẩy mạnh một việc khác.")),
                new Change.Put(NumberedDirectives.of(
                        "letter", "3262/UBND-KGVX", "2021-09-13", "Tiêm vắc xin Covid-19 năm 2021.")),
                new Change.Put(
                        NumberedDirectives.of("other", "17/CT-TTg", "2020-03-31", "Ngày 16 họp; CT TTg giao."))));
        service = new SearchService(engine, SearchFixture.PROVINCES, new Highlighter(), Synonyms.NONE);
    }

    @AfterEach
    void close() {
        engine.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "16/CT-TTg",
                "16 ct ttg",
                "16/ct ttg",
                "16 CTTTG",
                "016/CT–TTg",
                "Chỉ thị số 16/CT-TTg",
                "so 16/ct-ttg",
                "\"16/CT-TTg\""
            })
    void whatBearsANumberComesBeforeWhatCitesIt(String typed) {
        SearchOutcome outcome = search(typed);
        assertThat(ids(outcome)).startsWith("bearing", "later", "citing").doesNotContain("letter");
        assertThat(outcome.number()).isEqualTo("16/CT-TTg");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "so 16/ct-ttg ngay 27/5/2023",
                "16 ct ttg năm 2023",
                "Chỉ thị 16/CT-TTg ngày 27 tháng 5 năm 2023 của Thủ tướng"
            })
    void aDatePutsItsOwnFirst(String typed) {
        assertThat(ids(search(typed))).startsWith("later", "bearing", "citing");
    }

    @Test
    void wordsBesideANumberStillCount() {
        assertThat(ids(search("16/CT-TTg giãn cách xã hội"))).containsExactly("bearing");
        assertThat(ids(search("16/CT-TTg -giãn"))).doesNotContain("bearing").contains("later");
    }

    @Test
    void theTasksOfWhatBearsANumberComeFirst() {
        SearchOutcome outcome = service.search(read("q", "16 ct ttg", "level", "task"), KEYS);
        assertThat(outcome.hits())
                .extracting(hit -> hit.hit().directive().id())
                .startsWith("bearing", "later", "citing");
    }

    @Test
    void aNumberThatNobodyHasIsToldWhenItCanBeNothingElse() {
        assertThat(search("số 77/QĐ-BYT").number()).isEqualTo("77/QĐ-BYT");
        assertThat(search("số 77/QĐ-BYT").total()).isZero();
        assertThat(search("77 km duong").number()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"covid 19", "covid-19", "năm 2021", "quý 1 2022", "31/3/2020", "5K", "16", "24/7", "tiêm 2 mũi"})
    void wordsWithDigitsAreNoNumber(String typed) {
        assertThat(search(typed).number()).isNull();
        assertThat(NumberQuery.read(typed)).isEmpty();
    }

    @Test
    void wordsWithDigitsFindWhatTheyFound() {
        assertThat(ids(search("covid 19"))).containsExactly("letter");
        assertThat(ids(search("năm 2021"))).containsExactly("letter");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "16/CT-TTg ngày 31/3/2020|2020-03-31|2020-03-31",
                "16/CT-TTg, ngày 31 tháng 3 năm 2020|2020-03-31|2020-03-31",
                "16 ct ttg 31-3-2020|2020-03-31|2020-03-31",
                "16/CT-TTg 2020-03-31|2020-03-31|2020-03-31",
                "16/CT-TTg tháng 3/2020|2020-03-01|2020-03-31",
                "16/CT-TTg năm 2020|2020-01-01|2020-12-31",
                "16/CT-TTg ngày 31/13/2020||",
                "16/CT-TTg||"
            })
    void theDateBehindANumberIsRead(String typed, LocalDate from, LocalDate to) {
        assertThat(NumberQuery.read(typed))
                .hasValueSatisfying(n -> assertThat(n.issued()).isEqualTo(new DateRange(from, to)));
    }

    @Test
    void theIssuerBehindANumberIsRead() {
        assertThat(NumberQuery.read("số 16/CT-TTg ngày 31/3/2020 của Thủ tướng Chính phủ"))
                .hasValueSatisfying(n -> assertThat(n.issuer()).isEqualTo("Thủ tướng Chính phủ"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"16/CT-TTg", "16/CT-TTG", "16 ct ttg", "so 016/ct–ttg"})
    void theFilterOfCitationsTakesAnySpelling(String typed) {
        SearchOutcome outcome = service.search(read("cites", typed, "facet", "cites"), KEYS);
        assertThat(ids(outcome)).containsExactly("citing");
        assertThat(outcome.facets().getFirst().values()).singleElement().satisfies(value -> {
            assertThat(value.value()).isEqualTo("16/CT-TTG");
            assertThat(value.count()).isEqualTo(1);
            assertThat(value.selected()).isTrue();
        });
        assertThat(ids(service.search(read("not.cites", typed), KEYS)))
                .doesNotContain("citing")
                .hasSize(4);
    }

    private SearchOutcome search(String q) {
        return service.search(read("q", q), KEYS);
    }

    private static List<String> ids(SearchOutcome outcome) {
        return outcome.hits().stream().map(h -> h.hit().directive().id()).toList();
    }
}
