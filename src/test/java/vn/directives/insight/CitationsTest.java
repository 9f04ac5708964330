package vn.directives.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.directives.document.Citation;
import vn.directives.document.CitationRelation;
import vn.directives.document.Directive;
import vn.directives.engine.Change;
import vn.directives.engine.FakeEngine;
import vn.directives.engine.NumberedDirectives;

class CitationsTest {
    private static final String PRIME_MINISTER = "Thủ tướng Chính phủ";

    private final FakeEngine engine = new FakeEngine();
    private final Citations citations = new Citations(engine);

    @Test
    void aCitationIsLinkedWhenNumberAndDateAgree() {
        put("pm", "16/CT-TTg", "2020-03-31", PRIME_MINISTER, null);
        Directive citing = local("kt", "422/UBND-TH", "2020-04-01", "Kon Tum", cite("16/CT-TTg", "2020-03-31", null));
        assertThat(linked(citing)).contains("pm");
    }

    @Test
    void spellingOfTheNumberDoesNotCount() {
        put("pm", "05/CT-TTG", "2020-03-31", PRIME_MINISTER, null);
        assertThat(linked(local("kt", "1/UBND-TH", "2020-04-01", "Kon Tum", cite("5/CT–TTg", "2020-03-31", null))))
                .contains("pm");
    }

    @Test
    void anotherYearsNumberIsAnotherDocument() {
        put("pm", "16/CT-TTg", "2021-05-27", PRIME_MINISTER, null);
        assertThat(linked(local("kt", "1/UBND-TH", "2021-06-01", "Kon Tum", cite("16/CT-TTg", "2020-03-31", null))))
                .isEmpty();
    }

    @Test
    void whatIsWrittenLaterIsNotMeant() {
        put("pm", "16/CT-TTg", "2021-05-27", PRIME_MINISTER, null);
        assertThat(linked(local("kt", "1/UBND-TH", "2020-04-01", "Kon Tum", cite("16/CT-TTg", null, null))))
                .isEmpty();
    }

    @Test
    void withoutADateTheOnlyOneIsMeantAndOfTwoNone() {
        put("first", "16/CT-TTg", "2020-03-31", PRIME_MINISTER, null);
        Directive citing = local("kt", "1/UBND-TH", "2022-04-01", "Kon Tum", cite("16/CT-TTg", null, null));
        assertThat(linked(citing)).contains("first");
        put("second", "16/CT-TTg", "2021-05-27", PRIME_MINISTER, null);
        assertThat(linked(citing)).isEmpty();
    }

    @Test
    void theDateTellsWhichOfTwoIsMeantEvenIfOneHasNone() {
        put("undated", "16/CT-TTg", null, null, null);
        put("dated", "16/CT-TTg", "2020-03-31", PRIME_MINISTER, null);
        assertThat(linked(local("kt", "1/UBND-TH", "2022-04-01", "Kon Tum", cite("16/CT-TTg", "2020-03-31", null))))
                .contains("dated");
    }

    @Test
    void theIssuerTellsTheProvince() {
        put("sl", "94/KH-UBND", "2025-09-19", "Ủy ban nhân dân tỉnh Sơn La", "Sơn La");
        put("kt", "94/KH-UBND", "2025-09-19", "Ủy ban nhân dân tỉnh Kon Tum", "Kon Tum");
        Citation named = cite("94/KH-UBND", "2025-09-19", "Chủ tịch Ủy ban nhân dân tỉnh Sơn La");
        assertThat(linked(local("a", "1/SYT-NV", "2025-10-01", "Kon Tum", named)))
                .contains("sl");
        Citation province = cite("94/KH-UBND", "2025-09-19", "Ủy ban nhân dân tỉnh");
        assertThat(linked(local("b", "1/SYT-NV", "2025-10-01", "Kon Tum", province)))
                .contains("kt");
        Citation unnamed = cite("94/KH-UBND", "2025-09-19", null);
        assertThat(linked(local("c", "1/SYT-NV", "2025-10-01", "Sơn La", unnamed)))
                .contains("sl");
        assertThat(linked(local("d", "1/SYT-NV", "2025-10-01", "Lào Cai", unnamed)))
                .isEmpty();
    }

