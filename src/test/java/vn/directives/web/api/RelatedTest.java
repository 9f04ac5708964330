package vn.directives.web.api;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import vn.directives.WebTestBeans;
import vn.directives.document.Citation;
import vn.directives.document.CitationRelation;
import vn.directives.document.Directive;
import vn.directives.engine.Change;
import vn.directives.engine.FakeEngine;
import vn.directives.engine.NumberedDirectives;
import vn.directives.engine.TestDirectives;
import vn.directives.insight.MarkingEngine;

@SpringBootTest(classes = WebTestBeans.class, properties = "management.endpoint.health.validate-group-membership=false")
@AutoConfigureMockMvc(addFilters = false)
class RelatedTest {
    @Autowired
    private MockMvc mvc;

    @Autowired
    private FakeEngine engine;

    @BeforeEach
    void put() {
        Directive original = TestDirectives.vaccination();
        Directive copy = NumberedDirectives.withTasks(
                NumberedDirectives.of(
                        "copy",
                        "17/UBND-VX",
                        "2021-09-20",
                        "Ủy ban nhân dân tỉnh Sơn La",
                        "Sơn La",
                        "tiêm vắc xin",
                        List.of()),
                original.tasks());
        Directive later = NumberedDirectives.of(
                "later",
                "18/UBND-VX",
                "2021-10-01",
                "Ủy ban nhân dân tỉnh Kon Tum",
                "Kon Tum",
                "Thay thế.",
                List.of(new Citation("3262/UBND-KGVX", null, null, CitationRelation.REPLACES)));
        new MarkingEngine(engine).write(List.of(new Change.Put(original), new Change.Put(copy), new Change.Put(later)));
    }

    @AfterEach
    void forget() {
        new MarkingEngine(engine).write(List.of(new Change.Delete("copy"), new Change.Delete("later")));
    }

