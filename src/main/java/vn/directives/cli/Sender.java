package vn.directives.cli;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Sends files to a server, one a request. Safe for use by many threads. */
final class Sender implements AutoCloseable {
    /** A document of 25 MB over a slow line, and its reading. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private static final String BOUNDARY = "directive-search-7f1f3a5c0b7e4d2e";

    private final URI address;
    private final @Nullable String key;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();

    Sender(URI address, @Nullable String key) {
        this.address = address;
        this.key = key;
    }

    /**
     * What came of a file.
     *
     * @param status of HTTP
     * @param outcome {@code created}, {@code unchanged}, {@code replaced}; null when it failed
     * @param reason why it failed, null when it did not
     */
    record Answer(
            int status, @Nullable String outcome, @Nullable String reason) {}

    /** Sends one file and waits for the answer. */
    Answer send(String name, byte[] content) throws IOException, InterruptedException {
        return send(name, "application/octet-stream", content, null);
    }

    /**
     * Sends one file with what is said of it.
     *
     * @param metadata as the API takes it; null when nothing is
     */
    Answer send(String name, String mediaType, byte[] content, @Nullable JsonNode metadata)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .timeout(PATIENCE)
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .header("Accept", "application/json, application/problem+json")
                .header("Accept-Language", Texts.say("language"))
                .POST(form(name, mediaType, content, metadata));
        if (key != null) {
            request.header("Authorization", "Bearer " + key);
        }
        HttpResponse<byte[]> response = Retrying.send(client, request.build(), HttpResponse.BodyHandlers.ofByteArray());
        JsonNode body = json(response.body());
        int status = response.statusCode();
        return status == 200 || status == 201
                ? new Answer(status, body.path("outcome").asString(""), null)
                : new Answer(status, null, reason(status, body));
    }

    private static BodyPublisher form(String name, String mediaType, byte[] content, @Nullable JsonNode metadata) {
        String plain =
                name.replace("\\", "_").replace("\"", "_").replace("\r", "_").replace("\n", "_");
        String head = "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + plain
                + "\"\r\nContent-Type: " + mediaType + "\r\n\r\n";
        String tail = metadata == null
                ? ""
                : "\r\n--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"metadata\"\r\n"
                        + "Content-Type: application/json\r\n\r\n" + metadata;
        return BodyPublishers.concat(
                BodyPublishers.ofString(head, StandardCharsets.UTF_8),
                BodyPublishers.ofByteArray(content),
                BodyPublishers.ofString(tail + "\r\n--" + BOUNDARY + "--\r\n", StandardCharsets.UTF_8));
    }

    private static JsonNode json(byte[] body) {
        try {
            return JsonMapper.shared().readTree(body);
        } catch (JacksonException e) {
            return JsonMapper.shared().missingNode();
        }
    }

    private static String reason(int status, JsonNode problem) {
        for (String pointer : new String[] {"/errors/0/reason", "/detail", "/title", "/code"}) {
            String reason = problem.at(pointer).asString("");
            if (!reason.isBlank()) {
                return reason;
            }
        }
        return "HTTP " + status;
    }

    @Override
    public void close() {
        client.close();
    }
}
