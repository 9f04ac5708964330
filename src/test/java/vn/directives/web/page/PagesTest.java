package vn.directives.web.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import vn.directives.WebTestBeans;
import vn.directives.document.Directive;
import vn.directives.document.Source;
import vn.directives.document.TextQuality;
import vn.directives.engine.Change;
import vn.directives.engine.FakeEngine;
import vn.directives.engine.IndexUnavailableException;
import vn.directives.engine.NumberedDirectives;
import vn.directives.gazetteer.Gazetteer;
import vn.directives.parsing.DirectiveParser;

@SpringBootTest(classes = WebTestBeans.class, properties = "management.endpoint.health.validate-group-membership=false")
@AutoConfigureMockMvc(addFilters = false)
class PagesTest {
    private static final Pattern TAG_INSIDE_STYLE_OR_HANDLER = Pattern.compile(
            "<script\\b(?! type=\"module\" src=\"/assets/)|<style\\b|\\sstyle=|\\son[a-z]+=|javascript:");

    @Autowired
    private MockMvc mvc;

    @Autowired
    private FakeEngine engine;

    @AfterEach
    void repair() {
        engine.failure = null;
    }

    @Test
    void theFirstPageHasABoxTheNewestDirectivesAndWaysIn() throws Exception {
        String page = page("/", 200);
        assertThat(page)
                .contains("<html lang=\"vi\"", "name=\"q\"", "Mới ban hành", "7012/UBND-KSTT")
                .contains("href=\"/tim-kiem?province=kon-tum\"", "Văn bản mẫu.");
    }

    @Test
    void matchesAreMarkedInTheOriginal() throws Exception {
        String page = page("/tim-kiem?q=tiem vac xin", 200);
        assertThat(page).contains("<mark>tiêm vắc xin</mark>", "3262/UBND-KGVX", "Chậm nhất ngày 31/12/2021");
        assertThat(page).contains("Chỉ đạo có “tiem vac xin” (không phân biệt dấu)");
    }

    @Test
    void markupInDocumentsIsShownAsText() throws Exception {
        String page = page("/tim-kiem?q=may quet", 200);
        assertThat(page).contains("&lt;script&gt;alert(1)&lt;/script&gt;").doesNotContain("<script>");
        assertThat(page).contains("&lt;b&gt;kết quả&lt;/b&gt;");
        assertThat(page("/van-ban/d2", 200)).contains("&lt;script&gt;").doesNotContain("<script>");
    }

    @Test
    void whatIsTypedIsShownAsText() throws Exception {
        String page = page("/tim-kiem?q=\"><script>x</script>", 200);
        assertThat(page).doesNotContain("<script>");
    }

    @Test
    void noPageHasScriptsOrStylesInIt() throws Exception {
        for (String path : new String[] {
            "/", "/tim-kiem?q=vac xin", "/tim-kiem?level=task", "/van-ban/d1", "/phan-tich", "/nowhere"
        }) {
            String page = mvc.perform(get(path).accept(MediaType.TEXT_HTML))
                    .andReturn()
                    .getResponse()
                    .getContentAsString(StandardCharsets.UTF_8);
            assertThat(TAG_INSIDE_STYLE_OR_HANDLER.matcher(page).find())
                    .as(path)
                    .isFalse();
        }
    }

    @Test
    void facetsAndChipsAreLinksThatAddAndRemove() throws Exception {
        String page = page("/tim-kiem?q=UBND&province=kon-tum&page=1", 200);
        assertThat(page)
                .contains("href=\"/tim-kiem?q=UBND&amp;province=kon-tum&amp;province=nghe-an\"")
                .contains("href=\"/tim-kiem?q=UBND&amp;province=kon-tum&amp;type=cong-van\"")
                .contains("Tỉnh, thành phố: Kon Tum")
                .contains("<input type=\"hidden\" name=\"province\" value=\"kon-tum\">");
        assertThat(page).containsPattern("class=\"chip\" href=\"/tim-kiem\\?q=UBND\"");
    }

