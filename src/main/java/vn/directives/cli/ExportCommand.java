package vn.directives.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes the whole of a server's installation as the lines of a batch, which {@code ingest} takes in elsewhere. */
@Command(name = "export", resourceBundle = "cli", mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {
    /** How a line begins whose original is lost, see the server's side of it. */
    private static final String LOST = "\"error\":\"";

    private final Console console;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            descriptionKey = "export.output")
    private @Nullable Path output;

    @Mixin
    private ServerOptions server = new ServerOptions();

    ExportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        try (Calls calls = new Calls(server);
                InputStream lines = calls.open("GET", "/api/v1/export")) {
            return write(lines);
        }
    }

    private int write(InputStream lines) throws IOException {
        Path file = output;
        if (file == null) {
            return copy(lines, console.out());
        }
        Path unfinished = file.resolveSibling(file.getFileName() + ".part");
        int status;
        try (Writer out = Files.newBufferedWriter(unfinished)) {
            status = copy(lines, out);
        }
        Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
        return status;
    }

    private int copy(InputStream in, Writer out) throws IOException {
        BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        long count = 0;
        long lost = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            out.write(line);
            out.write('\n');
            count++;
            if (line.endsWith("damaged\"}") && line.contains(LOST)) {
                lost++;
                console.err().println(line);
            }
        }
        out.flush();
        console.err().println(Texts.say("export.done", count - lost, lost));
        return lost == 0 ? 0 : 1;
    }
}
