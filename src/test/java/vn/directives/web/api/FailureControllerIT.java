package vn.directives.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import tools.jackson.databind.JsonNode;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(ApiServer.class)
@DirtiesContext
class FailureControllerIT {
    private static final String FAILURES = "/api/v1/ingest/failures";

    @LocalServerPort
    int port;

    Http http;

    @BeforeEach
    void connect() {
        http = new Http(port);
    }

    @Test
    void whatCouldNotBeTakenInIsListedGivenBackTriedAgainAndThrownAway() throws Exception {
        assertThat(http.post("/api/v1/directives", "text/plain", "<NO_TEXT_LAYER> a")
                        .status())
                .isEqualTo(422);
        assertThat(http.post("/api/v1/directives", "text/plain", "<ENCRYPTED> b")
                        .status())
                .isEqualTo(422);
        JsonNode first = get(FAILURES + "?limit=1").json();
        assertThat(first.get("total").asInt()).isEqualTo(2);
        assertThat(first.get("failures")).hasSize(1);
        JsonNode second = get(first.at("/links/next").asString()).json();
        assertThat(second.get("failures")).hasSize(1);
        assertThat(second.at("/links/next").isNull()).isTrue();
        JsonNode failure = first.at("/failures/0");
        assertThat(failure.get("stage").asString()).isEqualTo("extraction");
        assertThat(failure.get("tries").asInt()).isEqualTo(1);
        assertThat(failure.get("detail").asString())
                .isNotBlank()
                .isNotEqualTo(failure.get("reason").asString());

        String one = FAILURES + "/" + failure.get("id").asString();
        assertThat(get(one + "/original").text()).startsWith("<");
        assertThat(send("POST", one + "/retry").status()).isEqualTo(422);
        assertThat(get(FAILURES).json().at("/failures/0/tries").asInt()).isEqualTo(2);
        List<JsonNode> lines = send("POST", FAILURES + "/retry").lines();
        assertThat(lines).hasSize(2).allMatch(line -> line.get("status").asInt() == 422);
        assertThat(get(FAILURES + "/export").lines()).hasSize(2);

        assertThat(send("DELETE", one).status()).isEqualTo(204);
        assertThat(send("DELETE", one).status()).isEqualTo(404);
        assertThat(get(FAILURES).json().get("total").asInt()).isEqualTo(1);
        assertThat(get(FAILURES + "?after=x&colour=red").status()).isEqualTo(400);
    }

    @Test
    void aSecretDocumentIsRefusedWithItsOwnCode() throws Exception {
        int before = get(FAILURES).json().get("total").asInt();
        var answer = http.post(
                "/api/v1/directives",
                "text/plain",
                "ỦY BAN NHÂN DÂN\nTỈNH KON TUM\n\nTỐI MẬT\n\nSố: 1/UBND-NC\n\nGiao Sở Y tế.");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().get("code").asString()).isEqualTo("classified-document");
        assertThat(get(FAILURES).json().get("total").asInt()).isEqualTo(before);
    }

    private Http.Answer get(String path) throws Exception {
        return send("GET", path);
    }

    /** With the key. */
    private Http.Answer send(String method, String path) throws Exception {
        return http.send(method, path, HttpRequest.BodyPublishers.noBody(), "Authorization", "Bearer " + ApiServer.KEY);
    }
}
