package vn.directives.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The documents that a server could not take in: lists them, tries them again, throws them away. */
@Command(name = "failures", resourceBundle = "cli", mixinStandardHelpOptions = true)
final class FailuresCommand implements Callable<Integer> {
    private static final String PATH = "/api/v1/ingest/failures";

    private final Console console;

    @ArgGroup
    private Wish wish = new Wish();

    @Parameters(paramLabel = "ID", descriptionKey = "failures.id")
    private List<String> ids = List.of();

    @Mixin
    private ServerOptions server = new ServerOptions();

    /** One of them, or none: to be shown. */
    static final class Wish {
        @Option(names = "--retry", descriptionKey = "failures.retry")
        private boolean retry;

        @Option(names = "--discard", descriptionKey = "failures.discard")
        private boolean discard;
    }

    FailuresCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        try (Calls calls = new Calls(server)) {
            if (wish.retry && ids.isEmpty()) {
                return retryAll(calls);
            }
            if (!wish.retry && !wish.discard) {
                return list(calls);
            }
            int left = 0;
            for (String id : wish.discard && ids.isEmpty() ? all(calls) : ids) {
                left += wish.retry ? retry(calls, id) : discard(calls, id);
            }
            return left == 0 ? 0 : 1;
        }
    }

    private int list(Calls calls) throws IOException, InterruptedException {
        for (JsonNode failure : failures(calls)) {
            console.out()
                    .println(String.join(
                            "\t",
                            failure.path("id").asString(),
                            failure.path("reason").asString(),
                            failure.path("tries").asString(),
                            failure.path("last").asString(),
                            failure.path("file_name").asString("")));
        }
        return 0;
    }

    private static List<String> all(Calls calls) throws IOException, InterruptedException {
        return failures(calls).stream().map(f -> f.path("id").asString()).toList();
    }

    /** All of them, page by page. */
    static List<JsonNode> failures(Calls calls) throws IOException, InterruptedException {
        List<JsonNode> all = new ArrayList<>();
        String next = PATH + "?limit=100";
        while (!next.isEmpty()) {
            JsonNode page = calls.json("GET", next);
            page.path("failures").forEach(all::add);
            next = page.at("/links/next").asString("");
        }
        return all;
    }

    private int retryAll(Calls calls) throws IOException, InterruptedException {
        int left = 0;
        try (InputStream body = calls.open("POST", PATH + "/retry");
                BufferedReader lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                console.out().println(line);
                left += JsonMapper.shared().readTree(line).path("status").asInt() >= 400 ? 1 : 0;
            }
        }
        return left == 0 ? 0 : 1;
    }

    private int retry(Calls calls, String id) throws IOException, InterruptedException {
        try {
            JsonNode answer = calls.json("POST", PATH + "/" + id + "/retry");
            console.out().println(id + "\t" + answer.path("outcome").asString());
            return 0;
        } catch (Calls.RefusedException e) {
            return told(id, e);
        }
    }

    private int discard(Calls calls, String id) throws IOException, InterruptedException {
        try {
            calls.open("DELETE", PATH + "/" + id).close();
            console.out().println(id + "\tdiscarded");
            return 0;
        } catch (Calls.RefusedException e) {
            return told(id, e);
        }
    }

    /** What concerns the key or the server concerns all. */
    private int told(String id, Calls.RefusedException e) throws Calls.RefusedException {
        if (e.status() != 404 && e.status() != 413 && e.status() != 415 && e.status() != 422 && e.status() != 400) {
            throw e;
        }
        console.err().println(id + ": " + e.getMessage());
        return 1;
    }
}
