package vn.directives.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.directives.WebTestBeans;
import vn.directives.engine.CursorExpiredException;
import vn.directives.engine.FakeEngine;
import vn.directives.engine.IndexUnavailableException;
import vn.directives.engine.IndexUnavailableException.Reason;
import vn.directives.search.TooManySearchesException;

@SpringBootTest(classes = WebTestBeans.class, properties = "management.endpoint.health.validate-group-membership=false")
@AutoConfigureMockMvc(addFilters = false)
class SearchControllerTest {
    @Autowired
    private MockMvc mvc;

    @Autowired
    private FakeEngine engine;

    @Autowired
    private JsonMapper mapper;

    @AfterEach
    void repair() {
        engine.failure = null;
    }

    @Test
    void theAnswerHasTheShapeOfTheContract() throws Exception {
        assertAnswer(
                "search-directives",
                "/api/v1/search?q=tiem vac xin&province=kon-tum&facet=province&facet=authority&limit=1&children=1");
    }

    @Test
    void atTheLevelOfTasksAResultCarriesItsDirective() throws Exception {
        assertAnswer("search-tasks", "/api/v1/search?q=may quet&level=task");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{},", "[[1]],", "\"a\","})
    void aPostOfTooManyPartsIsTooLarge(String part) throws Exception {
        mvc.perform(post("/api/v1/search")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"q\": [" + part.repeat(200_000) + "1]}"))
                .andExpect(status().isContentTooLarge())
                .andExpect(jsonPath("$.code").value("too-large"));
    }

    @Test
    void aPostTakesTheSameNames() throws Exception {
        mvc.perform(post("/api/v1/search")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(
                                "{\"q\":\"vac xin\",\"province\":[\"kon-tum\",\"nghe-an\"],\"limit\":5,\"sort\":null}"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.total.value").value(1))
                .andExpect(jsonPath("$.links.self")
                        .value("/api/v1/search?q=vac+xin&province=kon-tum&province=nghe-an&limit=5"));
    }

    @Test
    void pagesAreLinked() throws Exception {
        mvc.perform(get("/api/v1/search?limit=1&page=2"))
                .andExpect(jsonPath("$.links.next").value(startsWith("/api/v1/search?limit=1&cursor=")))
                .andExpect(jsonPath("$.links.prev").value("/api/v1/search?limit=1&page=1"))
                .andExpect(jsonPath("$.links.jsonl").value("/api/v1/search.jsonl"))
                .andExpect(jsonPath("$.links.csv").value("/api/v1/search.csv"))
                .andExpect(jsonPath("$.links.atom").value("/api/v1/search.atom"));
    }

    @Test
    void cursorsGoOnAndBackToTheFirstPage() throws Exception {
        String second = link(get("/api/v1/search?limit=2&facet=type&sort=issued"), "next");
        mvc.perform(get(second))
                .andExpect(jsonPath("$.results.length()").value(1))
                .andExpect(jsonPath("$.results[0].id").value("d3"))
                .andExpect(jsonPath("$.total.value").value(3))
                .andExpect(jsonPath("$.facets.type.missing").value(1))
                .andExpect(jsonPath("$.links.next").isEmpty())
                .andExpect(jsonPath("$.links.jsonl").value("/api/v1/search.jsonl?sort=issued"));
        mvc.perform(get(link(get(second), "prev")))
                .andExpect(jsonPath("$.results[0].id").value("d1"))
                .andExpect(jsonPath("$.links.prev").isEmpty());
    }

    @Test
    void aCursorBelongsToItsSearch() throws Exception {
        String next = link(get("/api/v1/search?limit=1&sort=issued"), "next");
        String cursor = next.substring(next.indexOf("cursor="));
        mvc.perform(get("/api/v1/search?limit=2&facet=type&children=0&sort=issued&" + cursor))
                .andExpect(status().isOk());
        for (String other :
                List.of("q=vac", "sort=-issued", "level=task&sort=issued", "province=kon-tum&sort=issued")) {
            mvc.perform(get("/api/v1/search?" + other + "&" + cursor))
                    .andExpect(status().isBadRequest())
                    .andExpect(jsonPath("$.code").value("cursor-mismatch"))
                    .andExpect(jsonPath("$.errors[0].parameter").value("cursor"));
        }
    }

    @Test
    void aCursorThatWasChangedIsRefused() throws Exception {
        String next = link(get("/api/v1/search?limit=1&sort=issued"), "next");
        String cursor = next.substring(next.indexOf("cursor=") + 7);
        String swapped = cursor.substring(0, 40) + (cursor.charAt(40) == 'A' ? 'B' : 'A') + cursor.substring(41);
        for (String wrong : List.of("abc", "!!", swapped, cursor.substring(1), cursor + "A", "A".repeat(4_000))) {
            mvc.perform(get("/api/v1/search").param("sort", "issued").param("cursor", wrong))
                    .andExpect(status().isBadRequest())
                    .andExpect(jsonPath("$.code").value("invalid-value"))
                    .andExpect(jsonPath("$.errors[0].parameter").value("cursor"));
        }
        mvc.perform(get("/api/v1/search?limit=1&sort=issued&page=1&cursor=" + cursor))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].parameter").value("page"));
    }

    @Test
    void aCursorWhoseResultsAreGoneIsExpired() throws Exception {
        String next = link(get("/api/v1/search?limit=1&sort=issued"), "next");
        engine.failure = new CursorExpiredException("gone");
        mvc.perform(get(next))
                .andExpect(status().isGone())
                .andExpect(jsonPath("$.code").value("cursor-expired"));
    }

    @Test
    void whoseTurnDoesNotComeIsToldToComeAgain() throws Exception {
        engine.failure = new TooManySearchesException("no turn");
        mvc.perform(get("/api/v1/search?q=x"))
                .andExpect(status().isTooManyRequests())
                .andExpect(header().string("Retry-After", "5"))
                .andExpect(jsonPath("$.code").value("rate-limited"));
    }

    private String link(MockHttpServletRequestBuilder request, String name) throws Exception {
        String body = mvc.perform(request).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
        return mapper.readTree(body).get("links").get(name).asString();
    }

    @Test
    void exportsHaveEveryResultALineEachInTheOrderOfTheSearch() throws Exception {
        String body = mvc.perform(get("/api/v1/search.jsonl?limit=1&sort=issued"))
                .andExpect(status().isOk())
                .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_NDJSON))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(body.lines().map(l -> mapper.readTree(l).get("id").asString()))
                .containsExactly("d1", "d2", "d3");
    }

    @Test
    void theSentenceIsInTheLanguageOfTheReader() throws Exception {
        mvc.perform(get("/api/v1/search?province=kon-tum"))
                .andExpect(jsonPath("$.query.sentence").value("Mọi chỉ đạo, tỉnh Kon Tum"));
        mvc.perform(get("/api/v1/search?province=kon-tum").header("Accept-Language", "en-GB,en;q=0.9"))
                .andExpect(jsonPath("$.query.sentence").value("All directives, Kon Tum province"));
    }

    @Test
    void oddPunctuationIsAWarningNotAnError() throws Exception {
        mvc.perform(get("/api/v1/search").param("q", "\"tiêm ((("))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.query.warnings[0].code").value("unclosed-quote"))
                .andExpect(jsonPath("$.query.warnings[0].message").isNotEmpty());
    }

    @Test
    void theNumberThatWasTypedIsTold() throws Exception {
        mvc.perform(get("/api/v1/search").param("q", "so 3262 ubnd kgvx"))
                .andExpect(jsonPath("$.suggestions.number").value("3262/UBND-KGVX"))
                .andExpect(jsonPath("$.results[0].id").value("d1"));
        mvc.perform(get("/api/v1/search").param("q", "covid 19"))
                .andExpect(jsonPath("$.suggestions.number").isEmpty());
    }

    @Test
    void anUnknownParameterNamesTheNearestOne() throws Exception {
        mvc.perform(get("/api/v1/search?provice=kon-tum"))
                .andExpect(status().isBadRequest())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.code").value("unknown-parameter"))
                .andExpect(jsonPath("$.title").value("Tham số không có"))
                .andExpect(jsonPath("$.status").value(400))
                .andExpect(jsonPath("$.instance").value("/api/v1/search"))
                .andExpect(jsonPath("$.errors[0].parameter").value("provice"))
                .andExpect(jsonPath("$.errors[0].suggestion").value("province"))
                .andExpect(jsonPath("$.errors[0].reason")
                        .value("Không có tham số “provice”. Có phải ý bạn là “province”?"))
                .andExpect(jsonPath("$.request_id").exists());
    }

    @Test
    void titlesAreEnglishWhenAskedFor() throws Exception {
        mvc.perform(get("/api/v1/search?limit=1000").header("Accept-Language", "en"))
                .andExpect(jsonPath("$.code").value("limit-exceeded"))
                .andExpect(jsonPath("$.title").value("Limit exceeded"));
        mvc.perform(get("/api/v1/search?page=1000").header("Accept-Language", "fr"))
                .andExpect(jsonPath("$.code").value("page-too-deep"))
                .andExpect(jsonPath("$.title").value("Trang quá sâu"));
    }

    @Test
    void exportsRefuseTheSameMistakes() throws Exception {
        mvc.perform(get("/api/v1/search.jsonl?type=foo").accept(MediaType.APPLICATION_NDJSON))
                .andExpect(status().isBadRequest())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.code").value("invalid-value"));
    }

    @Test
    void anOutageIsA503() throws Exception {
        engine.failure = new IndexUnavailableException("disk gone", new IOException("/secret/path"));
        for (String path : new String[] {"/api/v1/search", "/api/v1/search.jsonl", "/api/v1/status"}) {
            String body = mvc.perform(get(path))
                    .andExpect(status().isServiceUnavailable())
                    .andExpect(header().exists("Retry-After"))
                    .andExpect(jsonPath("$.code").value("index-unavailable"))
                    .andReturn()
                    .getResponse()
                    .getContentAsString();
            assertThat(body).doesNotContain("secret", "Exception");
        }
    }

    @Test
    void anOutageThatSomebodyMustEndSaysWhatItIs() throws Exception {
        Map<Reason, Integer> told = Map.of(
                Reason.ACCESS_REFUSED,
                503,
                Reason.OVERLOADED,
                503,
                Reason.OTHER_VERSION,
                503,
                Reason.STORAGE_FULL,
                507);
        for (Map.Entry<Reason, Integer> one : told.entrySet()) {
            engine.failure = new IndexUnavailableException(one.getKey(), "secret", new IOException("secret"));
            String detail = "problem.outage." + one.getKey().slug();
            String body = mvc.perform(get("/api/v1/search").header("Accept-Language", "en"))
                    .andExpect(status().is(one.getValue()))
                    .andReturn()
                    .getResponse()
                    .getContentAsString();
            assertThat(body)
                    .contains(
                            ResourceBundle.getBundle("messages_en", Locale.ROOT).getString(detail))
                    .doesNotContain("secret");
        }
    }

    @Test
    void anUnexpectedErrorTellsNothingOfTheInside() throws Exception {
        engine.failure = new IllegalStateException("password=123");
        String body = mvc.perform(get("/api/v1/search"))
                .andExpect(status().isInternalServerError())
                .andExpect(jsonPath("$.code").value("internal-error"))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(body).doesNotContain("password", "Exception", "at vn.");
    }

    @Test
    void malformedRequestsAreProblemsToo() throws Exception {
        mvc.perform(post("/api/v1/search")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"q\": "))
                .andExpect(status().isBadRequest())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.code").value("invalid-value"));
        mvc.perform(post("/api/v1/search")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("[1]"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.code").value("invalid-value"));
        mvc.perform(post("/api/v1/search")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"q\": {\"x\": 1}}"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].parameter").value("q"));
        mvc.perform(post("/api/v1/search").contentType(MediaType.TEXT_PLAIN).content("q"))
                .andExpect(status().isUnsupportedMediaType())
                .andExpect(jsonPath("$.code").value("unsupported-media-type"));
        mvc.perform(get("/api/v1/search").accept(MediaType.APPLICATION_PDF))
                .andExpect(status().isNotAcceptable())
                .andExpect(jsonPath("$.code").value("not-acceptable"));
        mvc.perform(delete("/api/v1/search"))
                .andExpect(status().isMethodNotAllowed())
                .andExpect(header().exists("Allow"))
                .andExpect(jsonPath("$.code").value("method-not-allowed"));
        mvc.perform(get("/api/v1/nothing"))
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.code").value("not-found"));
    }

    @Test
    void theStatusTellsWhatIsIndexed() throws Exception {
        mvc.perform(get("/api/v1/status"))
                .andExpect(jsonPath("$.directives").value(3))
                .andExpect(jsonPath("$.tasks").value(3))
                .andExpect(jsonPath("$.engine").value("fake"));
    }

    @Test
    void provincesAreOldAndCurrent() throws Exception {
        mvc.perform(get("/api/v1/provinces"))
                .andExpect(jsonPath("$.provinces[?(@.value=='kon-tum')].current.value")
                        .value("quang-ngai"))
                .andExpect(jsonPath("$.provinces[?(@.value=='kon-tum')].exists").value(false))
                .andExpect(jsonPath("$.provinces[?(@.value=='ha-noi')].exists").value(true));
    }

    private void assertAnswer(String golden, String url) throws Exception {
        String body = mvc.perform(get(url))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        ObjectNode answer = (ObjectNode) mapper.readTree(body);
        answer.put("took_ms", 0);
        // What is marked is the highlighter's affair; how it is written, SearchJsonTest's.
        answer.findParents("highlights").forEach(parent -> ((ObjectNode) parent).putArray("highlights"));
        try (InputStream expected = getClass().getResourceAsStream("/golden/search/" + golden + ".expected.json")) {
            assertThat(answer.toPrettyString())
                    .isEqualTo(mapper.readTree(Objects.requireNonNull(expected)).toPrettyString());
        }
    }
}
