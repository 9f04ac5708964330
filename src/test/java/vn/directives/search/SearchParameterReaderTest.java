package vn.directives.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static vn.directives.search.SearchFixture.read;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.directives.engine.DateField;
import vn.directives.engine.HistogramRequest;
import vn.directives.engine.KeywordField;
import vn.directives.engine.Level;
import vn.directives.engine.TextField;
import vn.directives.search.InvalidSearchException.Code;
import vn.directives.search.InvalidSearchException.Issue;

class SearchParameterReaderTest {
    @Test
    void nothingAsksForEverythingNewestFirst() {
        SearchParameters parameters = read();
        assertThat(parameters.isEmpty()).isTrue();
        assertThat(parameters.sort()).isEqualTo(SortOrder.NEWEST);
        assertThat(parameters.level()).isEqualTo(Level.DIRECTIVE);
        assertThat(parameters.limit()).isEqualTo(20);
        assertThat(parameters.children()).isEqualTo(3);
        assertThat(parameters.facets()).isEmpty();
    }

    @Test
    void wordsAreRankedByRelevanceUnlessAnOrderIsGiven() {
        assertThat(read("q", " tiêm ").sort()).isEqualTo(SortOrder.RELEVANCE);
        assertThat(read("q", "tiêm", "sort", "-issued").sort()).isEqualTo(SortOrder.NEWEST);
    }

    @Test
    void aWholeRequestIsRead() {
        SearchParameters p = read(
                "q",
                "tiêm",
                "level",
                "task",
                "in",
                "subject",
                "in",
                "task",
                "diacritics",
                "ignore",
                "match",
                "any",
                "typo",
                "off",
                "synonyms",
                "off",
                "province",
                "kon-tum",
                "province",
                "nghe-an",
                "not.type",
                "bao-cao",
                "assignee",
                "_missing",
                "facet",
                "authority",
                "facet.size",
                "63",
                "histogram",
                "issued:month",
                "limit",
                "100",
                "page",
                "3");
        assertThat(p.in()).containsExactlyInAnyOrder(TextField.SUBJECT, TextField.TASK);
        assertThat(p.filter(KeywordField.PROVINCE).include()).containsExactly("kon-tum", "nghe-an");
        assertThat(p.filter(KeywordField.TYPE).exclude()).containsExactly("bao-cao");
        assertThat(p.filter(KeywordField.ASSIGNEE).wantsMissing()).isTrue();
        assertThat(p.histograms())
                .containsExactly(new HistogramRequest(DateField.ISSUED, HistogramRequest.Interval.MONTH));
        assertThat(p.facetSize()).isEqualTo(63);
        assertThat(p.offset()).isEqualTo(200);
        assertThat(p.match()).isEqualTo(Match.ANY);
        assertThat(p.diacritics()).isEqualTo(Diacritics.IGNORE);
    }

    @Test
    void blankValuesAreNotGiven() {
        assertThat(read("q", "", "province", " ", "issued_from", "").isEmpty()).isTrue();
    }

    @Test
    void theNameOfABodyDoesAsWellAsItsSlug() {
        assertThat(read("assignee", "Sở Y tế").filter(KeywordField.ASSIGNEE).include())
                .containsExactly("so-y-te");
    }

    @Test
    void theProvinceFilterFollowsItsBasis() {
        SearchParameters p = read("province", "quang-ngai", "province_basis", "current");
        assertThat(p.filter(KeywordField.PROVINCE_CURRENT).include()).containsExactly("quang-ngai");
        assertThat(p.filter(KeywordField.PROVINCE).include()).isEmpty();
    }

