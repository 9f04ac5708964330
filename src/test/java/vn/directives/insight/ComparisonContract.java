package vn.directives.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.directives.document.Citation;
import vn.directives.document.CitationRelation;
import vn.directives.document.Directive;
import vn.directives.document.Task;
import vn.directives.engine.Change;
import vn.directives.engine.NumberedDirectives;
import vn.directives.engine.SearchEngine;
import vn.directives.engine.highlight.Highlighter;
import vn.directives.gazetteer.Gazetteer;
import vn.directives.insight.Comparison.By;
import vn.directives.insight.Comparison.Row;
import vn.directives.search.Provinces;
import vn.directives.search.SearchParameterReader;
import vn.directives.search.SearchService;
import vn.directives.search.Synonyms;

/** Three provinces on vaccination after a letter of the centre, one of them also on something else. */
abstract class ComparisonContract {
    private static final Provinces PROVINCES = new Provinces(Gazetteer.load());

    private SearchEngine engine;

    /** An engine that lives as long as the test class; it is emptied before each case. */
    protected abstract SearchEngine engine();

    @BeforeEach
    void load() {
        engine = engine();
        engine.next().publish();
        List<Directive> all = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            String province = List.of("Kon Tum", "Sơn La", "Lào Cai").get(i % 3);
            String about = i % 3 == 1 ? "cho đồng bào vùng cao" : "cho công nhân khu công nghiệp";
            // Kon Tum after 2, 5 and 8 days, Sơn La after 3, 6 and 9, Lào Cai after 4, 7 and 10
            all.add(paper(
                    "v" + i,
                    LocalDate.of(2021, 9, 3 + i),
                    province,
                    "Tiêm vắc xin " + about + ".",
                    cite("08/CĐ-TTg", "2021-09-01")));
        }
        all.add(paper(
                "late",
                LocalDate.of(2021, 12, 1),
                "Kon Tum",
                "Tiêm vắc xin mũi ba.",
                cite("94/KH-UBND", "2021-11-01")));
        all.add(paper(
                "other", LocalDate.of(2020, 1, 1), "Kon Tum", "Sửa đường liên xã.", cite("08/CĐ-TTg", "2021-09-01")));
        all.add(paper(
                "nowhere", LocalDate.of(2021, 9, 20), null, "Tiêm vắc xin ngay.", cite("08/CĐ-TTg", "2021-09-01")));
        engine.write(all.stream().<Change>map(Change.Put::new).toList());
    }

    @Test
    void provincesStandSideBySide() {
        Comparison comparison = compare(By.PROVINCE, "q", "tiêm vắc xin");
        assertThat(comparison.total()).isEqualTo(11);
        assertThat(comparison.missing()).isEqualTo(1);
        assertThat(comparison.central()).isEqualTo(new Comparison.Central("08/CĐ-TTg", LocalDate.of(2021, 9, 1), 10));
        assertThat(comparison.sampled()).isFalse();
        assertThat(comparison.complete()).isTrue();
        assertThat(comparison.rows()).extracting(Row::value).containsExactly("kon-tum", "lao-cai", "son-la");
        Row konTum = comparison.rows().getFirst();
        assertThat(konTum.label()).isEqualTo("Kon Tum");
        assertThat(konTum.directives()).isEqualTo(4);
        assertThat(konTum.tasks()).isEqualTo(4);
        assertThat(konTum.first()).isEqualTo("2021-09-03");
        assertThat(konTum.citing()).isEqualTo(3);
        assertThat(konTum.delay()).isEqualTo(5);
        assertThat(comparison.rows()).extracting(Row::delay).containsExactly(5.0, 7.0, 6.0);
    }

    @Test
    void whatSetsOneApartIsShownWithItsAccents() {
        Row sonLa = compare(By.PROVINCE, "q", "tiêm vắc xin").rows().getLast();
        assertThat(sonLa.terms()).contains("vùng cao").doesNotContain("vắc xin", "công nghiệp");
    }

    @Test
    void aFilterLeavesItsRowsAlone() {
        Comparison comparison = compare(By.PROVINCE, "q", "tiêm vắc xin", "province", "son-la");
        assertThat(comparison.rows()).extracting(Row::value).containsExactly("son-la");
        assertThat(comparison.total()).isEqualTo(3);
    }

    @Test
    void aCitedDocumentThatIsNamedIsTheMeasure() {
        Comparison comparison = compare(By.PROVINCE, "cites", "08 cđ ttg");
        assertThat(comparison.central()).isNotNull();
        assertThat(compare(By.PROVINCE, "cites", "94/KH-UBND").central()).isNull();
    }

    @Test
    void monthsAreInTheOrderOfTime() {
        Comparison comparison = compare(By.MONTH, "q", "tiêm vắc xin");
        assertThat(comparison.rows()).extracting(Row::value).containsExactly("2021-09", "2021-12");
        assertThat(comparison.rows()).extracting(Row::directives).containsExactly(10L, 1L);
        assertThat(comparison.rows().getFirst().first()).isEqualTo("2021-09-03");
        assertThat(comparison.rows().getLast().delay()).isNull();
    }

    @Test
    void authoritiesAreCalledByTheirNames() {
        assertThat(compare(By.AUTHORITY, "q", "tiêm vắc xin").rows())
                .extracting(Row::label)
                .contains("Ủy ban nhân dân tỉnh Sơn La");
    }

    @Test
    void whatFindsNothingHasNoRows() {
        Comparison comparison = compare(By.PROVINCE, "q", "\"không có chữ này\"", "typo", "off");
        assertThat(comparison.rows()).isEmpty();
        assertThat(comparison.central()).isNull();
    }

    @Test
    void aLargeNumberIsSampledAndSaysSo() {
        List<Change> many = new ArrayList<>();
        for (int i = 0; i < Comparisons.SAMPLE; i++) {
            many.add(new Change.Put(paper(
                    "m" + i,
                    LocalDate.of(2022, 1, 1).plusDays(i % 300),
                    i % 2 == 0 ? "Cà Mau" : "Sơn La",
                    "Tiêm vắc xin.")));
        }
        engine.write(many);
        Comparison comparison = compare(By.PROVINCE, "q", "tiêm vắc xin");
        assertThat(comparison.sampled()).isTrue();
        assertThat(comparison.sample()).isEqualTo(Comparisons.SAMPLE);
        assertThat(comparison.total()).isEqualTo(Comparisons.SAMPLE + 11);
        Row sonLa = comparison.rows().getFirst();
        assertThat(sonLa.value()).isEqualTo("son-la");
        assertThat(sonLa.directives()).isEqualTo(Comparisons.SAMPLE / 2 + 3);
        assertThat(sonLa.first()).isEqualTo("2021-09-04");
    }

    private Comparison compare(By by, String... namesAndValues) {
        Map<String, List<String>> raw = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            raw.put(namesAndValues[i], List.of(namesAndValues[i + 1]));
        }
        SearchService search = new SearchService(engine, PROVINCES, new Highlighter(), Synonyms.NONE);
        return new Comparisons(engine, search, PROVINCES)
                .of(new SearchParameterReader(PROVINCES, Clock.systemUTC()).read(raw), by);
    }

    private static Directive paper(
            String id, LocalDate issued, @Nullable String province, String text, Citation... citations) {
        String authority = province == null ? null : "Ủy ban nhân dân tỉnh " + province;
        Directive directive = NumberedDirectives.of(
                id, id + "/UBND-VX", issued.toString(), authority, province, text, List.of(citations));
        Task task = new Task(id + "-1", null, text, List.of(), List.of(), List.of(), null);
        return NumberedDirectives.withTasks(directive, List.of(task));
    }

    private static Citation cite(String number, String issued) {
        return new Citation(number, null, LocalDate.parse(issued), CitationRelation.IMPLEMENTS);
    }
}
