package vn.directives.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.ZipFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Restores what {@code backup} wrote into a server that has no directives yet. */
@Command(name = "restore", resourceBundle = "cli", mixinStandardHelpOptions = true)
final class RestoreCommand implements Callable<Integer> {
    private static final int MOST_BYTES = 25 << 20;

    private final Console console;

    @Parameters(paramLabel = "FILE", descriptionKey = "backup.file")
    private Path file = Path.of("");

    @Mixin
    private ServerOptions server = new ServerOptions();

    RestoreCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        BackupFile.Manifest manifest = BackupFile.check(file);
        try (Calls calls = new Calls(server);
                InputStream present = calls.open("GET", "/api/v1/export")) {
            if (present.read() >= 0) {
                console.err().println(Texts.say("restore.not-empty"));
                return 1;
            }
        }
        AtomicLong restored = new AtomicLong();
        try (ZipFile zip = new ZipFile(file.toFile());
                Sender alone = new Sender(server.address("/api/v1/directives"), server.key());
                NdjsonSender lines =
                        new NdjsonSender(server.address("/api/v1/directives/batch"), server.key(), alone)) {
            try (InputStream directives = BackupFile.open(zip, BackupFile.DIRECTIVES)) {
                lines.send(directives, MOST_BYTES, (line, outcome, reason) -> {
                    if (outcome == null) {
                        console.err().println(BackupFile.DIRECTIVES + ":" + line + ": " + reason);
                    } else {
                        restored.incrementAndGet();
                    }
                });
            }
            try (InputStream failures = BackupFile.open(zip, BackupFile.FAILURES)) {
                // They fail once more, and are kept again; one that does not is as well.
                lines.send(failures, MOST_BYTES, (line, outcome, reason) -> {});
            }
        }
        long all = manifest.directives().lines();
        console.err().println(Texts.say("restore.done", restored.get(), all));
        return restored.get() == all ? 0 : 1;
    }
}