    @Test
    void aBeginningAsksForItsFacet() {
        SearchParameters p = read("facet.q.authority", "uy ban");
        assertThat(p.facets()).containsExactly(KeywordField.AUTHORITY);
        assertThat(p.facetPrefixes()).containsEntry(KeywordField.AUTHORITY, "uy ban");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "provice,     kon-tum,       UNKNOWN_PARAMETER, province",
                "not.provinces, kon-tum,     UNKNOWN_PARAMETER, not.province",
                "Q,           x,             UNKNOWN_PARAMETER, q",
                "facet.q.foo, x,             UNKNOWN_PARAMETER, facet.q.type",
                "type,        foo,           INVALID_VALUE,     -",
                "type,        công văn,      INVALID_VALUE,     cong-van",
                "province,    kontum,        INVALID_VALUE,     kon-tum",
                "province,    Kon Tum,       INVALID_VALUE,     kon-tum",
                "province,    atlantis,      INVALID_VALUE,     -",
                "not.province, kontum,       INVALID_VALUE,     kon-tum",
                "authority_level, city,      INVALID_VALUE,     -",
                "text_quality, nativ,        INVALID_VALUE,     native",
                "match,       every,         INVALID_VALUE,     -",
                "level,       tasks,         INVALID_VALUE,     task",
                "in,          title,         INVALID_VALUE,     -",
                "facet,       provinces,     INVALID_VALUE,     province",
                "histogram,   issued:day,    INVALID_VALUE,     issued:year",
                "sort,        newest,        INVALID_VALUE,     -",
                "typo,        on,            INVALID_VALUE,     -",
                "group,       copies,        INVALID_VALUE,     -",
                "status,      revokd,        INVALID_VALUE,     revoked",
                "cursor,      abc,           INVALID_VALUE,     -",
                "directive_id, _missing,     -,                 -",
                "limit,       101,           LIMIT_EXCEEDED,    100",
                "limit,       0,             INVALID_VALUE,     1",
                "limit,       ten,           INVALID_VALUE,     20",
                "page,        101,           PAGE_TOO_DEEP,     100",
                "page,        -1,            INVALID_VALUE,     1",
                "children,    21,            LIMIT_EXCEEDED,    20",
                "facet.size,  101,           LIMIT_EXCEEDED,    100",
                "issued_from, 31/02/2021,    INVALID_DATE,      -",
                "issued_to,   yesterday,     INVALID_DATE,      -",
                "due_to,      2021-13,       INVALID_DATE,      -",
                "assignee,    ///,           INVALID_VALUE,     -",
            })
    void aMistakeIsNamedWithWhatToWriteInstead(String name, String value, Code code, String suggestion) {
        if (code == null) {
            assertThat(read(name, value)).isNotNull();
            return;
        }
        InvalidSearchException e = catchThrowableOfType(InvalidSearchException.class, () -> read(name, value));
        assertThat(e.issues()).hasSize(1);
        Issue issue = e.issues().getFirst();
        assertThat(issue.code()).isEqualTo(code);
        assertThat(issue.parameter()).isEqualTo(name);
        if (suggestion != null) {
            assertThat(issue.suggestion()).isEqualTo(suggestion);
        }
    }

    @Test
    void aMergedProvinceIsSuggestedItsPresentOne() {
        InvalidSearchException e = catchThrowableOfType(
                InvalidSearchException.class, () -> read("province", "kon-tum", "province_basis", "current"));
        assertThat(e.issues().getFirst().suggestion()).isEqualTo("quang-ngai");
    }

    @Test
    void everyMistakeIsNamedAtOnce() {
        InvalidSearchException e = catchThrowableOfType(
                InvalidSearchException.class, () -> read("type", "foo", "limit", "1000", "nonsense", "1"));
        assertThat(e.issues())
                .extracting(Issue::code)
                .containsExactlyInAnyOrder(Code.UNKNOWN_PARAMETER, Code.INVALID_VALUE, Code.LIMIT_EXCEEDED);
    }

    @Test
    void oneParameterCannotSayTwoThings() {
        InvalidSearchException e =
                catchThrowableOfType(InvalidSearchException.class, () -> read("level", "task", "level", "directive"));
        assertThat(e.issues().getFirst().reasonKey()).isEqualTo("search.error.repeated");
        assertThat(read("level", "task", "level", "task").level()).isEqualTo(Level.TASK);
    }

    @Test
    void aReversedRangeIsRefused() {
        InvalidSearchException e = catchThrowableOfType(
                InvalidSearchException.class, () -> read("issued_from", "2022", "issued_to", "2021"));
        assertThat(e.issues().getFirst().code()).isEqualTo(Code.DATE_RANGE_REVERSED);
    }

    @ParameterizedTest
    @CsvSource({
        "2021,       2021-01-01, 2021-12-31",
        "2024-02,    2024-02-01, 2024-02-29",
        "2021-09-13, 2021-09-13, 2021-09-13",
        "13/09/2021, 2021-09-13, 2021-09-13",
        "3/9/2021,   2021-09-03, 2021-09-03",
        "+30d,       2026-12-21, 2026-12-21",
        "' 30d',     2026-12-21, 2026-12-21",
        "-7d,        2026-11-14, 2026-11-14",
        "+0d,        2026-11-21, 2026-11-21",
    })
    void datesAreInclusiveAndTodayIsVietnams(String written, LocalDate first, LocalDate last) {
        assertThat(read("issued_from", written).issued()).isEqualTo(new DateRange(first, null));
        assertThat(read("due_to", written).due()).isEqualTo(new DateRange(null, last));
    }

    @Test
    void moreValuesThanAnyoneMeansAreRefused() {
        String[] many = new String[202];
        for (int i = 0; i < many.length; i += 2) {
            many[i] = "assignee";
            many[i + 1] = "body-" + i;
        }
        InvalidSearchException e = catchThrowableOfType(InvalidSearchException.class, () -> read(many));
        assertThat(e.issues()).extracting(Issue::code).isEqualTo(List.of(Code.LIMIT_EXCEEDED));
    }
}
