package vn.directives.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Writes all that a server holds to a file while it serves; keys and the account of changes stay where they are. */
@Command(name = "backup", resourceBundle = "cli", mixinStandardHelpOptions = true)
final class BackupCommand implements Callable<Integer> {
    private final Console console;
    private final Clock clock;

    @Parameters(paramLabel = "FILE", descriptionKey = "backup.file")
    private Path file = Path.of("");

    @Mixin
    private ServerOptions server = new ServerOptions();

    BackupCommand(Console console, Clock clock) {
        this.console = console;
        this.clock = clock;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        try (Calls calls = new Calls(server)) {
            BackupFile.Manifest manifest = BackupFile.write(
                    file,
                    out -> copy(calls, "/api/v1/export", out),
                    out -> copy(calls, "/api/v1/ingest/failures/export", out),
                    clock.instant());
            console.err()
                    .println(Texts.say(
                            "backup.done",
                            manifest.directives().lines(),
                            manifest.failures().lines()));
            return 0;
        }
    }

    private static long copy(Calls calls, String path, OutputStream out) throws IOException, InterruptedException {
        long lines = 0;
        byte[] buffer = new byte[64 << 10];
        try (InputStream in = calls.open("GET", path)) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                out.write(buffer, 0, n);
                for (int i = 0; i < n; i++) {
                    lines += buffer[i] == '\n' ? 1 : 0;
                }
            }
        }
        return lines;
    }
}
