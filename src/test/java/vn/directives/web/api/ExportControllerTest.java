package vn.directives.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.head;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import biweekly.Biweekly;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import java.io.StringReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import vn.directives.WebTestBeans;
import vn.directives.engine.Change;
import vn.directives.engine.FakeEngine;
import vn.directives.engine.IndexUnavailableException;
import vn.directives.engine.Level;
import vn.directives.engine.Query;
import vn.directives.engine.SearchRequest;
import vn.directives.engine.Sort;
import vn.directives.engine.TestDirectives;
import vn.directives.generated.GeneratedCorpus;

@SpringBootTest(classes = WebTestBeans.class, properties = "management.endpoint.health.validate-group-membership=false")
@AutoConfigureMockMvc(addFilters = false)
class ExportControllerTest {
    private static final GeneratedCorpus CORPUS = new GeneratedCorpus(11);

    @Autowired
    private MockMvc mvc;

    @Autowired
    private FakeEngine engine;

    @AfterEach
    void repair() {
        engine.failure = null;
        clear();
        engine.write(List.of(
                new Change.Put(TestDirectives.vaccination()),
                new Change.Put(TestDirectives.digitisation()),
                new Change.Put(TestDirectives.unknown())));
    }

    @Test
    void aTableOpensInASpreadsheet() throws Exception {
        String csv = body("/api/v1/search.csv?sort=-issued&limit=1&page=2");
        assertThat(csv).startsWith("\uFEFF\"Số, ký hiệu\",Loại văn bản,").endsWith("\r\n");
        List<CSVRecord> rows = rows(csv);
        assertThat(rows).hasSize(3);
        assertThat(rows).extracting(r -> r.get("Mã")).containsExactly("d3", "d2", "d1");
        assertThat(rows.getLast().toMap())
                .containsEntry("Số, ký hiệu", "3262/UBND-KGVX")
                .containsEntry("Loại văn bản", "Công văn")
                .containsEntry("Tỉnh, thành phố", "Kon Tum")
                .containsEntry("Tỉnh, thành phố hiện nay", "Quảng Ngãi")
                .containsEntry("Ngày ban hành", "2021-09-13")
                .containsEntry("Chất lượng văn bản", "Nguyên gốc");
        assertThat(rows.getLast().get("Địa chỉ")).startsWith("http://localhost/van-ban/d1/");
        assertThat(rows.getFirst().get("Số, ký hiệu")).isEmpty();
    }

    @Test
    void tasksHaveTheirAssigneesAndDeadlinesInTheReadersLanguage() throws Exception {
        String csv = mvc.perform(
                        get("/api/v1/search.csv?level=task&assignee=so-y-te").header("Accept-Language", "en"))
                .andExpect(header().string("Content-Disposition", "attachment; filename=\"nhiem-vu-2026-11-21.csv\""))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(rows(csv)).hasSize(1);
        assertThat(rows(csv).getFirst().toMap())
                .containsEntry("Task", "Tổ chức tiêm vắc xin ngay cho người trên 50 tuổi.")
                .containsEntry("Assigned to", "Sở Y tế")
                .containsEntry("Due", "2021-12-31")
                .containsEntry("Id", "d1-1");
    }

    @Test
    void aCellThatBeginsWithAnEqualsSignIsText() throws Exception {
        engine.write(List.of(new Change.Put(TestDirectives.text("=HYPERLINK(\"http://x\")", "a"))));
        assertThat(body("/api/v1/search.csv")).contains("\"'=HYPERLINK(\"\"http://x\"\")\"");
    }

    @Test
    void aFileIsNamedAfterWhatWasSearchedForAndTheDay() throws Exception {
        mvc.perform(get("/api/v1/search.jsonl").param("q", "tiêm \"vắc xin\"; ../x"))
                .andExpect(header().string(
                                "Content-Disposition",
                                "attachment; filename=\"van-ban-tiem-vac-xin-x-2026-11-21.jsonl\""));
    }

    @Test
    void headTellsTheTypeWithoutReadingAnything() throws Exception {
        int asked = engine.requests.size();
        for (String type : List.of("csv", "jsonl", "ics")) {
            mvc.perform(head("/api/v1/search." + type))
                    .andExpect(status().isOk())
                    .andExpect(header().exists("Content-Disposition"))
                    .andExpect(content().string(""));
        }
        assertThat(engine.requests).hasSize(asked);
    }

    @Test
    void whatASearchRefusesAnExportRefusesToo() throws Exception {
        for (String type : List.of("csv", "jsonl", "ics", "atom")) {
            mvc.perform(get("/api/v1/search." + type + "?provinc=kon-tum"))
                    .andExpect(status().isBadRequest())
                    .andExpect(jsonPath("$.code").value("unknown-parameter"));
        }
        engine.failure = new IndexUnavailableException("down");
        for (String type : List.of("csv", "jsonl", "ics", "atom")) {
            mvc.perform(get("/api/v1/search." + type))
                    .andExpect(status().isServiceUnavailable())
                    .andExpect(header().doesNotExist("Content-Disposition"));
        }
    }

