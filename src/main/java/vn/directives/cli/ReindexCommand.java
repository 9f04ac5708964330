package vn.directives.cli;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.Callable;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Has a server build its index anew beside the one that serves, and shows how far it is. */
@Command(name = "reindex", resourceBundle = "cli", mixinStandardHelpOptions = true)
final class ReindexCommand implements Callable<Integer> {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int STEPS = 1_000;
    private static final long PAUSE_MILLIS = 500;

    private final Console console;

    @Mixin
    private ServerOptions server = new ServerOptions();

    ReindexCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws InterruptedException, IOException {
        String key = server.key();
        try (HttpClient client =
                        HttpClient.newBuilder().connectTimeout(PATIENCE).build();
                ProgressBar bar = new ProgressBarBuilder()
                        .setTaskName("reindex")
                        .setInitialMax(STEPS)
                        .setStyle(ProgressBarStyle.ASCII)
                        .setUpdateIntervalMillis(500)
                        .build()) {
            JsonNode state = ask(client, "POST", key);
            while (state != null && state.path("state").asString().equals("running")) {
                bar.stepTo(Math.round(state.path("progress").asDouble() * STEPS));
                Thread.sleep(PAUSE_MILLIS);
                state = ask(client, "GET", key);
            }
            if (state == null) {
                return 1;
            }
            bar.stepTo(Math.round(state.path("progress").asDouble() * STEPS));
            console.out().println(JsonMapper.shared().writeValueAsString(state));
            return state.path("state").asString().equals("done") ? 0 : 1;
        } catch (IOException e) {
            console.err().println(Texts.say("server.silent", server.address("/")));
            return 1;
        }
    }

    /** How it stands; null when the server refuses to say, which is then said. */
    private @Nullable JsonNode ask(HttpClient client, String method, @Nullable String key)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.address("/api/v1/reindex"))
                .timeout(PATIENCE)
                .method(method, HttpRequest.BodyPublishers.noBody());
        if (key != null) {
            request.header("Authorization", "Bearer " + key);
        }
        HttpResponse<byte[]> response = client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        if (response.statusCode() / 100 != 2) {
            console.err()
                    .println(
                            response.statusCode() == 401
                                    ? Texts.say("ingest.key")
                                    : Texts.say("server.refuses", server.address("/"), response.statusCode()));
            return null;
        }
        return JsonMapper.shared().readTree(response.body());
    }
}
