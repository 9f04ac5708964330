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
class CorrectionIT {
    private static final String PATH = "/api/v1/directives/";
    private static final String[] KEY = {"Authorization", "Bearer " + ApiServer.KEY};

    @LocalServerPort
    int port;

    Http http;

    @BeforeEach
    void connect() {
        http = new Http(port);
    }

    private String ingest(String text) throws Exception {
        return http.post("/api/v1/directives", "text/plain", text)
                .json()
                .path("id")
                .asString();
    }

    private Http.Answer patch(String id, String body, String... headers) throws Exception {
        String[] all = new String[headers.length + 2];
        System.arraycopy(headers, 0, all, 2, headers.length);
        all[0] = "Content-Type";
        all[1] = "application/merge-patch+json";
        return http.send("PATCH", PATH + id, BodyPublishers.ofString(body), all);
    }

    @Test
    void fieldsAreCorrectedListedAndTakenBack() throws Exception {
        String id = ingest("Văn bản cần sửa");
        Http.Answer corrected = patch(id, """
                {"number": "16/CT-TTg", "type": "chi-thi", "issued": "2020-03-31", "subject": null,
                 "authority": {"value": "thu-tuong-chinh-phu", "label": "Thủ tướng Chính phủ", "level": "central"},
                 "signer": {"name": "Nguyễn Văn Mẫu"}}""", KEY);

        assertThat(corrected.status()).as(corrected.text()).isEqualTo(200);
        JsonNode directive = http.get(PATH + id).json();
        assertThat(directive).isEqualTo(corrected.json());
        assertThat(directive.path("number").asString()).isEqualTo("16/CT-TTg");
        assertThat(directive.at("/type/label").asString()).isEqualTo("Chỉ thị");
        assertThat(directive.at("/authority/level").asString()).isEqualTo("central");
        assertThat(directive.at("/signer/name").asString()).isEqualTo("Nguyễn Văn Mẫu");
        assertThat(directive.path("corrected").toString())
                .isEqualTo("[\"number\",\"type\",\"subject\",\"issued\",\"authority\",\"signer\"]");

        patch(id, "{\"signer\": {\"title\": \"Phó Thủ tướng\"}}", KEY);
        assertThat(http.get(PATH + id).json().path("signer").toString())
                .isEqualTo("{\"name\":\"Nguyễn Văn Mẫu\",\"title\":\"Phó Thủ tướng\",\"capacity\":null}");

        Http.Answer undone = http.send("DELETE", PATH + id + "/corrections/number", BodyPublishers.noBody(), KEY);
        assertThat(undone.status()).isEqualTo(200);
        assertThat(undone.json().path("number").isNull()).isTrue();
        assertThat(http.send("DELETE", PATH + id + "/corrections/number", BodyPublishers.noBody(), KEY)
                        .status())
                .isEqualTo(404);

        JsonNode history = http.get(PATH + id + "/corrections").json();
        assertThat(history.path("corrected").toString())
                .isEqualTo("[\"type\",\"subject\",\"issued\",\"authority\",\"signer\"]");
        JsonNode first = history.at("/history/0");
        assertThat(first.path("field").asString()).isEqualTo("number");
        assertThat(first.path("by").asString()).isEqualTo("admin");
        assertThat(first.path("old").isNull()).isTrue();
        assertThat(first.path("new").asString()).isEqualTo("16/CT-TTg");
        JsonNode last = history.path("history").get(history.path("history").size() - 1);
        assertThat(last.path("undo").asBoolean()).isTrue();
        assertThat(last.path("old").asString()).isEqualTo("16/CT-TTg");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"text\": \"x\"} | text",
                "{\"issued\": \"31/2/2020\"} | issued",
                "{\"type\": \"thu-tay\"} | type",
                "{\"number\": 16} | number",
                "{\"number\": \" \"} | number",
                "{\"signer\": {\"age\": \"50\"}} | signer.age",
                "{\"province\": \"khong-co\"} | province",
                "{\"urgency\": \"sap-chay\"} | urgency",
            })
    void whatCannotBeACorrectionIsNamed(String body, String parameter) throws Exception {
        String id = ingest("Văn bản");
        Http.Answer answer = patch(id, body, KEY);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().at("/errors/0/parameter").asString()).isEqualTo(parameter);
        assertThat(http.get(PATH + id).json().path("corrected")).isEmpty();
    }

    @Test
    void correctingNeedsTheKeyAndADirective() throws Exception {
        String id = ingest("Văn bản");
        assertThat(patch(id, "{\"number\": \"1\"}").status()).isEqualTo(401);
        assertThat(patch("c000000000000000000000000", "{\"number\": \"1\"}", KEY)
                        .status())
                .isEqualTo(404);
        assertThat(patch(id, "[1]", KEY).status()).isEqualTo(400);
        assertThat(patch(id, "{", KEY).status()).isEqualTo(400);
        assertThat(http.get(PATH + id + "/corrections").json().path("history")).isEmpty();
        assertThat(http.get(PATH + "c000000000000000000000000/corrections").status())
                .isEqualTo(404);
    }

    @Test
    void theIndexIsBuiltAnewOnRequest() throws Exception {
        String id = ingest("Văn bản");
        assertThat(http.get("/api/v1/reindex").status()).isEqualTo(401);
        Http.Answer begun = http.send("POST", "/api/v1/reindex", BodyPublishers.noBody(), KEY);
        assertThat(begun.status()).isEqualTo(202);
        JsonNode status = begun.json();
        for (int i = 0; i < 200 && !status.path("state").asString().equals("done"); i++) {
            Thread.sleep(50);
            status = http.send("GET", "/api/v1/reindex", BodyPublishers.noBody(), KEY)
                    .json();
        }
        assertThat(status.path("state").asString()).isEqualTo("done");
        assertThat(status.path("progress").asDouble()).isEqualTo(1);
        assertThat(status.path("done").asLong()).isPositive();
        assertThat(http.get(PATH + id).status()).isEqualTo(200);
        assertThat(http.send("DELETE", "/api/v1/reindex", BodyPublishers.noBody(), KEY)
                        .status())
                .isEqualTo(404);
    }
}