    @Test
    void aCalendarHasTheDeadlinesOfWhomeverIsAskedFor() throws Exception {
        MockHttpServletResponse response = mvc.perform(get("/api/v1/search.ics?assignee=so-y-te"))
                .andExpect(content().contentTypeCompatibleWith("text/calendar"))
                .andReturn()
                .getResponse();
        assertThat(Biweekly.parse(response.getContentAsString(StandardCharsets.UTF_8))
                        .first()
                        .getEvents())
                .extracting(e -> e.getUid().getValue())
                .containsExactly("d1-1-20211231@directive-search");
        assertThat(body("/api/v1/search.ics?assignee=so-y-te&due_from=2022")).doesNotContain("VEVENT");
    }

    @Test
    void aFeedShowsWhatArrivedLastFirstHoweverOldItIs() throws Exception {
        clear();
        put(0, 3);
        SyndFeed feed = feed("/api/v1/search.atom?sort=issued&limit=1&facet=type");
        assertThat(feed.getFeedType()).isEqualTo("atom_1.0");
        assertThat(feed.getEntries()).hasSize(3);
        assertThat(feed.getEntries())
                .extracting(e -> e.getUpdatedDate().toInstant().toString())
                .containsExactly("2026-11-21T00:00:02Z", "2026-11-21T00:00:01Z", "2026-11-21T00:00:00Z");
        assertThat(feed.getEntries().getFirst().getLink()).startsWith("http://localhost/van-ban/g-2/");
        assertThat(feed.getTitle()).isEqualTo("Mọi chỉ đạo");
        assertThat(feed.getUri()).startsWith("urn:uuid:");
    }

    @Test
    void aReaderSeesEachMatchOnce() throws Exception {
        clear();
        put(0, 5);
        List<String> first = uris(feed("/api/v1/search.atom"));
        put(5, 7);
        List<String> second = uris(feed("/api/v1/search.atom"));
        assertThat(second).hasSize(7).endsWith(first.toArray(String[]::new)).doesNotHaveDuplicates();
        assertThat(uris(feed("/api/v1/search.atom?text_quality=native"))).isSubsetOf(second);
    }

    @Test
    void theRestIsOnTheNextPage() throws Exception {
        clear();
        put(0, 130);
        SyndFeed first = feed("/api/v1/search.atom?q=noi+dung");
        String next = first.getLinks().stream()
                .filter(l -> l.getRel().equals("next"))
                .findFirst()
                .orElseThrow()
                .getHref();
        SyndFeed second = feed(next.substring("http://localhost".length()));
        assertThat(first.getEntries()).hasSize(100);
        assertThat(second.getEntries()).hasSize(30);
        assertThat(uris(first)).doesNotContainAnyElementsOf(uris(second));
        assertThat(second.getUri()).isEqualTo(first.getUri());
    }

    @Test
    void aReaderThatHasEverythingIsToldSo() throws Exception {
        MockHttpServletResponse response =
                mvc.perform(get("/api/v1/search.atom?q=vac")).andReturn().getResponse();
        String tag = Objects.requireNonNull(response.getHeader("ETag"));
        assertThat(tag).isNotBlank();
        mvc.perform(get("/api/v1/search.atom?q=vac").header("If-None-Match", tag))
                .andExpect(status().isNotModified());
        clear();
        put(0, 2);
        mvc.perform(get("/api/v1/search.atom").header("If-None-Match", tag)).andExpect(status().isOk());
        String changed = Objects.requireNonNull(mvc.perform(get("/api/v1/search.atom"))
                .andReturn()
                .getResponse()
                .getHeader("Last-Modified"));
        mvc.perform(get("/api/v1/search.atom").header("If-Modified-Since", changed))
                .andExpect(status().isNotModified());
    }

    @Test
    void aFeedOfTasksAndOfTextsThatXmlCannotHoldIsReadToo() throws Exception {
        engine.write(List.of(new Change.Put(TestDirectives.text("x", "a\u0001b \uD800 <b> & \uFFFF"))));
        assertThat(feed("/api/v1/search.atom").getEntries()).hasSize(4);
        List<SyndEntry> tasks = feed("/api/v1/search.atom?level=task").getEntries();
        assertThat(tasks).hasSize(3);
        assertThat(tasks).extracting(SyndEntry::getUri).doesNotHaveDuplicates();
        assertThat(feed("/api/v1/search.atom?q=khongcogicanao&typo=off&match=phrase")
                        .getEntries())
                .isEmpty();
    }

    private void clear() {
        List<Change> gone = new ArrayList<>();
        engine.scan(SearchRequest.of(Level.DIRECTIVE, new Query.All(), Sort.ISSUED_ASCENDING, 0), hit -> {
            gone.add(new Change.Delete(hit.directive().id()));
            return true;
        });
        engine.write(gone);
    }

    private void put(int from, int to) {
        engine.write(IntStream.range(from, to)
                .<Change>mapToObj(i -> new Change.Put(CORPUS.directive(i)))
                .toList());
    }

    private String body(String url) throws Exception {
        return mvc.perform(get(URI.create(url)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private SyndFeed feed(String url) throws Exception {
        return new SyndFeedInput().build(new StringReader(body(url)));
    }

    private static List<String> uris(SyndFeed feed) {
        return feed.getEntries().stream().map(SyndEntry::getUri).toList();
    }

    private static List<CSVRecord> rows(String csv) throws Exception {
        return CSVFormat.EXCEL
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(csv.substring(1)))
                .getRecords();
    }
}
