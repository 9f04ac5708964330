package vn.directives.web.api;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.json.JsonCompareMode;
import org.springframework.test.web.servlet.MockMvc;
import vn.directives.WebTestBeans;
import vn.directives.engine.FakeEngine;
import vn.directives.engine.IndexUnavailableException;

@SpringBootTest(classes = WebTestBeans.class, properties = "management.endpoint.health.validate-group-membership=false")
@AutoConfigureMockMvc(addFilters = false)
class SuggestControllerTest {
    @Autowired
    private MockMvc mvc;

    @Autowired
    private FakeEngine engine;

    @AfterEach
    void repair() {
        engine.failure = null;
    }

    @Test
    void theAnswerHasTheShapeOfTheContract() throws Exception {
        mvc.perform(get("/api/v1/suggest").param("q", "k"))
                .andExpect(status().isOk())
                .andExpect(content().json("""
                                        {"suggestions": [
                                          {"kind": "subject", "text": "đẩy nhanh số hóa <b>kết quả</b> giải quyết thủ tục hành chính",
                                           "value": "d2", "count": 1},
                                          {"kind": "authority", "text": "Ủy ban nhân dân tỉnh Kon Tum",
                                           "value": "uy-ban-nhan-dan-tinh-kon-tum", "count": 1},
                                          {"kind": "province", "text": "Kon Tum", "value": "kon-tum", "count": 1}]}
                                        """, JsonCompareMode.STRICT));
        mvc.perform(get("/api/v1/suggest").param("q", "3262"))
                .andExpect(jsonPath("$.suggestions[0].kind").value("number"))
                .andExpect(jsonPath("$.suggestions[0].value").value("3262/UBND-KGVX"));
    }

    @Test
    void nothingTypedGivesAnEmptyList() throws Exception {
        mvc.perform(get("/api/v1/suggest"))
                .andExpect(status().isOk())
                .andExpect(content().json("{\"suggestions\": []}", JsonCompareMode.STRICT));
    }

    @Test
    void mistakesAreNamed() throws Exception {
        mvc.perform(get("/api/v1/suggest?query=a"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.code").value("unknown-parameter"))
                .andExpect(jsonPath("$.errors[0].suggestion").value("q"));
        mvc.perform(get("/api/v1/suggest?q=a&limit=51"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.code").value("limit-exceeded"));
    }

    @Test
    void anIndexThatCannotAnswerIsNoEmptyList() throws Exception {
        engine.failure = new IndexUnavailableException("gone");
        mvc.perform(get("/api/v1/suggest?q=a"))
                .andExpect(status().isServiceUnavailable())
                .andExpect(jsonPath("$.code").value("index-unavailable"));
    }
}
