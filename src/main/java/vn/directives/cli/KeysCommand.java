package vn.directives.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.directives.security.AccessKey;
import vn.directives.security.KeyFile;
import vn.directives.security.NewKey;
import vn.directives.security.Role;

/** Gives out keys, lists them and takes them back, in the data folder; a running server follows at once. */
@Command(name = "keys", resourceBundle = "cli", mixinStandardHelpOptions = true, synopsisSubcommandLabel = "COMMAND")
final class KeysCommand implements Runnable {
    private final Console console;
    private final Clock clock;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls anything
    private CommandSpec spec;

    KeysCommand(Console console, Clock clock) {
        this.console = console;
        this.clock = clock;
    }

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), Texts.say("no-command"));
    }

    /** Where the keys are kept. */
    static final class Folder {
        @Option(
                names = "--data-dir",
                paramLabel = "FOLDER",
                defaultValue = "${env:DIRECTIVES_DATA_DIR:-./data}",
                descriptionKey = "option.data-dir")
        private Path dataDir = Path.of("data");

        private KeyFile keys(CommandSpec spec) {
            if (!Files.exists(dataDir.resolve("format"))) {
                throw new CommandLine.ParameterException(
                        spec.commandLine(), Texts.say("keys.no-data", dataDir.toAbsolutePath()));
            }
            return new KeyFile(dataDir);
        }
    }

    /** Prints the new key: it is shown this once and kept nowhere. */
    @Command(name = "add")
    int add(
            @CommandLine.Mixin Folder folder,
            @Option(names = "--role", required = true, paramLabel = "ROLE", descriptionKey = "keys.role") Role role,
            @Option(names = "--name", required = true, paramLabel = "NAME", descriptionKey = "keys.name") String name,
            @Option(names = "--filter", paramLabel = "NAME=VALUE", descriptionKey = "keys.filter") @Nullable
                    List<String> filters,
            @Option(names = "--origin", paramLabel = "ORIGIN", descriptionKey = "keys.origin") @Nullable
                    List<String> origins,
            @Option(names = "--expires", paramLabel = "DATE", descriptionKey = "keys.expires") @Nullable
                    LocalDate expires)
            throws IOException {
        KeyFile file = folder.keys(spec);
        NewKey made;
        try {
            made = NewKey.make(
                    name,
                    role,
                    filters(filters),
                    origins == null ? List.of() : origins,
                    expires,
                    clock.instant(),
                    new SecureRandom());
        } catch (IllegalArgumentException e) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), Texts.say("keys.wrong", String.valueOf(e.getMessage())));
        }
        if (!file.add(made.key())) {
            console.err().println(Texts.say("keys.taken", name));
            return 1;
        }
        console.err().println(Texts.say("keys.added", name));
        console.out().println(made.secret());
        return 0;
    }

    private static Map<String, List<String>> filters(@Nullable List<String> given) {
        Map<String, List<String>> filters = new LinkedHashMap<>();
        for (String filter : given == null ? List.<String>of() : given) {
            int equals = filter.indexOf('=');
            if (equals <= 0 || equals == filter.length() - 1) {
                throw new IllegalArgumentException("filter: " + filter);
            }
            filters.computeIfAbsent(filter.substring(0, equals), n -> new ArrayList<>())
                    .add(filter.substring(equals + 1));
        }
        return filters;
    }

    /** Prints what is kept of each key as a line of JSON, without its hash. */
    @Command(name = "list")
    int list(@CommandLine.Mixin Folder folder) throws IOException {
        JsonMapper json = JsonMapper.shared();
        for (AccessKey key : folder.keys(spec).read()) {
            ObjectNode line = json.valueToTree(key);
            line.remove("sha256");
            console.out().println(line);
        }
        return 0;
    }

    @Command(name = "revoke")
    int revoke(
            @CommandLine.Mixin Folder folder,
            @Parameters(paramLabel = "NAME", descriptionKey = "keys.revoked-name") String name)
            throws IOException {
        if (!folder.keys(spec).revoke(name)) {
            console.err().println(Texts.say("keys.unknown", name));
            return 1;
        }
        console.err().println(Texts.say("keys.revoked", name));
        return 0;
    }
}
