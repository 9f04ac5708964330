package vn.directives;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What was answered is there after {@code kill -9} of the service, once, on any engine. */
abstract class IngestKillContract {
    private static final int LINES = 2_000;

    @TempDir
    Path folder;

    /** The settings that choose the engine. */
    abstract String[] engine();

    @ParameterizedTest
    @ValueSource(ints = {50, 1_200})
    @Timeout(300)
    void everyAnsweredLineSurvivesAKillInTheMiddleOfABatch(int answersBeforeTheKill) throws Exception {
        Path data = Files.createDirectory(folder.resolve("data"));
        Map<String, String> answered;
        try (ServerProcess server = new ServerProcess(data, engine())) {
            answered = sendUntilKilled(server, answersBeforeTheKill);
        }
        assertThat(answered).hasSizeGreaterThanOrEqualTo(answersBeforeTheKill);

        try (ServerProcess server = new ServerProcess(data, engine())) {
            Map<String, Integer> found = externalIds(server);
            assertThat(found.keySet()).containsAll(answered.keySet());
            assertThat(found.values()).allMatch(times -> times == 1);
            for (Map.Entry<String, String> one : answered.entrySet()) {
                JsonNode directive =
                        json(server.get("/api/v1/directives/" + one.getValue()).body());
                assertThat(directive.path("external_id").asString()).isEqualTo(one.getKey());
                assertThat(directive.path("text").asString()).isEqualTo(text(one.getKey()));
            }

            List<JsonNode> again = server.batch(all())
                    .body()
                    .lines()
                    .map(IngestKillContract::json)
                    .toList();
            assertThat(again).hasSize(LINES);
            again.stream()
                    .filter(a -> answered.containsKey(a.path("external_id").asString()))
                    .forEach(a -> assertThat(a.path("outcome").asString()).isEqualTo("unchanged"));
            assertThat(externalIds(server)).hasSize(LINES);
        }
    }

    /** Sends the batch and kills the server after so many answers; gives the ids of all answers that came, by external id. */
    private static Map<String, String> sendUntilKilled(ServerProcess server, int answers) throws Exception {
        Map<String, String> answered = new LinkedHashMap<>();
        try (Socket socket = new Socket("localhost", server.port)) {
            Thread sender = Thread.ofVirtual().start(() -> send(socket));
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            try {
                for (String line = in.readLine(); line != null; line = in.readLine()) {
                    if (line.startsWith("{") && line.endsWith("}")) {
                        JsonNode answer = json(line);
                        assertThat(answer.path("status").asInt()).as(line).isEqualTo(201);
                        answered.put(
                                answer.path("external_id").asString(),
                                answer.path("id").asString());
                        if (answered.size() == answers) {
                            server.kill();
                        }
                    }
                }
            } catch (IOException e) {
                // The connection broke, as it should.
            }
            sender.join();
        }
        return answered;
    }

    private static void send(Socket socket) {
        try {
            OutputStream out = socket.getOutputStream();
            out.write(("POST /api/v1/directives/batch HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                            + ServerProcess.KEY
                            + "\r\nContent-Type: application/x-ndjson\r\nTransfer-Encoding: chunked\r\n\r\n")
                    .getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < LINES; i++) {
                byte[] line = line(i).getBytes(StandardCharsets.UTF_8);
                out.write((Integer.toHexString(line.length) + "\r\n").getBytes(StandardCharsets.UTF_8));
                out.write(line);
                out.write("\r\n".getBytes(StandardCharsets.UTF_8));
                out.flush();
            }
            out.write("0\r\n\r\n".getBytes(StandardCharsets.UTF_8));
            out.flush();
        } catch (IOException e) {
            // The server was killed.
        }
    }

    private static String all() {
        return String.join(
                "", IntStream.range(0, LINES).mapToObj(IngestKillContract::line).toList());
    }

    private static String line(int i) {
        String id = "kill-" + i;
        return JsonMapper.shared()
                        .writeValueAsString(Map.of("external_id", id, "file_name", id + ".txt", "text", text(id)))
                + "\n";
    }

    private static String text(String id) {
        return "ỦY BAN NHÂN DÂN\nTỈNH KON TUM\n\nSố: 1/UBND-VP\n\nGiao Sở Y tế báo cáo văn bản " + id
                + " trước ngày 08/01/2022.";
    }

    private static Map<String, Integer> externalIds(ServerProcess server) throws Exception {
        Map<String, Integer> found = new LinkedHashMap<>();
        server.get("/api/v1/search.jsonl")
                .body()
                .lines()
                .map(IngestKillContract::json)
                .forEach(hit -> found.merge(hit.path("external_id").asString(), 1, Integer::sum));
        return found;
    }

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text);
    }
}