    @Test
    void whatAnotherBodyIssuedIsNotMeant() {
        put("gov", "34/NQ-CP", "2025-02-13", "Chính phủ", null);
        assertThat(linked(local("a", "1/UBND-TH", "2025-10-01", "Lào Cai", cite("34/NQ-CP", "2025-02-13", "Bộ Y tế"))))
                .isEmpty();
        assertThat(linked(local("b", "1/UBND-TH", "2025-10-01", "Lào Cai", cite("34/NQ-CP", null, "Chính phủ"))))
                .contains("gov");
    }

    @Test
    void aDirectiveThatArrivesLaterIsLinkedFromThenOn() {
        Directive citing = local("kt", "1/UBND-TH", "2020-04-01", "Kon Tum", cite("16/CT-TTg", "2020-03-31", null));
        assertThat(linked(citing)).isEmpty();
        put("pm", "16/CT-TTg", "2020-03-31", PRIME_MINISTER, null);
        assertThat(linked(citing)).contains("pm");
        assertThat(citedBy("pm", 1)).extracting(CitationsTest::id).containsExactly("kt");
        engine.write(List.of(new Change.Delete("pm")));
        assertThat(linked(citing)).isEmpty();
    }

    @Test
    void whatIsCitedIsListedInTheOrderOfTheTextThereOrNot() {
        put("pm", "16/CT-TTg", "2020-03-31", PRIME_MINISTER, null);
        Directive citing = local(
                "kt",
                "1/UBND-TH",
                "2020-04-10",
                "Kon Tum",
                cite("99/QĐ-BYT", "2020-04-03", null),
                cite("16/CT-TTg", "2020-03-31", null));
        List<CitationTree.Node> nodes = citations.cites(citing, 1).nodes();
        assertThat(nodes).extracting(node -> node.citation().number()).containsExactly("99/QĐ-BYT", "16/CT-TTg");
        assertThat(nodes).extracting(CitationsTest::id).containsExactly(null, "pm");
        assertThat(nodes).extracting(CitationTree.Node::days).containsExactly(7L, 10L);
    }

    @Test
    void aDirectiveIsCitedByThoseThatMeanItAlone() {
        put("old", "16/CT-TTg", "2020-03-31", PRIME_MINISTER, null);
        put("new", "16/CT-TTg", "2021-05-27", PRIME_MINISTER, null);
        local("a", "1/UBND-TH", "2020-04-01", "Kon Tum", cite("16/CT-TTg", "2020-03-31", null));
        local("b", "2/UBND-TH", "2021-06-01", "Kon Tum", cite("16/CT-TTg", "2021-05-27", null));
        local("c", "3/UBND-TH", "2021-06-02", "Kon Tum", cite("16/CT-TTg", null, null));
        assertThat(citedBy("old", 1)).extracting(CitationsTest::id).containsExactly("a");
        assertThat(citedBy("new", 1)).extracting(CitationsTest::id).containsExactly("b");
    }

    @Test
    void aTreeGoesFromTheCentreToTheProvinceToTheDistrict() {
        put("pm", "16/CT-TTg", "2020-03-31", PRIME_MINISTER, null);
        local("province", "1/UBND-TH", "2020-04-02", "Kon Tum", cite("16/CT-TTg", "2020-03-31", null));
        local("district", "5/UBND-VP", "2020-04-05", "Kon Tum", cite("1/UBND-TH", "2020-04-02", null));
        CitationTree.Node province = citedBy("pm", 3).getFirst();
        assertThat(id(province)).isEqualTo("province");
        assertThat(province.days()).isEqualTo(2);
        assertThat(province.nodes()).singleElement().satisfies(district -> {
            assertThat(id(district)).isEqualTo("district");
            assertThat(district.days()).isEqualTo(3);
            assertThat(district.nodes()).isEmpty();
        });
        assertThat(citedBy("pm", 1).getFirst().nodes()).isEmpty();
    }