    @Test
    void oneHitStandsForAGroupOfCopies() throws Exception {
        mvc.perform(get("/api/v1/search?group=near_duplicate&sort=issued&facet=province"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.total.value").value(4))
                .andExpect(jsonPath("$.results", hasSize(4)))
                .andExpect(jsonPath("$.results[?(@.id=='d1')].similar.count").value(2))
                .andExpect(
                        jsonPath("$.results[?(@.id=='d1')].similar.provinces[*].value", contains("kon-tum", "son-la")))
                .andExpect(jsonPath("$.results[?(@.id=='d1')].similar.provinces[1].label")
                        .value("Sơn La"))
                .andExpect(jsonPath("$.results[?(@.id=='d2')].similar.count").value(1))
                .andExpect(jsonPath("$.facets.province.values[?(@.value=='son-la')].count")
                        .value(1));
        mvc.perform(get("/api/v1/search"))
                .andExpect(jsonPath("$.total.value").value(5))
                .andExpect(jsonPath("$.results[0].similar").doesNotExist());
        mvc.perform(get("/api/v1/search?group=near_duplicate&level=task"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].parameter").value("group"));
    }

    @Test
    void whatALaterDirectiveDidIsSaidInHitsAndCanBeFilteredBy() throws Exception {
        mvc.perform(get("/api/v1/search?status=replaced&facet=status"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.results[*].id", contains("d1")))
                .andExpect(jsonPath("$.results[0].status.value").value("replaced"))
                .andExpect(jsonPath("$.results[0].status.by[0].directive_id").value("later"))
                .andExpect(jsonPath("$.results[0].status.by[0].relation").value("replaces"))
                .andExpect(jsonPath("$.facets.status.values[0].label").value("Đã được thay thế"))
                .andExpect(jsonPath("$.facets.status.missing").value(4));
        mvc.perform(get("/api/v1/search?not.status=replaced&sort=issued"))
                .andExpect(jsonPath("$.total.value").value(4))
                .andExpect(jsonPath("$.results[0].status").isEmpty());
        mvc.perform(get("/api/v1/search?level=task&status=replaced"))
                .andExpect(jsonPath("$.total.value").value(2))
                .andExpect(jsonPath("$.results[0].directive.status.value").value("replaced"));
        mvc.perform(get("/api/v1/search?status=gone")).andExpect(status().isBadRequest());
    }

    @Test
    void theBannerOfAPageSaysWhatReplacedIt() throws Exception {
        mvc.perform(get("/van-ban/d1"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Văn bản này đã được thay thế.")))
                .andExpect(content().string(containsString("18/UBND-VX")));
        mvc.perform(get("/van-ban/d2")).andExpect(content().string(not(containsString("đã được thay thế"))));
    }

    @Test
    void copiesAreListedWithTheTasksThatDiffer() throws Exception {
        mvc.perform(get("/api/v1/directives/d1/similar"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.group.count").value(2))
                .andExpect(jsonPath("$.complete").value(true))
                .andExpect(jsonPath("$.similar[*].id", contains("copy")))
                .andExpect(jsonPath("$.similar[0].score").isNumber())
                .andExpect(jsonPath("$.similar[0].relation").isEmpty())
                .andExpect(jsonPath("$.similar[0].tasks.same").value(2))
                .andExpect(jsonPath("$.similar[0].tasks.added").isEmpty());
        mvc.perform(get("/api/v1/directives/d1/similar?limit=0")).andExpect(status().isBadRequest());
        mvc.perform(get("/api/v1/directives/nothing/similar")).andExpect(status().isNotFound());
    }

    @Test
    void numbersInAPastedTextAreLookedUp() throws Exception {
        mvc.perform(lookup("{\"text\": \"Theo 3262/UBND-KGVX ngày 13/9/2021 và 9/QĐ-BYT\"}"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.numbers", hasSize(2)))
                .andExpect(jsonPath("$.numbers[0].number").value("3262/UBND-KGVX"))
                .andExpect(jsonPath("$.numbers[0].canonical").value("3262/UBND-KGVX"))
                .andExpect(jsonPath("$.numbers[0].span", contains(5, 19)))
                .andExpect(jsonPath("$.numbers[0].issued.from").value("2021-09-13"))
                .andExpect(jsonPath("$.numbers[0].directives[0].id").value("d1"))
                .andExpect(jsonPath("$.numbers[1].directives").isEmpty())
                .andExpect(jsonPath("$.complete").value(true));
        mvc.perform(lookup("{}")).andExpect(status().isBadRequest());
        mvc.perform(lookup("[")).andExpect(status().isBadRequest());
        mvc.perform(lookup("{\"text\": \"" + "a".repeat(200_001) + "\"}"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.code").value("limit-exceeded"));
    }

    @Test
    void provincesAreCompared() throws Exception {
        mvc.perform(get("/api/v1/compare?by=province&q=tiem+vac+xin"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.total").value(2))
                .andExpect(jsonPath("$.sampled").value(false))
                .andExpect(jsonPath("$.rows[*].value", contains("kon-tum", "son-la")))
                .andExpect(jsonPath("$.rows[0].first").value("2021-09-13"))
                .andExpect(jsonPath("$.rows[0].tasks").value(2));
        mvc.perform(get("/api/v1/compare.csv?by=province&q=tiem+vac+xin"))
                .andExpect(status().isOk())
                .andExpect(content().contentType("text/csv;charset=UTF-8"))
                .andExpect(content().string(startsWith("\uFEFFMã,Tên,Văn bản đầu tiên,")))
                .andExpect(content().string(containsString("\r\nkon-tum,Kon Tum,2021-09-13,1,2,,0,,false\r\n")));
        mvc.perform(get("/api/v1/compare?q=tiem")).andExpect(status().isBadRequest());
        mvc.perform(get("/api/v1/compare?by=province&page=2")).andExpect(status().isBadRequest());
        mvc.perform(get("/api/v1/compare?by=colour")).andExpect(status().isBadRequest());
    }

    private static MockHttpServletRequestBuilder lookup(String body) {
        return post("/api/v1/citations/lookup")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body);
    }
}
