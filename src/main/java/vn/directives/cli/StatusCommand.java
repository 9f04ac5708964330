package vn.directives.cli;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tools.jackson.databind.json.JsonMapper;

/** Prints what a server holds. */
@Command(name = "status", resourceBundle = "cli", mixinStandardHelpOptions = true)
final class StatusCommand implements Callable<Integer> {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Console console;

    @Mixin
    private ServerOptions server = new ServerOptions();

    StatusCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(server.address("/api/v1/status"))
                .timeout(PATIENCE)
                .build();
        try (HttpClient client =
                HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            HttpResponse<byte[]> response = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            if (response.statusCode() != 200) {
                console.err().println(Texts.say("server.refuses", request.uri(), response.statusCode()));
                return 1;
            }
            JsonMapper json = JsonMapper.shared();
            console.out()
                    .println(json.writerWithDefaultPrettyPrinter().writeValueAsString(json.readTree(response.body())));
            return 0;
        } catch (IOException e) {
            console.err().println(Texts.say("server.silent", request.uri()));
            return 1;
        }
    }
}
