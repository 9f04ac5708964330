package vn.directives.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which server a command talks to, and with which key. */
final class ServerOptions {
    private static final Set<String> LOCAL = Set.of("localhost", "127.0.0.1", "[::1]");

    @Option(
            names = "--server",
            paramLabel = "URL",
            defaultValue = "http://localhost:8080",
            descriptionKey = "option.server")
    private String server = "";

    @Option(
            names = "--key",
            paramLabel = "KEY",
            defaultValue = "${env:DIRECTIVES_ADMIN_KEY}",
            descriptionKey = "option.key")
    private @Nullable String key;

    @Option(
            names = "--data-dir",
            paramLabel = "FOLDER",
            defaultValue = "${env:DIRECTIVES_DATA_DIR:-./data}",
            descriptionKey = "option.data-dir")
    private Path dataDir = Path.of("data");

    /** The address of a path on the server. */
    URI address(String path) {
        return URI.create((server.endsWith("/") ? server.substring(0, server.length() - 1) : server) + path);
    }

    /** The key given, or a local server's own; null when there is neither. */
    @Nullable
    String key() throws IOException {
        if (key != null && !key.isBlank()) {
            return key.strip();
        }
        Path file = dataDir.resolve("admin-key");
        String host = address("/").getHost();
        boolean local = host != null && LOCAL.contains(host);
        return local && Files.isReadable(file) ? Files.readString(file).strip() : null;
    }
}
