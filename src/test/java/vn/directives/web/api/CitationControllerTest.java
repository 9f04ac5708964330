package vn.directives.web.api;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.MockMvc;
import vn.directives.WebTestBeans;
import vn.directives.engine.Change;
import vn.directives.engine.FakeEngine;
import vn.directives.engine.NumberedDirectives;

@SpringBootTest(classes = WebTestBeans.class, properties = "management.endpoint.health.validate-group-membership=false")
@AutoConfigureMockMvc(addFilters = false)
class CitationControllerTest {
    private static final String CITING = "/api/v1/directives/citing/cites";
    private static final String CITED = "/api/v1/directives/d1/cited-by";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private FakeEngine engine;

    @BeforeEach
    void cite() {
        engine.write(List.of(new Change.Put(
                NumberedDirectives.citing("citing", "99/UBND-VX", "2021-09-20", "3262/UBND-KGVX", "Thực hiện."))));
    }

    @AfterEach
    void forget() {
        engine.write(List.of(new Change.Delete("citing")));
    }

    @Test
    void aNumberIsResolved() throws Exception {
        mvc.perform(get("/api/v1/resolve").param("number", "so 3262 ubnd-kgvx ngay 13/9/2021"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.status").value("one"))
                .andExpect(jsonPath("$.number").value("3262/UBND-KGVX"))
                .andExpect(jsonPath("$.issued.from").value("2021-09-13"))
                .andExpect(jsonPath("$.matches[0].id").value("d1"))
                .andExpect(jsonPath("$.matches[0].number").value("3262/UBND-KGVX"))
                .andExpect(jsonPath("$.matches[0].authority.label").value("Ủy ban nhân dân tỉnh Kon Tum"))
                .andExpect(jsonPath("$.matches[0].cited_by").value(1))
                .andExpect(jsonPath("$.nearest").isEmpty());
        mvc.perform(get("/api/v1/resolve?number=3262/SYT-NV"))
                .andExpect(jsonPath("$.status").value("none"))
                .andExpect(jsonPath("$.matches").isEmpty())
                .andExpect(jsonPath("$.nearest[0].number").value("3262/UBND-KGVX"));
    }

    @Test
    void whatCannotBeResolvedSaysWhy() throws Exception {
        mvc.perform(get("/api/v1/resolve"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.code").value("invalid-value"))
                .andExpect(jsonPath("$.errors[0].parameter").value("number"));
        mvc.perform(get("/api/v1/resolve?number=1/UBND&issued=gestern"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.code").value("invalid-date"));
        mvc.perform(get("/api/v1/resolve?numbr=1/UBND"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].suggestion").value("number"));
    }

    @Test
    void whatIsCitedAndWhatCitesAreTrees() throws Exception {
        mvc.perform(get(CITING))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.directive_id").value("citing"))
                .andExpect(jsonPath("$.depth").value(1))
                .andExpect(jsonPath("$.complete").value(true))
                .andExpect(jsonPath("$.cites[0].number").value("3262/UBND-KGVX"))
                .andExpect(jsonPath("$.cites[0].directive_id").value("d1"))
                .andExpect(jsonPath("$.cites[0].directive.issued").value("2021-09-13"))
                .andExpect(jsonPath("$.cites[0].level").value("province"))
                .andExpect(jsonPath("$.cites[0].days").value(7))
                .andExpect(jsonPath("$.cites[0].cites").isEmpty());
        mvc.perform(get(CITED + "?depth=3"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.cited_by.length()").value(1))
                .andExpect(jsonPath("$.cited_by[0].directive_id").value("citing"))
                .andExpect(jsonPath("$.cited_by[0].relation").value("cites"));
    }

    @Test
    void aCitationOfAnAbsentDocumentIsListedWithoutAnId() throws Exception {
        engine.write(List.of(
                new Change.Delete("citing"),
                new Change.Put(
                        NumberedDirectives.citing("citing", "99/UBND-VX", "2021-09-20", "1/QĐ-BYT", "Thực hiện."))));
        mvc.perform(get(CITING))
                .andExpect(jsonPath("$.cites[0].number").value("1/QĐ-BYT"))
                .andExpect(jsonPath("$.cites[0].directive_id").isEmpty())
                .andExpect(jsonPath("$.cites[0].directive").isEmpty());
    }

    @Test
    void treesHaveLimitsAndRoots() throws Exception {
        mvc.perform(get(CITING + "?depth=4"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.code").value("limit-exceeded"));
        mvc.perform(get(CITING + "?deep=2"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.code").value("unknown-parameter"));
        mvc.perform(get("/api/v1/directives/nothing/cited-by")).andExpect(status().isNotFound());
    }
}
