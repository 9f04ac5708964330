package vn.directives.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(ApiServer.class)
class DirectivesIT {
    private static final String PATH = "/api/v1/directives";
    private static final String FORM = "multipart/form-data; boundary=b";

    @LocalServerPort
    int port;

    Http http;

    @BeforeEach
    void connect() {
        http = new Http(port);
    }

    @Test
    void aDocumentIsCreatedOnceFoundHandedOutAndDeleted() throws Exception {
        Http.Answer created = http.post(
                PATH,
                "text/plain",
                "Tổ chức tiêm",
                "Content-Disposition",
                "attachment; filename*=UTF-8''ch%E1%BB%89.txt");
        String id = created.json().path("id").asString();
        assertThat(created.status()).isEqualTo(201);
        assertThat(created.header("Location")).isEqualTo(PATH + "/" + id);
        assertThat(created.json().path("outcome").asString()).isEqualTo("created");
        assertThat(created.json().at("/source/file_name").asString()).isEqualTo("chỉ.txt");

        Http.Answer again = http.post(PATH, "text/plain", "Tổ chức tiêm");
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json().path("outcome").asString()).isEqualTo("unchanged");

        assertThat(http.get(PATH + "/" + id).json().path("text").asString()).isEqualTo("Tổ chức tiêm");
        assertThat(http.get(PATH + "/" + id + "/tasks").json().path("tasks").isArray())
                .isTrue();

        Http.Answer original = http.get(PATH + "/" + id + "/original");
        assertThat(original.text()).isEqualTo("Tổ chức tiêm");
        assertThat(original.header("Content-Disposition"))
                .startsWith("attachment")
                .contains("UTF-8''ch%E1%BB%89.txt");
        assertThat(original.header("X-Content-Type-Options")).isEqualTo("nosniff");

