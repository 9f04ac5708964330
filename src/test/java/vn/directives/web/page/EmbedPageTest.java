package vn.directives.web.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.util.HtmlUtils;
import vn.directives.WebTestBeans;

@SpringBootTest(classes = WebTestBeans.class, properties = "management.endpoint.health.validate-group-membership=false")
@AutoConfigureMockMvc(addFilters = false)
class EmbedPageTest {
    @Autowired
    private MockMvc mvc;

    @Test
    void theSnippetHoldsTheBoxAndTheFormThatDoesItsWorkWithoutScripts() throws Exception {
        String page =
                page("/nhung?endpoint=https://tra-cuu.example.vn/&province=kon-tum&level=task&limit=5&key=on", 200);
        assertThat(page)
                .contains("<script type=\"module\" src=\"https://tra-cuu.example.vn/embed.js\"></script>\n"
                        + "<chi-dao-search endpoint=\"https://tra-cuu.example.vn\" province=\"kon-tum\" level=\"task\" limit=\"5\" "
                        + "key=\"KHÓA-ĐỌC-CỦA-CỔNG\">\n"
                        + "  <form action=\"https://tra-cuu.example.vn/tim-kiem\">\n"
                        + "    <label>Tìm trong văn bản chỉ đạo, điều hành <input name=\"q\"></label>\n"
                        + "    <input type=\"hidden\" name=\"province\" value=\"kon-tum\">\n"
                        + "    <input type=\"hidden\" name=\"level\" value=\"task\">\n")
                .contains(
                        "keys add --role read --name portal --filter province=kon-tum --origin https://www.example.vn")
                .contains("script-src https://tra-cuu.example.vn; connect-src https://tra-cuu.example.vn");
    }

    @Test
    void coloursGoIntoTheSitesStylesheetAndThoseThatCannotBeReadAreTold() throws Exception {
        assertThat(page("/nhung", 200)).doesNotContain("--chi-dao-accent:");
        assertThat(page("/nhung?accent=%23A31F34", 200))
                .contains("--chi-dao-accent: #a31f34;", "--chi-dao-on-accent: #ffffff;")
                .doesNotContain("khó đọc");
        assertThat(page("/nhung?accent=%23ffe680", 200)).contains("--chi-dao-on-accent: #0f161d;", "khó đọc");
    }

    @Test
    void whatCannotBeIsToldAndNotPutIntoTheSnippet() throws Exception {
        String page = page("/nhung?endpoint=javascript:alert(1)&province=atlantis&limit=99&accent=red", 400);
        assertThat(page)
                .contains("Địa chỉ máy chủ phải có dạng", "Không có tỉnh", "Số kết quả từ 1 đến 20.", "#rrggbb")
                .contains("endpoint=\"http://localhost\" limit=\"8\"")
                .doesNotContain("\"javascript:", "\"atlantis\"");
        String english = page("/nhung?lang=en&limit=0", 400);
        assertThat(english).contains("The number of results is between 1 and 20.", "<html lang=\"en\"");
    }

    @Test
    void nothingThatIsTypedBreaksOutOfTheSnippetOrThePage() throws Exception {
        String raw = mvc.perform(get("/nhung").param("endpoint", "https://a.example/\"><script>alert(1)</script>"))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(raw).doesNotContain("<script>");
        assertThat(page("/nhung?endpoint=https://a.example/%22%3E%3Cb%3E&authority=%22%3E%3Cb%3E", 400))
                .doesNotContain("\"><b>");
    }

    @Test
    void thePageForUploadsSaysWithoutScriptsHowElseItIsDone() throws Exception {
        assertThat(page("/tai-len", 200))
                .contains("<noscript>", "Trang này cần JavaScript", "/api/v1/directives?dry_run=true")
                .contains("<option value=\"cong-van\">Công văn</option>", "<option value=\"kon-tum\">Kon Tum</option>");
        assertThat(page("/tai-len?lang=en", 200)).contains("This page needs JavaScript");
    }

    /** As a browser shows its texts. */
    private String page(String address, int status) throws Exception {
        MockHttpServletResponse answer =
                mvc.perform(get(URI.create(address))).andReturn().getResponse();
        assertThat(answer.getStatus()).isEqualTo(status);
        return HtmlUtils.htmlUnescape(answer.getContentAsString(StandardCharsets.UTF_8));
    }
}
