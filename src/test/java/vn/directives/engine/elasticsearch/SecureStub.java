package vn.directives.engine.elasticsearch;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** Something that speaks HTTPS as a cluster does, with a certificate of its own making, and answers what it is told to. */
final class SecureStub implements AutoCloseable {
    private static final char[] STORE_PASSWORD = "changeit".toCharArray();

    /** The headers of each request, in order. */
    final List<Headers> requests = new CopyOnWriteArrayList<>();

    /** What it answers with: status and JSON. */
    volatile int status = 200;

    volatile String body = "{}";

    /** How long it thinks first, in milliseconds. */
    volatile long delay;

    final Path certificate;
    private final HttpServer server;

    /**
     * Starts it.
     *
     * @param folder for its key
     * @param name whom its certificate is for: {@code dns:localhost}
     */
    SecureStub(Path folder, String name) throws Exception {
        Path store = folder.resolve("stub.p12");
        keytool("-genkeypair", "-alias", "stub", "-keyalg", "EC", "-dname", "CN=stub", "-ext", "san=" + name, store);
        certificate = folder.resolve("stub.crt");
        keytool("-exportcert", "-rfc", "-alias", "stub", "-file", certificate.toString(), store);
        HttpsServer https = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        https.setHttpsConfigurator(new HttpsConfigurator(context(store)));
        https.createContext("/", this::answer);
        https.start();
        server = https;
    }

    /** Forgets what it was asked, and answers at once with nothing in particular. */
    void reset() {
        requests.clear();
        status = 200;
        body = "{}";
        delay = 0;
    }

    /** The header {@code Authorization} of each request, in order. */
    List<String> authorizations() {
        return requests.stream()
                .map(headers -> String.valueOf(headers.getFirst("Authorization")))
                .toList();
    }

    String url() {
        return "https://localhost:" + server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            requests.add(exchange.getRequestHeaders());
            TimeUnit.MILLISECONDS.sleep(delay);
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/vnd.elasticsearch+json;compatible-with=9");
            exchange.getResponseHeaders().set("X-Elastic-Product", "Elasticsearch");
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void keytool(Object... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(), "-J-XX:TieredStopAtLevel=1"));
        for (int i = 0; i < arguments.length - 1; i++) {
            command.add(arguments[i].toString());
        }
        command.addAll(List.of("-keystore", arguments[arguments.length - 1].toString(), "-storepass", "changeit"));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException(said);
        }
    }

    private static SSLContext context(Path store) throws Exception {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, STORE_PASSWORD);
        }
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, STORE_PASSWORD);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
