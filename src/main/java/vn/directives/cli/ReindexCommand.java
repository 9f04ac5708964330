package vn.directives.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Has a server build its index anew beside the one that serves, and shows how far it is. */
@Command(name = "reindex", resourceBundle = "cli", mixinStandardHelpOptions = true)
final class ReindexCommand implements Callable<Integer> {
    private static final String PATH = "/api/v1/reindex";
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
        try (Calls calls = new Calls(server);
                ProgressBar bar = new ProgressBarBuilder()
                        .setTaskName("reindex")
                        .setInitialMax(STEPS)
                        .setStyle(ProgressBarStyle.ASCII)
                        .setUpdateIntervalMillis(500)
                        .build()) {
            JsonNode state = calls.json("POST", PATH);
            while (state.path("state").asString().equals("running")) {
                bar.stepTo(Math.round(state.path("progress").asDouble() * STEPS));
                Thread.sleep(PAUSE_MILLIS);
                state = calls.json("GET", PATH);
            }
            bar.stepTo(Math.round(state.path("progress").asDouble() * STEPS));
            console.out().println(JsonMapper.shared().writeValueAsString(state));
            return state.path("state").asString().equals("done") ? 0 : 1;
        }
    }
}
