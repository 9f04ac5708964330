package vn.directives;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The real jar, running as a process of its own on a free port, with its key {@link #KEY} and no samples. */
final class ServerProcess implements AutoCloseable {
    static final String KEY = "open-sesame";

    final int port;
    private final Path log;
    private final Process process;
    private final HttpClient client = HttpClient.newHttpClient();

    /** Starts it over this folder and waits until it is ready. */
    ServerProcess(Path dataDir, String... more) throws Exception {
        this("-Xmx512m", dataDir, "/actuator/health/readiness", more);
    }

    /** The same with a heap of its own: {@code -Xmx256m}. */
    static ServerProcess small(String heap, Path dataDir) throws Exception {
        return new ServerProcess(heap, dataDir, "/actuator/health/readiness", new String[0]);
    }

    /** Starts it over this folder and waits until it is alive, ready or not. */
    static ServerProcess alive(Path dataDir, String... more) throws Exception {
        return new ServerProcess("-Xmx512m", dataDir, "/actuator/health/liveness", more);
    }

    private ServerProcess(String heap, Path dataDir, String awaited, String[] more) throws Exception {
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                heap,
                "-jar",
                System.getProperty("directives.jar", "target/directive-search.jar"),
                "--server.port=" + port,
                "--directives.data-dir=" + dataDir,
                "--directives.admin-key=" + KEY,
                "--directives.samples=false"));
        command.addAll(List.of(more));
        log = dataDir.resolveSibling("server.log");
        process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        await(awaited);
    }

    /** Waits until this address answers with 200. */
    void await(String path) throws Exception {
        long end = System.nanoTime() + Duration.ofMinutes(2).toNanos();
        while (System.nanoTime() < end) {
            if (process.waitFor(200, TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException("the server ended with " + process.exitValue());
            }
            try {
                if (get(path).statusCode() == 200) {
                    return;
                }
            } catch (IOException e) {
                // Not listening yet, or not for long.
            }
        }
        close();
        throw new IllegalStateException(path + " is not there after two minutes");
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<String> batch(String lines) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1/directives/batch"))
                        .header("Authorization", "Bearer " + KEY)
                        .header("Content-Type", "application/x-ndjson")
                        .POST(HttpRequest.BodyPublishers.ofString(lines))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    /** Where it listens: {@code http://localhost:18150}. */
    String address() {
        return "http://localhost:" + port;
    }

    /** Its number on this machine. */
    long pid() {
        return process.pid();
    }

    /** What it has said from its first error on, at most 200 lines; empty when it told of none. */
    List<String> errors() {
        try (Stream<String> lines = Files.lines(log)) {
            return lines.dropWhile(line -> !line.contains(" ERROR ")).limit(200).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isAlive() {
        return process.isAlive();
    }

    HttpResponse<String> post(String path) throws IOException, InterruptedException {
        return send("POST", path, "");
    }

    HttpResponse<String> getWithKey(String path) throws IOException, InterruptedException {
        return send("GET", path, "");
    }

    void patch(String path, String body) throws IOException, InterruptedException {
        HttpResponse<String> response = send("PATCH", path, body);
        if (response.statusCode() != 200) {
            throw new IllegalStateException(response.body());
        }
    }

    /** With the key, the body as JSON. */
    HttpResponse<String> send(String method, String path, String body) throws IOException, InterruptedException {
        return send(method, path, "application/json", body);
    }

    /** With the key. */
    HttpResponse<String> send(String method, String path, String mediaType, String body)
            throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create(address() + path))
                        .header("Authorization", "Bearer " + KEY)
                        .header("Content-Type", mediaType)
                        .method(method, HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    /** As {@code kill -9}. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() {
        client.close();
        kill();
    }
}
