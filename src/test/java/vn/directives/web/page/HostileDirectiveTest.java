package vn.directives.web.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.StringReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.MockMvc;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import vn.directives.WebTestBeans;
import vn.directives.document.Authority;
import vn.directives.document.AuthorityLevel;
import vn.directives.document.Citation;
import vn.directives.document.CitationRelation;
import vn.directives.document.Deadline;
import vn.directives.document.Directive;
import vn.directives.document.DirectiveType;
import vn.directives.document.Labelled;
import vn.directives.document.ParseWarning;
import vn.directives.document.Province;
import vn.directives.document.Signer;
import vn.directives.document.Source;
import vn.directives.document.Span;
import vn.directives.document.Task;
import vn.directives.document.TextQuality;
import vn.directives.engine.Change;
import vn.directives.engine.FakeEngine;

/** A directive whose every field holds markup, quotes and marks of direction (U+202E) is text wherever it is shown. */
@SpringBootTest(classes = WebTestBeans.class, properties = "management.endpoint.health.validate-group-membership=false")
@AutoConfigureMockMvc(addFilters = false)
class HostileDirectiveTest {
    private static final String BAD = "\"'><img src=x onerror=alert(1)><script>alert(2)</script>\u202E&lt;tiêm";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private FakeEngine engine;

    @BeforeEach
    void bring() {
        Labelled somebody = new Labelled(BAD, BAD);
        engine.write(List.of(new Change.Put(new Directive(
                "hostile",
                BAD,
                BAD,
                DirectiveType.CONG_VAN,
                BAD,
                LocalDate.of(2026, 11, 1),
                BAD,
                new Authority(BAD, BAD, AuthorityLevel.CENTRAL),
                new Province(BAD, BAD, somebody),
                somebody,
                List.of(BAD),
                List.of(new Citation(BAD, null, null, CitationRelation.CITES, BAD)),
                null,
                null,
                List.of(new Task(
                        "hostile-1",
                        BAD,
                        BAD,
                        List.of(somebody),
                        List.of(somebody),
                        List.of(new Deadline(LocalDate.of(2026, 12, 1), BAD), new Deadline(null, BAD)),
                        new Span(0, BAD.length()))),
                List.of(BAD),
                new Signer(BAD, BAD, BAD),
                BAD + "\n" + BAD,
                TextQuality.NATIVE,
                List.of(BAD),
                List.of(new ParseWarning(BAD, BAD)),
                new Source(BAD, BAD, "javascript:alert(3)", "0".repeat(64), 1, null, true)))));
    }

    @AfterEach
    void remove() {
        engine.write(List.of(new Change.Delete("hostile")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/tim-kiem?q=tiem",
                "/tim-kiem?q=tiem&level=task",
                "/tim-kiem?assignee=" + "%22%27%3E%3Cscript%3E",
                "/van-ban/hostile?q=tiem",
                "/phan-tich?q=tiem",
                "/phan-tich?by=authority"
            })
    void itIsTextOnEveryPage(String path) throws Exception {
        String page = page(path);
        assertThat(page).doesNotContain("<script>", "<img src=x", "javascript:", "onerror=alert(1)>");
    }

    @Test
    void itIsShownAllTheSame() throws Exception {
        assertThat(page("/van-ban/hostile")).contains("&lt;script&gt;alert(2)&lt;/script&gt;", "&amp;lt;");
    }

    @ParameterizedTest
    @ValueSource(strings = {"directive", "task"})
    void itIsTextInTheFeed(String level) throws Exception {
        Document feed = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(page("/api/v1/search.atom?q=tiem&level=" + level))));
        Set<String> elements = new TreeSet<>();
        NodeList all = feed.getElementsByTagName("*");
        for (int i = 0; i < all.getLength(); i++) {
            Element element = (Element) all.item(i);
            elements.add(element.getTagName());
            // Text that is said to be HTML would be read as such.
            assertThat(element.getAttribute("type")).isNotIn("html", "xhtml");
            assertThat(element.getAttribute("href")).doesNotStartWith("javascript:");
        }
        assertThat(elements).contains("entry", "title").doesNotContain("script", "img");
        assertThat(feed.getDocumentElement().getTextContent()).contains("<script>alert(2)</script>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"directive", "task"})
    void itStaysInItsCellsInTheSpreadsheet(String level) throws Exception {
        String csv = page("/api/v1/search.csv?q=tiem&level=" + level);
        try (CSVParser rows = CSVParser.parse(csv.substring(1), CSVFormat.EXCEL)) {
            List<CSVRecord> records = rows.getRecords();
            assertThat(records)
                    .allMatch(row -> row.size() == records.getFirst().size())
                    .anyMatch(row -> row.stream().anyMatch(cell -> cell.contains("<script>alert(2)</script>")));
        }
    }

    @Test
    void itEndsNoLineOfTheCalendar() throws Exception {
        assertThat(page("/api/v1/search.ics?q=tiem").lines())
                .allMatch(line -> line.startsWith(" ") || line.matches("[A-Z-]+[:;].*"));
    }

    private String page(String path) throws Exception {
        return mvc.perform(get(URI.create(path)).accept("*/*"))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }
}