        assertThat(delete(id)).isEqualTo(204);
        assertThat(delete(id)).isEqualTo(404);
        assertThat(http.get(PATH + "/" + id).status()).isEqualTo(404);
        assertThat(http.get(PATH + "/" + id + "/original").status()).isEqualTo(404);
    }

    private int delete(String id) throws Exception {
        return http.send("DELETE", PATH + "/" + id, BodyPublishers.noBody(), "Authorization", "bearer " + ApiServer.KEY)
                .status();
    }

    @Test
    void aBodyThatCurlCallsAFormIsADocument() throws Exception {
        Http.Answer created = http.post(PATH, "application/x-www-form-urlencoded", "a=1&b=2");
        assertThat(created.json().path("text").asString()).isEqualTo("a=1&b=2");
    }

    @Test
    void whatTheMetadataSaysWins() throws Exception {
        String body = Http.part("file", "; filename=\"một.txt\"\r\nContent-Type: text/plain", "nội dung")
                + Http.part("metadata", "\r\nContent-Type: application/json", """
                        {"external_id": "m1", "number": "16/CT-TTg", "type": "chi-thi", "issued": "2020-03-31",
                         "authority": {"label": "Thủ tướng Chính phủ", "level": "central"}, "source_url": "https://x.vn/1"}""")
                + "--b--\r\n";
        JsonNode json = http.post(PATH, FORM, body).json();

        assertThat(json.path("external_id").asString()).isEqualTo("m1");
        assertThat(json.path("number").asString()).isEqualTo("16/CT-TTg");
        assertThat(json.at("/type/label").asString()).isEqualTo("Chỉ thị");
        assertThat(json.at("/authority/value").asString()).isEqualTo("thu-tuong-chinh-phu");
        assertThat(json.at("/source/url").asString()).isEqualTo("https://x.vn/1");
        assertThat(json.at("/source/file_name").asString()).isEqualTo("một.txt");
        assertThat(json.path("id").asString()).startsWith("e");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"issued": "31/3/2020"} | issued
            {"title": "x"}          | title
            {"type": "letter"}      | type
            [                       | metadata
            """)
    void metadataThatIsWrongIsRefusedByName(String metadata, String parameter) throws Exception {
        String body =
                Http.part("file", "; filename=\"a.txt\"", "x") + Http.part("metadata", "", metadata) + "--b--\r\n";
        Http.Answer answer = http.post(PATH, FORM, body);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("code").asString()).isEqualTo("invalid-value");
        assertThat(answer.json().at("/errors/0/parameter").asString()).isEqualTo(parameter);
    }

    @Test
    void aFormWithoutAFileIsRefused() throws Exception {
        assertThat(http.post(PATH, FORM, Http.part("metadata", "", "{}") + "--b--\r\n")
                        .json()
                        .at("/errors/0/parameter")
                        .asString())
                .isEqualTo("file");
        assertThat(http.post(PATH, FORM, "no form at all").status()).isEqualTo(400);
    }

    @Test
    void aDryRunShowsAndKeepsNothing() throws Exception {
        Http.Answer shown = http.post(PATH + "?dry_run=true", "text/plain", "only a look");
        assertThat(shown.status()).isEqualTo(200);
        assertThat(shown.json().path("outcome").isNull()).isTrue();
        assertThat(http.get(PATH + "/" + shown.json().path("id").asString()).status())
                .isEqualTo(404);
    }

    @Test
    void whatCouldNotBeReadIsSaidInTheCallersLanguage() throws Exception {
        String asked = PATH + "?dry_run=true";
        assertThat(http.post(asked, "text/plain", "only a look")
                        .json()
                        .path("warnings")
                        .toString())
                .contains("issued-unknown", "Không đọc được ngày ban hành");
        assertThat(http.post(asked, "text/plain", "only a look", "Accept-Language", "en")
                        .json()
                        .path("warnings")
                        .toString())
                .contains("issued-unknown", "The date of issue could not be read");
    }

    @ParameterizedTest
    @CsvSource({
        "dry-run=true, unknown-parameter",
        "dry_run=yes, invalid-value",
    })
    void parametersAreNotGuessed(String query, String code) throws Exception {
        Http.Answer answer = http.post(PATH + "?" + query, "text/plain", "x");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("code").asString()).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({
        "'', 400, empty-document",
        "' ', 400, empty-document",
        "<UNSUPPORTED>, 415, unsupported-media-type",
        "<TOO_LARGE>, 413, too-large",
        "<ENCRYPTED>, 422, unreadable-document",
        "<BROKEN>, 422, unreadable-document",
    })
    void aDocumentThatGivesNoTextSaysWhy(String content, int status, String code) throws Exception {
        Http.Answer answer = http.post(PATH, "text/plain", content);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.json().path("code").asString()).isEqualTo(code);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    }

    @Test
    void moreThan25MegabytesAreTooLargeInAnyForm() throws Exception {
        byte[] large = new byte[LimitedBody.MOST + 1];
        assertThat(http.post(PATH, "text/plain", large).status()).isEqualTo(413);
        String form = Http.part("file", "; filename=\"a.txt\"", "x".repeat(LimitedBody.MOST + 1)) + "--b--\r\n";
        assertThat(http.post(PATH, FORM, form).status()).isEqualTo(413);
        assertThat(http.send(
                                "POST",
                                PATH,
                                BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(large)),
                                "Authorization",
                                "Bearer " + ApiServer.KEY)
                        .status())
                .isEqualTo(413);
    }

    @Test
    void aPageIsHandedOutAsBytesThatNothingRuns() throws Exception {
        String page = "<script>alert(1)</script>";
        String body = Http.part("file", "; filename=\"a.html\"\r\nContent-Type: text/html", page) + "--b--\r\n";
        String id = http.post(PATH, FORM, body).json().path("id").asString();
        Http.Answer original = http.get(PATH + "/" + id + "/original");
        assertThat(original.header("Content-Disposition")).startsWith("attachment");
        assertThat(FileNames.safe("text/html;charset=UTF-8").toString()).isEqualTo("application/octet-stream");
        assertThat(FileNames.safe("image/svg+xml").toString()).isEqualTo("application/octet-stream");
        assertThat(FileNames.safe("application/pdf").toString()).isEqualTo("application/pdf");
    }

    @Test
    void writingNeedsTheKeyAndReadingDoesNot() throws Exception {
        for (String[] headers :
                new String[][] {{}, {"Authorization", "Bearer wrong"}, {"Authorization", "Basic " + ApiServer.KEY}}) {
            Http.Answer refused = http.send("POST", PATH, BodyPublishers.ofString("x"), headers);
            assertThat(refused.status()).isEqualTo(401);
            assertThat(refused.header("WWW-Authenticate")).startsWith("Bearer");
            assertThat(refused.header("Content-Type")).startsWith("application/problem+json");
            assertThat(refused.json().path("code").asString()).isEqualTo("unauthorized");
        }
        assertThat(http.send("POST", PATH + "/batch", BodyPublishers.ofString("{}"))
                        .status())
                .isEqualTo(401);
        assertThat(http.send("DELETE", PATH + "/c0", BodyPublishers.noBody()).status())
                .isEqualTo(401);
        assertThat(http.send("PATCH", PATH + "/c0", BodyPublishers.noBody()).status())
                .isEqualTo(401);
        assertThat(http.get("/api/v1/ingest/failures").status()).isEqualTo(401);
        assertThat(http.get(PATH + "/c0").status()).isEqualTo(404);
    }

    @Test
    void healthAndMetricsAreOpenAndTheRestIsClosed() throws Exception {
        assertThat(http.get("/actuator/health/readiness").json().path("status").asString())
                .isEqualTo("UP");
        assertThat(http.get("/actuator/prometheus").text()).contains("jvm_memory_used_bytes");
        assertThat(http.get("/actuator/env").status()).isEqualTo(401);
        assertThat(http.get("/actuator").status()).isEqualTo(401);
    }

    @Test
    void everyAnswerCarriesTheHeadersThatKeepItHarmless() throws Exception {
        Http.Answer answer = http.get(PATH + "/c0");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Content-Security-Policy"))
                .startsWith("default-src 'none'")
                .doesNotContain("unsafe");
    }
}