    @Test
    void aCascadeIsWholeWithItsDelaysAlsoWhenItCameInTheWrongOrder() {
        for (int d = 0; d < 6; d++) {
            int province = d / 2;
            local(
                    "district" + d,
                    (50 + d) + "/UBND-VP",
                    "2020-05-0" + (d + 1),
                    province(province),
                    cite((10 + province) + "/UBND-TH", "2020-04-0" + (province + 2), null));
        }
        for (int p = 0; p < 3; p++) {
            local(
                    "province" + p,
                    (10 + p) + "/UBND-TH",
                    "2020-04-0" + (p + 2),
                    province(p),
                    cite("16/CT-TTg", "2020-03-31", null));
        }
        put("pm", "16/CT-TTg", "2020-03-31", PRIME_MINISTER, null);
        CitationTree tree = citations.citedBy(engine.get("pm").orElseThrow(), 3);
        assertThat(tree.complete()).isTrue();
        assertThat(tree.nodes())
                .extracting(CitationsTest::id)
                .containsExactlyInAnyOrder("province0", "province1", "province2");
        for (CitationTree.Node node : tree.nodes()) {
            int p = Integer.parseInt(String.valueOf(id(node)).substring("province".length()));
            assertThat(node.days()).isEqualTo(p + 2);
            assertThat(node.nodes())
                    .extracting(CitationsTest::id, CitationTree.Node::days)
                    .containsExactlyInAnyOrder(
                            tuple("district" + 2 * p, 29L + p), tuple("district" + (2 * p + 1), 30L + p));
        }
    }

    private static String province(int place) {
        return List.of("Kon Tum", "Sơn La", "Lào Cai").get(place);
    }

    @Test
    void aCircleEnds() {
        local("a", "1/UBND-TH", "2020-04-02", "Kon Tum", cite("2/UBND-TH", null, null));
        local("b", "2/UBND-TH", "2020-04-02", "Kon Tum", cite("1/UBND-TH", null, null));
        CitationTree.Node b =
                citations.cites(engine.get("a").orElseThrow(), 3).nodes().getFirst();
        assertThat(id(b)).isEqualTo("b");
        assertThat(b.nodes()).singleElement().satisfies(a -> {
            assertThat(id(a)).isEqualTo("a");
            assertThat(a.repeated()).isTrue();
            assertThat(a.nodes()).isEmpty();
        });
    }

    @Test
    void aTextMadeOfNumbersIsAnsweredInBoundedTime() {
        Citation[] many = new Citation[5_000];
        for (int i = 0; i < many.length; i++) {
            many[i] = cite(i + "/UBND-TH", null, null);
        }
        CitationTree tree = citations.cites(local("a", "x/UBND", "2020-04-02", "Kon Tum", many), 3);
        assertThat(tree.nodes()).hasSize(500);
        assertThat(tree.complete()).isFalse();
        assertThat(engine.requests).hasSizeLessThan(100);
    }

    @Test
    void onlyThreeLevelsMayBeAskedFor() {
        Directive any = local("a", "1/UBND-TH", "2020-04-02", "Kon Tum");
        assertThatThrownBy(() -> citations.cites(any, 4)).isInstanceOf(IllegalArgumentException.class);
    }

    private void put(
            String id, String number, @Nullable String issued, @Nullable String authority, @Nullable String province) {
        engine.write(List.of(new Change.Put(
                NumberedDirectives.of(id, number, issued, authority, province, "Một văn bản.", List.of()))));
    }

    private Directive local(String id, String number, String issued, String province, Citation... cited) {
        Directive directive = NumberedDirectives.of(
                id, number, issued, "Sở Nội vụ tỉnh " + province, province, "Một văn bản.", List.of(cited));
        engine.write(List.of(new Change.Put(directive)));
        return directive;
    }

    private static Citation cite(String number, @Nullable String issued, @Nullable String issuer) {
        return new Citation(
                number, null, issued == null ? null : LocalDate.parse(issued), CitationRelation.CITES, issuer);
    }

    private Optional<String> linked(Directive citing) {
        return citations.links(citing).values().stream().map(Directive::id).findFirst();
    }

    private List<CitationTree.Node> citedBy(String id, int depth) {
        return citations.citedBy(engine.get(id).orElseThrow(), depth).nodes();
    }

    private static @Nullable String id(CitationTree.Node node) {
        return node.directive() == null ? null : node.directive().id();
    }
}