    @Test
    void tasksAreResultsOfTheirOwn() throws Exception {
        String page = page("/tim-kiem?q=vắc xin&level=task", 200);
        assertThat(page)
                .contains(
                        "class=\"hit-task\"",
                        "Sở Tài chính",
                        "href=\"/van-ban/d1/3262-ubnd-kgvx-tiem-vac-xin-phong-covid-19?q=v%E1%BA%AFc+xin#nv-2\"");
        assertThat(page).containsPattern("<h1 id=\"ket-qua\"><span>2</span>\\s*nhiệm vụ");
    }

    @Test
    void pagesAreLinkedBothWays() throws Exception {
        String page = page("/tim-kiem?limit=1&page=2", 200);
        assertThat(page)
                .contains("rel=\"prev\" href=\"/tim-kiem?limit=1&amp;page=1\"")
                .contains("rel=\"next\" href=\"/tim-kiem?limit=1&amp;page=3\"")
                .contains("aria-current=\"page\"");
    }

    @Test
    void whatElseWasSearchedAndABetterQueryAreLinks() throws Exception {
        assertThat(page("/tim-kiem?q=tiem vac xin&page=1", 200))
                .contains("href=\"/tim-kiem?q=ti%C3%AAm+v%E1%BA%AFc+xin\"")
                .contains(">tiêm vắc xin</a>")
                .contains("vac xin = vaccine")
                .contains("synonyms=off");
        assertThat(page("/tim-kiem?q=tieem vawcs xin", 200))
                .contains("tieem → tiêm, </span>", "vawcs → vắc.</span>")
                .contains("typo=off")
                .contains("Telex");
    }

    @Test
    void nothingFoundSaysWhatToTry() throws Exception {
        assertThat(page("/tim-kiem?q=basa", 200)).contains("Không tìm thấy kết quả", "Thử tìm với ít từ hơn");
    }

    @Test
    void wordsThatWereNotDemandedAreSaid() throws Exception {
        assertThat(page("/tim-kiem?q=tiêm basa", 200))
                .contains("Kết quả không bắt buộc có đủ các từ.", "<span class=\"dropped\">basa</span>");
    }

    @Test
    void aMistakeKeepsTheWordsAndOffersAWayOut() throws Exception {
        String page = page("/tim-kiem?q=tiêm&province=kontum", 400);
        assertThat(page)
                .contains(
                        "Dùng “kon-tum”",
                        "href=\"/tim-kiem?q=ti%C3%AAm&amp;province=kon-tum\"",
                        "href=\"/tim-kiem?q=ti%C3%AAm\"",
                        "value=\"tiêm\"");
    }

    @Test
    void whatMessengersHangOnLinksIsNoMistake() throws Exception {
        assertThat(page("/tim-kiem?q=vac xin&fbclid=abc&utm_source=zalo", 200)).doesNotContain("fbclid");
    }

    @Test
    void aDirectiveHasItsFactsTasksAndText() throws Exception {
        String page = page("/van-ban/d1/anything", 200);
        assertThat(page)
                .contains("Ủy ban nhân dân tỉnh Kon Tum", "nay là Quảng Ngãi", "Nguyễn Văn A", "id=\"nv-2\"")
                .contains("href=\"/api/v1/directives/d1/original\"", "Toàn văn")
                .contains("class=\"stamp\">Mật</strong>", "Công văn số 3262/UBND-KGVX ngày 13/09/2021 của Ủy ban");
        assertThat(page("/van-ban/d1?lang=en", 200)).contains("class=\"stamp\">Confidential</strong>");
    }

    @Test
    void whatCouldNotBeReadIsSaidInTheReadersLanguage() throws Exception {
        Directive poor = new DirectiveParser(Gazetteer.load())
                .parse(
                        "Th\uFFFDc hi\uFFFDn c\uFFFDng t\uFFFDc ph\uFFFDng ch\uFFFDng d\uFFFDch",
                        List.of(),
                        TextQuality.POOR)
                .toDirective("poor", null, new Source(null, null, null, "0".repeat(64), 1, null, false));
        engine.write(List.of(new Change.Put(poor)));
        try {
            assertThat(page("/van-ban/poor", 200)).contains("Không đọc được ngày ban hành", "ký tự");
            assertThat(page("/van-ban/poor?lang=en", 200))
                    .contains("The date of issue could not be read", "characters")
                    .doesNotContain("Không đọc được");
        } finally {
            engine.write(List.of(new Change.Delete("poor")));
        }
    }

