package vn.directives.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(ApiServer.class)
class BatchIT {
    private static final String PATH = "/api/v1/directives/batch";
    private static final String NDJSON = "application/x-ndjson";

    @LocalServerPort
    int port;

    Http http;

    @BeforeEach
    void connect() {
        http = new Http(port);
    }

    @Test
    void everyLineIsAnsweredInItsOrderWhateverTheOthersAre() throws Exception {
        String base64 = Base64.getEncoder().encodeToString("hai".getBytes(StandardCharsets.UTF_8));
        List<JsonNode> answers =
                http.post(PATH, NDJSON, """
                {"external_id": "b1", "file_name": "a.txt", "media_type": "text/plain", "text": "một"}
                {"external_id": "b1", "text": "một"}
                {"external_id": "b1", "text": "một, sửa"}
                {"content_base64": "%s", "metadata": {"external_id": "b2", "number": "2/UBND"}}
                not json

                {"external_id": "b3", "directive": {"number": "3/UBND", "tasks": [{"text": "Làm", "assignees": ["Sở Y tế"]}]}}
                {"external_id": "b4", "directive": {"text": "x", "issued": "1/2/2020"}}
                {"external_id": "b5", "text": "<NO_TEXT_LAYER>"}
                {"external_id": "b6", "text": ""}
                {"external_id": "b7", "text": "x", "colour": "red"}
                {"external_id": "b8", "text": "x", "content_base64": "eA=="}
                {"external_id": "b9", "content_base64": "*"}
                [1]
                {"external_id": "b10", "text": "cuối"}""".replace("%s", base64)).lines();

        assertThat(answers.stream()
                        .map(a ->
                                a.path("line").asInt() + " " + a.path("status").asInt() + " "
                                        + a.path("outcome").asString("-") + " "
                                        + a.path("external_id").asString("-") + " "
                                        + a.at("/error/code").asString("-")))
                .containsExactly(
                        "1 201 created b1 -",
                        "2 200 unchanged b1 -",
                        "3 200 replaced b1 -",
                        "4 201 created b2 -",
                        "5 400 - - invalid-value",
                        "7 201 created b3 -",
                        "8 400 - b4 invalid-value",
                        "9 422 - b5 unreadable-document",
                        "10 400 - b6 empty-document",
                        "11 400 - b7 invalid-value",
                        "12 400 - b8 invalid-value",
                        "13 400 - b9 invalid-value",
                        "14 400 - - invalid-value",
                        "15 201 created b10 -");
        assertThat(answers.get(6).at("/error/detail").asString())
                .contains("directive.issued")
                .contains("1/2/2020");
        assertThat(answers.getFirst().path("error").isNull()).isTrue();

        JsonNode structured = http.get(
                        "/api/v1/directives/" + answers.get(5).path("id").asString())
                .json();
        assertThat(structured.at("/tasks/0/id").asString())
                .isEqualTo(structured.path("id").asString() + "-1");
        assertThat(structured.at("/tasks/0/assignees/0/value").asString()).isEqualTo("so-y-te");
        JsonNode given = http.get(
                        "/api/v1/directives/" + answers.get(3).path("id").asString())
                .json();
        assertThat(given.path("number").asString()).isEqualTo("2/UBND");
        assertThat(given.path("text").asString()).isEqualTo("hai");
    }

    @Test
    void aLineThatIsTooLongIsRefusedAndTheRestGoesOn() throws Exception {
        String large = "{\"text\": \"" + "x".repeat(LimitedBody.MOST) + "\"}";
        List<JsonNode> answers = http.post(
                        PATH, NDJSON, "{\"text\": \"before\"}\n" + large + "\n{\"text\": \"after\"}\n")
                .lines();
        assertThat(answers.stream().map(a -> a.path("status").asInt())).containsExactly(201, 413, 201);
        assertThat(answers.get(1).at("/error/code").asString()).isEqualTo("too-large");
    }

    @Test
    void aThousandLinesAreThousandDirectives() throws Exception {
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < 1000; i++) {
            body.append("{\"external_id\": \"t")
                    .append(i)
                    .append("\", \"text\": \"directive ")
                    .append(i)
                    .append("\"}\n");
        }
        Set<String> ids = new HashSet<>();
        for (JsonNode answer : http.post(PATH, NDJSON, body.toString()).lines()) {
            assertThat(answer.path("status").asInt()).isEqualTo(201);
            ids.add(answer.path("id").asString());
        }
        assertThat(ids).hasSize(1000);
    }

    @Test
    @Timeout(60)
    void aLineIsAnsweredBeforeTheNextIsSent() throws Exception {
        try (Socket socket = new Socket("localhost", port)) {
            OutputStream out = socket.getOutputStream();
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            write(
                    out,
                    "POST " + PATH + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + ApiServer.KEY
                            + "\r\nContent-Type: application/x-ndjson\r\nTransfer-Encoding: chunked\r\n\r\n");
            for (int i = 1; i <= 3; i++) {
                chunk(out, "{\"external_id\": \"s" + i + "\", \"text\": \"x\"}\n");
                JsonNode answer = JsonMapper.shared().readTree(nextJson(in));
                assertThat(answer.path("external_id").asString()).isEqualTo("s" + i);
                assertThat(answer.path("status").asInt()).isEqualTo(201);
            }
            write(out, "0\r\n\r\n");
        }
    }

    private static void chunk(OutputStream out, String text) throws Exception {
        write(out, Integer.toHexString(text.length()) + "\r\n" + text + "\r\n");
    }

    private static void write(OutputStream out, String text) throws Exception {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    private static String nextJson(BufferedReader in) throws Exception {
        String line = in.readLine();
        while (line != null && !line.startsWith("{")) {
            line = in.readLine();
        }
        return String.valueOf(line);
    }

    @Test
    void anotherMediaTypeIsRefused() throws Exception {
        assertThat(http.post(PATH, "text/plain", "{}").status()).isEqualTo(415);
    }
}
