package vn.directives.web.page;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;

/**
 * The server's pages as a slow line brings them: a page comes tag by tag at first, then some tags at a time, with a
 * frame's time between, so that a browser paints it in every state in between; all else comes at once.
 */
final class PiecemealPage implements AutoCloseable {
    private static final int SINGLE_TAGS = 120;
    private static final int TAGS_AT_A_TIME = 40;
    private static final long FRAME_NANOS = 15_000_000;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpClient client = HttpClient.newHttpClient();
    private final int port;

    PiecemealPage(int port) throws IOException {
        this.port = port;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::pass);
        server.start();
    }

    /** The address of this server, without a path. */
    String address() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    private void pass(HttpExchange exchange) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + exchange.getRequestURI()))
                .build();
        HttpResponse<byte[]> response;
        try {
            response = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
        String type = response.headers().firstValue("Content-Type").orElse("application/octet-stream");
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(response.statusCode(), 0);
        try (OutputStream body = exchange.getResponseBody()) {
            if (type.startsWith("text/html")) {
                piecemeal(new String(response.body(), StandardCharsets.UTF_8), body);
            } else {
                body.write(response.body());
            }
        }
    }

    private static void piecemeal(String page, OutputStream body) throws IOException {
        int from = 0;
        int tags = 0;
        for (int end = page.indexOf('>', page.indexOf("<body")); end >= 0; end = page.indexOf('>', end + 1)) {
            if (tags++ < SINGLE_TAGS || tags % TAGS_AT_A_TIME == 0) {
                body.write(page.substring(from, end + 1).getBytes(StandardCharsets.UTF_8));
                body.flush();
                LockSupport.parkNanos(FRAME_NANOS);
                from = end + 1;
            }
        }
        body.write(page.substring(from).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
        client.close();
    }
}