    @Test
    void citationsLeadToTheDirectivesThatAreHereAndBack() throws Exception {
        engine.write(List.of(
                new Change.Put(NumberedDirectives.citing(
                        "citing", "99/UBND-VX", "2021-09-20", "3262/UBND-KGVX", "Thực <i>hiện</i>.")),
                new Change.Put(
                        NumberedDirectives.citing("lonely", "98/UBND-VX", "2021-09-20", "1/QĐ-BYT", "Thực hiện."))));
        try {
            assertThat(page("/van-ban/citing", 200))
                    .contains("<a href=\"/van-ban/d1/3262-ubnd-kgvx-tiem-vac-xin-phong-covid-19\">3262/UBND-KGVX</a>");
            assertThat(page("/van-ban/lonely", 200))
                    .contains("<a href=\"/tim-kiem?cites=1%2FQ%C4%90-BYT\">1/QĐ-BYT</a>", "chưa có ở đây");
            assertThat(page("/van-ban/d1", 200))
                    .contains("Được viện dẫn trong", ">99/UBND-VX</a>", "Thực &lt;i&gt;hiện&lt;/i&gt;.")
                    .contains("href=\"/tim-kiem?cites=3262%2FUBND-KGVX\"");
            assertThat(page("/van-ban/d1?lang=en", 200))
                    .contains("Cited by", "href=\"/van-ban/citing/99-ubnd-vx-thuc-i-hien-i?lang=en\"");
            assertThat(page("/van-ban/d2", 200)).doesNotContain("Được viện dẫn trong");
        } finally {
            engine.write(List.of(new Change.Delete("citing"), new Change.Delete("lonely")));
        }
    }

    @Test
    void aDirectiveAmongThreeThatFollowFromOneAnotherShowsThemStepByStep() throws Exception {
        engine.write(List.of(
                new Change.Put(
                        NumberedDirectives.citing("next", "99/UBND-VX", "2021-09-20", "3262/UBND-KGVX", "Triển khai.")),
                new Change.Put(
                        NumberedDirectives.citing("last", "5/SYT-NV", "2021-10-01", "99/UBND-VX", "Thực hiện."))));
        try {
            assertThat(page("/van-ban/d1", 200))
                    .contains("Dựa vào văn bản này")
                    .containsSubsequence(
                            "<li class=\"step-1\"><a href=\"/van-ban/next/99-ubnd-vx-trien-khai\">99/UBND-VX</a>",
                            "<li class=\"step-2\"><a href=\"/van-ban/last/5-syt-nv-thuc-hien\">5/SYT-NV</a>");
            assertThat(page("/van-ban/last", 200))
                    .contains("Văn bản này dựa vào")
                    .containsSubsequence(
                            "<li class=\"step-1\">", "99/UBND-VX", "<li class=\"step-2\">", "3262/UBND-KGVX");
        } finally {
            engine.write(List.of(new Change.Delete("next"), new Change.Delete("last")));
        }
    }

    @Test
    void aDirectiveShowsWhatWasSearchedForAndKeepsTheLanguage() throws Exception {
        assertThat(page("/van-ban/d1?q=tiem vac xin&lang=en", 200))
                .contains("Tổ chức <mark>tiêm vắc xin</mark> ngay", "value=\"tiem vac xin\"")
                .contains("<input type=\"hidden\" name=\"lang\" value=\"en\">")
                .contains("<span class=\"standing\">past</span>", "5 years ago");
        assertThat(page("/van-ban/d1", 200)).doesNotContain("<mark>", "name=\"lang\"");
        assertThat(page("/van-ban/nothing?lang=en", 404)).contains("name=\"lang\" value=\"en\"");
    }

