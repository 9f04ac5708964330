package vn.directives.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Sends the lines of a batch to a server, some at a time, so that memory stays bounded and progress is seen. */
final class NdjsonSender implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(30);

    /** A request is sent once it has so many bytes or lines. */
    private static final int FULL = 4 << 20;

    private static final int MOST_LINES = 500;

    /** A document as large as can be, in base64, with what is said of it. */
    private static final int LONGEST_LINE = 36 << 20;

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxStringLength(LONGEST_LINE)
                            .build())
                    .build())
            .build();

    /** What came of a line. */
    interface Told {
        /**
         * @param line from 1
         * @param outcome {@code created}, {@code unchanged}, {@code replaced}; null when it failed
         * @param reason why it failed, null when it did not
         */
        void of(long line, @Nullable String outcome, @Nullable String reason);

        /** Whether a line is to be sent at all. */
        default boolean wants(long line) {
            return true;
        }

        /** Whether to go on with what is not sent yet. */
        default boolean goesOn() {
            return true;
        }
    }

    private final URI address;
    private final @Nullable String key;
    private final Sender alone;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();

    /**
     * @param alone sends the documents of lines that are too long for a batch
     */
    NdjsonSender(URI address, @Nullable String key, Sender alone) {
        this.address = address;
        this.key = key;
        this.alone = alone;
    }

    /** Sends all lines and waits for their answers; the documents of those longer than {@code longest} bytes one by one. */
    void send(InputStream in, int longest, Told told) throws IOException, InterruptedException {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        List<Long> numbers = new ArrayList<>();
        byte[] buffer = new byte[64 << 10];
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        boolean tooLong = false;
        long number = 1;
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            for (int i = 0; i < n; i++) {
                if (buffer[i] != '\n') {
                    tooLong |= line.size() >= LONGEST_LINE;
                    if (!tooLong) {
                        line.write(buffer[i]);
                    }
                    continue;
                }
                if (!told.wants(number)) {
                    line.reset();
                    tooLong = false;
                } else if (line.size() > longest && !tooLong) {
                    sendAlone(line.toByteArray(), number, told);
                    line.reset();
                }
                add(line, tooLong, number, lines, numbers, told);
                number++;
                tooLong = false;
                if (lines.size() >= FULL || numbers.size() >= MOST_LINES) {
                    post(lines, numbers, told);
                    if (!told.goesOn()) {
                        return;
                    }
                }
            }
        }
        if (told.wants(number)) {
            add(line, tooLong, number, lines, numbers, told);
        }
        post(lines, numbers, told);
    }

    private void sendAlone(byte[] line, long number, Told told) throws IOException, InterruptedException {
        Sender.Answer answer;
        try {
            JsonNode document = JSON.readTree(line);
            ObjectNode metadata = document.path("metadata").isObject()
                    ? (ObjectNode) document.path("metadata")
                    : JSON.createObjectNode();
            if (document.path("external_id").isString()) {
                metadata.set("external_id", document.path("external_id"));
            }
            answer = alone.send(
                    document.path("file_name").asString(""),
                    document.path("media_type").asString("application/octet-stream"),
                    document.path("content_base64").binaryValue(),
                    metadata);
        } catch (JacksonException e) {
            told.of(number, null, Texts.say("messages", "extraction.too-large"));
            return;
        }
        told.of(number, answer.outcome(), answer.reason());
    }

    private static void add(
            ByteArrayOutputStream line,
            boolean tooLong,
            long number,
            ByteArrayOutputStream lines,
            List<Long> numbers,
            Told told)
            throws IOException {
        if (tooLong) {
            told.of(number, null, Texts.say("messages", "extraction.too-large"));
        } else if (line.size() > 0) {
            line.writeTo(lines);
            lines.write('\n');
            numbers.add(number);
        }
        line.reset();
    }

    private void post(ByteArrayOutputStream lines, List<Long> numbers, Told told)
            throws IOException, InterruptedException {
        if (numbers.isEmpty()) {
            return;
        }
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .timeout(PATIENCE)
                .header("Content-Type", "application/x-ndjson")
                .header("Accept-Language", Texts.say("language"))
                .POST(HttpRequest.BodyPublishers.ofByteArray(lines.toByteArray()));
        if (key != null) {
            request.header("Authorization", "Bearer " + key);
        }
        HttpResponse<String> response = Retrying.send(client, request.build(), HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            throw new RefusedException(
                    response.statusCode(), Texts.say("server.refuses", address, response.statusCode()));
        }
        for (String answer : response.body().lines().toList()) {
            JsonNode json = JsonMapper.shared().readTree(answer);
            long number = numbers.get(json.path("line").asInt() - 1);
            JsonNode error = json.path("error");
            told.of(
                    number,
                    error.isObject() ? null : json.path("outcome").asString(),
                    error.isObject()
                            ? error.path("detail").asString(error.path("code").asString(""))
                            : null);
        }
        lines.reset();
        numbers.clear();
    }

    /** The server takes nothing at all. */
    static final class RefusedException extends IOException {
        private static final long serialVersionUID = 1L;

        private final int status;

        RefusedException(int status, String message) {
            super(message);
            this.status = status;
        }

        int status() {
            return status;
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
