package vn.directives.engine.elasticsearch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/**
 * A node of the real Elasticsearch as a child process, from the distribution that the build fetches. It listens on free
 * ports of the loopback, keeps them and its data over {@link #kill} and {@link #start}, and ends with this process.
 */
public final class ElasticsearchProcess implements AutoCloseable {
    /** Elasticsearch refuses to run as root; this user owns nothing else. */
    private static final int NOBODY = 65_534;

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private static @Nullable Path home;

    private final String name;
    private final Path folder;
    private final int httpPort;
    private final int transportPort;
    private final Map<String, String> settings;
    private final String heap;
    private @Nullable Process process;

    /**
     * Prepares a node; {@link #start} starts it.
     *
     * @param name its name in the cluster
     * @param heap as the JVM takes it: {@code 512m}
     * @param settings more settings, which win over the node's own; a file that one names belongs into {@link #config}
     */
    public ElasticsearchProcess(String name, String heap, Map<String, String> settings) {
        this.name = name;
        this.heap = heap;
        this.httpPort = freePort();
        this.transportPort = freePort();
        this.settings = Map.copyOf(settings);
        try {
            folder = newFolder("elasticsearch-" + name);
            copy(home().resolve("config"), folder.resolve("config"));
            Files.createDirectories(folder.resolve("tmp"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
    }

    /** A node that is a cluster alone, without security. */
    public static ElasticsearchProcess single() {
        return new ElasticsearchProcess(
                "single", "512m", Map.of("discovery.type", "single-node", "xpack.security.enabled", "false"));
    }

    /** Nodes of one cluster without security; start all of them before waiting for any. */
    public static List<ElasticsearchProcess> cluster(int size, String heap, Map<String, String> settings) {
        int[] ports = new int[size];
        List<String> seeds = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            ports[i] = freePort();
            seeds.add("127.0.0.1:" + ports[i]);
            names.add("node-" + (i + 1));
        }
        List<ElasticsearchProcess> nodes = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            Map<String, String> all = new LinkedHashMap<>();
            all.put("xpack.security.enabled", "false");
            all.put("discovery.seed_hosts", String.join(",", seeds));
            all.put("cluster.initial_master_nodes", String.join(",", names));
            all.put("transport.port", Integer.toString(ports[i]));
            all.putAll(settings);
            nodes.add(new ElasticsearchProcess(names.get(i), heap, all));
        }
        return nodes;
    }

    /** Where the node's settings files are: certificates go here before the start. */
    public Path config() {
        return folder.resolve("config");
    }

    /** The node's address. */
    public URI url() {
        boolean secure = "true".equals(settings.get("xpack.security.http.ssl.enabled"));
        return URI.create((secure ? "https" : "http") + "://127.0.0.1:" + httpPort);
    }

    /** Starts the node and returns at once. */
    public void start() {
        if (process != null && process.isAlive()) {
            throw new IllegalStateException(name + " runs already");
        }
        Map<String, String> all = new LinkedHashMap<>();
        all.put("node.name", name);
        all.put("cluster.name", "directives-test");
        all.put("network.host", "127.0.0.1");
        all.put("http.port", Integer.toString(httpPort));
        all.put("transport.port", Integer.toString(transportPort));
        all.put("path.data", folder.resolve("data").toString());
        all.put("path.logs", folder.resolve("logs").toString());
        // A disk that is nearly full of other things is no reason to fail.
        all.put("cluster.routing.allocation.disk.threshold_enabled", "false");
        all.putAll(settings);
        List<String> command = new ArrayList<>();
        if (isRoot()) {
            command.addAll(List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups"));
        }
        try {
            command.add(home().resolve("bin").resolve("elasticsearch").toString());
            all.forEach((setting, value) -> command.add("-E" + setting + "=" + value));
            own(folder);
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
            builder.environment().put("ES_JAVA_HOME", System.getProperty("java.home"));
            builder.environment().put("ES_PATH_CONF", config().toString());
            builder.environment().put("ES_TMPDIR", folder.resolve("tmp").toString());
            builder.environment().put("ES_JAVA_OPTS", "-Xms" + heap + " -Xmx" + heap);
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As {@link #awaitAnswer(int)}, of this node alone. */
    public void awaitAnswer() {
        awaitAnswer(1);
    }

    /**
     * Waits until the node answers over HTTP and knows as many nodes, itself included. With security a refusal is an answer.
     *
     * @throws IllegalStateException when it ends, or says nothing for three minutes; with the end of its log
     */
    public void awaitAnswer(int nodes) {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + httpPort
                        + "/_cluster/health?wait_for_status=yellow&timeout=5s&wait_for_nodes=%3E%3D" + nodes))
                .timeout(Duration.ofSeconds(10))
                .build();
        long end = System.nanoTime() + PATIENCE.toNanos();
        try (HttpClient client = HttpClient.newHttpClient()) {
            while (System.nanoTime() < end) {
                if (process == null || process.waitFor(200, TimeUnit.MILLISECONDS)) {
                    throw new IllegalStateException(name + " ended:\n" + endOfLog());
                }
                if (answers(client, request)) {
                    return;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for " + name, e);
        }
        throw new IllegalStateException(name + " does not answer:\n" + endOfLog());
    }

    /** As {@code kill -9}, the server process and its launcher. */
    public void kill() {
        Process running = process;
        if (running != null) {
            List<ProcessHandle> children = running.descendants().toList();
            children.forEach(ProcessHandle::destroyForcibly);
            running.destroyForcibly();
            children.forEach(child -> child.onExit().join());
            running.onExit().join();
        }
    }

    /** Kills the node and deletes its data. */
    @Override
    public void close() {
        kill();
        try {
            delete(folder);
        } catch (IOException e) {
            // The system's temporary folder is emptied by others too.
        }
    }

    /** What the node printed. */
    public Path log() {
        return folder.resolve("console.log");
    }

    private boolean answers(HttpClient client, HttpRequest request) throws InterruptedException {
        if ("true".equals(settings.get("xpack.security.http.ssl.enabled"))) {
            return printed("started");
        }
        try {
            int status =
                    client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
            return status == 200 || status == 401 || status == 403;
        } catch (IOException e) {
            return false; // not listening yet
        }
    }

    private boolean printed(String word) {
        return endOfLog().contains(word);
    }

    private String endOfLog() {
        try {
            String all = Files.exists(log()) ? Files.readString(log()) : "";
            return all.substring(Math.max(0, all.length() - 4_000));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The distribution, unpacked once for this process where any user can read it. */
    private static synchronized Path home() throws IOException {
        Path known = home;
        if (known != null) {
            return known;
        }
        String version = System.getProperty("elasticsearch.version", "9.5.3");
        Path zip = Path.of(
                System.getProperty("elasticsearch.zip", "target/elasticsearch/elasticsearch-" + version + ".zip"));
        if (!Files.exists(zip)) {
            throw new IllegalStateException("there is no Elasticsearch to test against: " + zip.toAbsolutePath()
                    + " is missing; ./mvnw dependency:copy@elasticsearch fetches it");
        }
        Path folder = newFolder("elasticsearch-" + version);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            try {
                delete(folder);
            } catch (IOException e) {
                // The system's temporary folder is emptied by others too.
            }
        }));
        unpack(zip, folder);
        own(folder);
        known = folder.resolve("elasticsearch-" + version);
        home = known;
        return known;
    }

    private static void unpack(Path zip, Path folder) throws IOException {
        try (ZipInputStream entries = new ZipInputStream(Files.newInputStream(zip))) {
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                Path target = folder.resolve(entry.getName()).normalize();
                if (!target.startsWith(folder)) {
                    throw new IOException("an entry leaves the folder: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                } else {
                    Files.createDirectories(Objects.requireNonNull(target.getParent()));
                    Files.copy(entries, target);
                    if (entry.getName().contains("/bin/")) {
                        target.toFile().setExecutable(true, false);
                    }
                }
            }
        }
    }

    private static Path newFolder(String name) throws IOException {
        return Files.createTempDirectory(name);
    }

    private static void copy(Path from, Path to) throws IOException {
        for (Path path : list(from)) {
            Files.copy(path, to.resolve(from.relativize(path).toString()));
        }
    }

    private static void own(Path folder) throws IOException {
        if (isRoot()) {
            for (Path path : list(folder)) {
                Files.setAttribute(path, "unix:uid", NOBODY);
                Files.setAttribute(path, "unix:gid", NOBODY);
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            for (Path path : list(folder).reversed()) {
                Files.deleteIfExists(path);
            }
        }
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.toList();
        }
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    private static int freePort() {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