    @Test
    void theMonthsAreBarsThatLeadToWhatWasIssuedThen() throws Exception {
        assertThat(page("/tim-kiem", 200))
                .contains(
                        "href=\"/tim-kiem?issued_from=2021-09&amp;issued_to=2021-09\" aria-label=\"Tháng 9/2021: 1 văn bản\"");
        assertThat(page("/tim-kiem?level=task&issued_from=2021-09&issued_to=2021-09", 200))
                .contains("class=\"bar selected\"", "Tháng 9/2021: 2 nhiệm vụ");
    }

    @Test
    void theProvincesAreTilesThatAddAndRemoveThem() throws Exception {
        assertThat(page("/tim-kiem?q=vac xin", 200))
                .contains(
                        "<li class=\"r10 c4 s5\"><a rel=\"nofollow\" href=\"/tim-kiem?q=vac+xin&amp;province=kon-tum\"")
                .contains("Kon Tum: 1 văn bản", "href=\"/tim-kiem?q=vac+xin&amp;province_basis=current\"");
        assertThat(page("/tim-kiem?province=kon-tum", 200))
                .contains("href=\"/tim-kiem?province_basis=current&amp;province=quang-ngai\"")
                .contains("<a rel=\"nofollow\" href=\"/tim-kiem\" title=\"Kon Tum: 1\" aria-current=\"true\">");
        assertThat(page("/tim-kiem?province_basis=current", 200)).contains("tiles-now", "Quảng Ngãi: 1 văn bản");
    }

    @Test
    void analystsSeeWhatASearchFindsByProvinceAndWhoMovedFirst() throws Exception {
        String page = page("/phan-tich?q=vac xin&page=2&level=task", 200);
        assertThat(page)
                .contains("Chỉ đạo có “vac xin”", "href=\"/tim-kiem?q=vac+xin\"", "13/09/2021")
                .contains("href=\"/api/v1/compare.csv?q=vac+xin&amp;by=province\"")
                .contains(
                        "href=\"/api/v1/compare/months.csv?q=vac+xin\"",
                        "href=\"/phan-tich?q=vac+xin&amp;by=authority\"");
        assertThat(page("/phan-tich?province=kontum", 400)).contains("href=\"/phan-tich?province=kon-tum\"");
        assertThat(page("/phan-tich?q=basa&lang=en", 200)).contains("Nothing found");
        assertThat(page("/phan-tich?lang=en", 200)).contains("No deadlines ahead");
    }

    @Test
    void aDirectiveOfWhichLittleIsKnownIsShownAllTheSame() throws Exception {
        assertThat(page("/van-ban/d3", 200)).contains("(Không có trích yếu)", "Không rõ");
    }

    @Test
    void aDirectiveThatIsNotThereIsA404() throws Exception {
        assertThat(page("/van-ban/nothing", 404)).contains("Không có văn bản này");
        assertThat(page("/nowhere", 404)).contains("Không tìm thấy");
    }

    @Test
    void anOutageIsAPageThatSaysSo() throws Exception {
        engine.failure = new IndexUnavailableException("gone", new IllegalStateException());
        for (String path : List.of("/", "/tim-kiem?q=x", "/van-ban/x", "/phan-tich")) {
            assertThat(page(path, 503))
                    .contains("Chỉ mục chưa sẵn sàng", ">Thử lại</a>")
                    .doesNotContain("Exception");
            mvc.perform(get(path)).andExpect(header().string("Retry-After", "5"));
        }
    }

    @Test
    void theLanguageIsCarriedOn() throws Exception {
        String page = page("/tim-kiem?q=vac xin&lang=en", 200);
        assertThat(page)
                .contains("<html lang=\"en\"", "Directives with “vac xin” (accents ignored)")
                .contains("covid-19?lang=en&amp;q=vac+xin\"", "<input type=\"hidden\" name=\"lang\" value=\"en\">")
                .contains("href=\"/tim-kiem?q=vac+xin\"");
        assertThat(page("/?lang=en", 200)).contains("Who has to do what");
    }

    private String page(String path, int expected) throws Exception {
        return mvc.perform(get(path).accept(MediaType.TEXT_HTML))
                .andExpect(status().is(expected))
                .andExpect(content().contentTypeCompatibleWith(MediaType.TEXT_HTML))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }
}
