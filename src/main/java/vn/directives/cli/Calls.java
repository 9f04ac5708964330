package vn.directives.cli;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls of a server by one who has its key. */
final class Calls implements AutoCloseable {
    /** Until an answer begins: a document that failed may take long to be read again. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final ServerOptions server;
    private final @Nullable String key;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();

    Calls(ServerOptions server) throws IOException {
        this.server = server;
        this.key = server.key();
    }

    /** The server does not do as it is asked; the message says why and what helps. */
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

    /**
     * The body of the answer, to be closed.
     *
     * @throws RefusedException when the status is not one of success
     * @throws IOException when the server does not answer
     */
    InputStream open(String method, String path) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.address(path))
                .timeout(PATIENCE)
                .header("Accept-Language", Texts.say("language"))
                .method(method, HttpRequest.BodyPublishers.noBody());
        if (key != null) {
            request.header("Authorization", "Bearer " + key);
        }
        HttpResponse<InputStream> response;
        try {
            response = client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        } catch (IOException e) {
            throw new IOException(Texts.say("server.silent", server.address("/")), e);
        }
        int status = response.statusCode();
        if (status / 100 == 2) {
            return response.body();
        }
        response.body().close();
        throw new RefusedException(
                status,
                status == 401 || status == 403
                        ? Texts.say("ingest.key")
                        : Texts.say("server.refuses", server.address(path), status));
    }

    /** The answer as JSON. */
    JsonNode json(String method, String path) throws IOException, InterruptedException {
        try (InputStream body = open(method, path)) {
            return JsonMapper.shared().readTree(body);
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
