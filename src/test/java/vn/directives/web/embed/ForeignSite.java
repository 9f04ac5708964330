package vn.directives.web.embed;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A site of somebody else's, another origin by its port, that shows one page under a policy as strict as they come: nothing is
 * allowed but its own stylesheet, and the script and the answers of one server. It can also pretend to be a server that is not well.
 */
final class ForeignSite implements AutoCloseable {
    private static final String LOOKS = "html { font: 17px/1.5 serif; color: #222; background: #fff }"
            + " @media (prefers-color-scheme: dark) { html { color: #eee; background: #111 } }";

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private volatile String policy = "";
    private volatile String page = "";

    ForeignSite() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", exchange -> answer(exchange, 200, "text/html; charset=utf-8", page));
        server.createContext("/site.css", exchange -> send(exchange, 200, "text/css", LOOKS));
        server.createContext("/sick/", ForeignSite::refuse);
        server.start();
    }

    String origin() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** Shows this from now on. */
    void show(String product, String language, String body) {
        policy = "default-src 'none'; style-src 'self'; script-src " + product + "; connect-src 'self' " + product
                + "; base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'";
        page = "<!DOCTYPE html><html lang=\"" + language + "\"><head><meta charset=\"utf-8\">"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">"
                + "<meta name=\"color-scheme\" content=\"light dark\"><title>Cổng thông tin</title>"
                + "<link rel=\"stylesheet\" href=\"/site.css\">"
                + "<script type=\"module\" src=\"" + product + "/embed.js\"></script></head>"
                + "<body><main><h1>Cổng thông tin</h1>" + body + "</main></body></html>";
    }

    private void answer(HttpExchange exchange, int status, String type, String body) throws IOException {
        exchange.getResponseHeaders().set("Content-Security-Policy", policy);
        send(exchange, status, type, body);
    }

    /** {@code /sick/503/api/v1/search} answers 503. */
    private static void refuse(HttpExchange exchange) throws IOException {
        int status = Integer.parseInt(
                Path.of(exchange.getRequestURI().getPath()).getName(1).toString());
        exchange.getResponseHeaders().set("Retry-After", "17");
        String detail = Map.of(400, "Không có tham số “mau”.").getOrDefault(status, "");
        send(exchange, status, "application/problem+json", "{\"detail\":\"" + detail + "\"}");
    }

    private static void send(HttpExchange exchange, int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
    }
}
