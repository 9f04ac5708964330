package vn.directives.cli;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.startup.Tomcat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.directives.ingestion.TestParser;
import vn.directives.ingestion.Utf8Extractor;

class CliTest {
    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... args) {
        return new Cli(Utf8Extractor::new, TestParser::make, new Console(new PrintWriter(out), new PrintWriter(err)))
                .run(args);
    }

    private String file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content).toString();
    }

    @Test
    void theServerIsWhatNoCommandAsksFor() {
        assertThat(Cli.serverArguments()).isPresent();
        assertThat(Cli.serverArguments("--server.port=1").orElseThrow()).containsExactly("--server.port=1");
        assertThat(Cli.serverArguments("serve", "--server.port=1").orElseThrow())
                .containsExactly("--server.port=1");
        assertThat(Cli.serverArguments("serve", "--help")).isEmpty();
        assertThat(Cli.serverArguments("--help")).isEmpty();
        assertThat(Cli.serverArguments("parse", "x")).isEqualTo(Optional.empty());
    }

    @Test
    void parsePrintsALineForEachFileAndFailsAtTheEnd() throws IOException {
        int status =
                run("parse", file("a.txt", "Tiếng Việt"), file("b.txt", "<BROKEN>"), "missing.txt", file("c.txt", "x"));

        List<JsonNode> lines =
                out.toString().lines().map(JsonMapper.shared()::readTree).toList();
        assertThat(status).isEqualTo(1);
        assertThat(lines).hasSize(4);
        assertThat(lines.get(0).path("text").asString()).isEqualTo("Tiếng Việt");
        assertThat(lines.get(0).has("id")).isFalse();
        assertThat(lines.get(0).at("/source/file_name").asString()).isEqualTo("a.txt");
        assertThat(lines.get(1).at("/error/code").asString()).isEqualTo("broken");
        assertThat(lines.get(1).at("/source/file_name").asString()).isEqualTo("b.txt");
        assertThat(lines.get(2).at("/error/code").asString()).isEqualTo("unreadable");
        assertThat(lines.get(3).path("text").asString()).isEqualTo("x");
        assertThat(run("parse", folder.resolve("a.txt").toString())).isZero();
    }

    @Test
    void explainAddsTheFacts() throws IOException {
        run("parse", "--explain", file("a.txt", "x"));
        assertThat(JsonMapper.shared().readTree(out.toString()).path("facts").isArray())
                .isTrue();
    }

    @Test
    void helpIsThereForEveryCommand() {
        for (String command : List.of(
                "parse", "ingest", "serve", "status", "export", "reindex", "backup", "restore", "failures", "bench")) {
            assertThat(run(command, "--help")).isZero();
        }
        assertThat(run("--help")).isZero();
        assertThat(out.toString()).contains("parse", "--explain", "--server").doesNotContain("usage.description");
        assertThat(run("nonsense")).isEqualTo(2);
        assertThat(run("parse")).isEqualTo(2);
    }

    @Test
    void ingestSendsFilesFoldersAndZipsAndSumsUp() throws Exception {
        file("một.txt", "created");
        file(".hidden", "created");
        Files.createDirectories(folder.resolve("below/further"));
        file("below/further/two.txt", "unchanged");
        file("bad.txt", "failed");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(folder.resolve("pack.zip")))) {
            zip.putNextEntry(new ZipEntry("in/ba.txt"));
            zip.write("replaced".getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("__MACOSX/ba.txt"));
            zip.write("created".getBytes(StandardCharsets.UTF_8));
        }
        ConcurrentLinkedQueue<String> names = new ConcurrentLinkedQueue<>();
        Tomcat server = server(names);
        try {
            int status = run("ingest", folder.toString(), "--server", address(server), "--key", "k");
            assertThat(status).isEqualTo(1);
        } finally {
            stop(server);
        }
        assertThat(names).containsExactlyInAnyOrder("một.txt", "two.txt", "bad.txt", "ba.txt");
        assertThat(out.toString())
                .contains("created: 1", "unchanged: 1", "replaced: 1", "failed: 1", "bad.txt: hỏng rồi");
    }

    @Test
    void whatACheckpointHoldsIsNotSentAgainUnlessItFailedOrChanged() throws Exception {
        file("a.txt", "created");
        file("bad.txt", "failed");
        file("later.txt", "created");
        Path checkpoint = folder.resolve("xong.txt");
        ConcurrentLinkedQueue<String> names = new ConcurrentLinkedQueue<>();
        Tomcat server = server(names);
        String[] command = {
            "ingest",
            folder.toString(),
            "--server",
            address(server),
            "--key",
            "k",
            "--checkpoint",
            checkpoint.toString()
        };
        try {
            assertThat(run(command)).isEqualTo(1);
            assertThat(Files.readString(checkpoint).lines())
                    .hasSize(2)
                    .allMatch(line -> line.matches("created\t.*(a|later)[.]txt\t[0-9a-f]{64}"));
            // As a crash may leave it: half a line.
            Files.writeString(checkpoint, "creat", StandardOpenOption.APPEND);
            names.clear();
            file("later.txt", "replaced");
            assertThat(run(command)).isEqualTo(1);
        } finally {
            stop(server);
        }
        assertThat(names).containsExactlyInAnyOrder("bad.txt", "later.txt");
        assertThat(out.toString()).contains("replaced: 1", "failed: 1").containsPattern("(lần trước|earlier run): 1");
        assertThat(Files.readAllLines(checkpoint)).hasSize(4);
    }

    @Test
    void aServerThatIsBusyIsAskedAgainWhenItSays() throws Exception {
        file("busy.txt", "busy");
        ConcurrentLinkedQueue<String> names = new ConcurrentLinkedQueue<>();
        Tomcat server = server(names);
        try {
            assertThat(run("ingest", folder.toString(), "--server", address(server), "--key", "k"))
                    .isZero();
        } finally {
            stop(server);
        }
        assertThat(names).hasSize(2);
        assertThat(out.toString()).contains("created: 1", "failed: 0");
    }

    @Test
    void failuresAreSummedUpByReason() throws Exception {
        for (int i = 0; i < 25; i++) {
            file("bad-" + i + ".txt", "failed");
        }
        Tomcat server = server(new ConcurrentLinkedQueue<>());
        try {
            assertThat(run("ingest", folder.toString(), "--server", address(server), "--key", "k"))
                    .isEqualTo(1);
        } finally {
            stop(server);
        }
        assertThat(out.toString().lines().filter(line -> line.endsWith(".txt: hỏng rồi")))
                .hasSize(20);
        assertThat(out.toString()).contains("failed: 25").containsPattern("… .*5 .*: hỏng rồi");
    }

    @Test
    void ingestWithoutTheKeyStopsAndSaysWhatToDo() throws Exception {
        file("a.txt", "created");
        Tomcat server = server(new ConcurrentLinkedQueue<>());
        try {
            assertThat(run("ingest", folder.toString(), "--server", address(server), "--key", "wrong"))
                    .isEqualTo(1);
        } finally {
            stop(server);
        }
        assertThat(err.toString()).contains("--key");
    }

    @Test
    void aServerThatIsNotThereIsSaidSo() throws Exception {
        file("a.txt", "created");
        Tomcat server = server(new ConcurrentLinkedQueue<>());
        String address = address(server);
        stop(server);
        assertThat(run("ingest", folder.toString(), "--server", address)).isEqualTo(1);
        assertThat(run("status", "--server", address)).isEqualTo(1);
        assertThat(err.toString()).contains(address);
    }

    private static String address(Tomcat server) {
        return "http://localhost:" + server.getConnector().getLocalPort();
    }

    /** Stops it and frees its port, where a connection would otherwise wait for ever. */
    private static void stop(Tomcat server) throws LifecycleException {
        server.stop();
        server.destroy();
    }

    /** Answers each file with the outcome that is its content. */
    private Tomcat server(ConcurrentLinkedQueue<String> names) throws LifecycleException {
        Tomcat server = new Tomcat();
        server.setBaseDir(folder.resolve(".server").toString());
        server.setPort(0);
        server.getConnector();
        Context context = server.addContext("", null);
        Tomcat.addServlet(context, "directives", new HttpServlet() {
            private static final long serialVersionUID = 1L;

            @Override
            protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
                String body = new String(request.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                names.add(body.substring(body.indexOf("filename=\"") + 10, body.indexOf("\"\r\nContent-Type")));
                String outcome = body.split("\r\n\r\n", -1)[1].split("\r\n", -1)[0];
                boolean failed = outcome.equals("failed");
                boolean allowed = "Bearer k".equals(request.getHeader("Authorization"));
                boolean busy = outcome.equals("busy") && names.size() == 1;
                response.setStatus(!allowed ? 401 : failed ? 422 : busy ? 429 : 201);
                response.setHeader("Retry-After", "0");
                response.getOutputStream()
                        .write((failed
                                        ? "{\"errors\": [{\"reason\": \"hỏng rồi\"}]}"
                                        : "{\"outcome\": \"" + outcome.replace("busy", "created") + "\"}")
                                .getBytes(StandardCharsets.UTF_8));
            }
        });
        context.addServletMapping("/api/v1/directives", "directives");
        server.start();
        return server;
    }

    @Test
    void keysAreGivenOutListedAndTakenBackInTheDataFolder() throws IOException {
        file("format", "1");
        String data = "--data-dir=" + folder;
        assertThat(run(
                        "keys",
                        "add",
                        data,
                        "--role",
                        "read",
                        "--name",
                        "portal",
                        "--filter",
                        "province=kon-tum",
                        "--filter",
                        "province=gia-lai",
                        "--origin",
                        "https://example.org",
                        "--expires",
                        "2027-01-01"))
                .isZero();
        String key = out.toString().strip();
        assertThat(key).matches("[A-Za-z0-9_-]{43}");
        out.getBuffer().setLength(0);

        assertThat(run("keys", "list", data)).isZero();
        JsonNode listed = JsonMapper.shared().readTree(out.toString());
        assertThat(listed.path("role").asString()).isEqualTo("read");
        assertThat(listed.at("/filters/province").toString()).isEqualTo("[\"kon-tum\",\"gia-lai\"]");
        assertThat(listed.path("expires").asString()).isEqualTo("2027-01-01");
        assertThat(out.toString()).doesNotContain(key, "sha256");

        assertThat(run("keys", "add", data, "--role", "admin", "--name", "portal"))
                .isEqualTo(1);
        assertThat(run("keys", "revoke", data, "portal")).isZero();
        assertThat(run("keys", "revoke", data, "portal")).isEqualTo(1);
    }

    @Test
    void keysThatMakeNoSenseAreRefused() throws IOException {
        String data = "--data-dir=" + folder;
        assertThat(run("keys", "list", data)).isEqualTo(2);
        file("format", "1");
        assertThat(run("keys")).isEqualTo(2);
        assertThat(run("keys", "add", data, "--role", "god", "--name", "x")).isEqualTo(2);
        assertThat(run("keys", "add", data, "--role", "read", "--name", "x", "--filter", "provnce=kon-tum"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("province");
        assertThat(folder.resolve("keys")).doesNotExist();
    }
}
