package vn.directives.cli;

import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import vn.directives.extraction.TextExtractor;
import vn.directives.parsing.DirectiveParser;

/** The command line. Starting the server is not its business: {@link #serverArguments} says when that is asked for. */
public final class Cli {
    private static final Set<String> OWN = Set.of("--help", "-h", "--version", "-V");

    private final Supplier<TextExtractor> extractor;
    private final Supplier<DirectiveParser> parser;
    private final Console console;

    /** The command line of this process; the parts are made when a command needs them. */
    public Cli(Supplier<TextExtractor> extractor, Supplier<DirectiveParser> parser) {
        this(extractor, parser, Console.ofProcess());
        Quiet.logs();
    }

    Cli(Supplier<TextExtractor> extractor, Supplier<DirectiveParser> parser, Console console) {
        this.extractor = extractor;
        this.parser = parser;
        this.console = console;
    }

    /** The server's arguments when these ask for the server, else empty. */
    public static Optional<String[]> serverArguments(String... args) {
        if (args.length == 0) {
            return Optional.of(args);
        }
        if (args[0].equals("serve")) {
            String[] rest = Arrays.copyOfRange(args, 1, args.length);
            return Arrays.stream(rest).anyMatch(OWN::contains) ? Optional.empty() : Optional.of(rest);
        }
        return args[0].startsWith("--") && !OWN.contains(args[0]) ? Optional.of(args) : Optional.empty();
    }

    /** Runs a command and gives the exit status: 0, 1 when something failed, 2 for wrong arguments. */
    public int run(String... args) {
        CommandLine line = new CommandLine(new Root())
                .addSubcommand(new ServeCommand())
                .addSubcommand(new ParseCommand(extractor, parser, console))
                .addSubcommand(new IngestCommand(console))
                .addSubcommand(new ExportCommand(console))
                .addSubcommand(new ReindexCommand(console))
                .addSubcommand(new BackupCommand(console, Clock.systemUTC()))
                .addSubcommand(new RestoreCommand(console))
                .addSubcommand(new FailuresCommand(console))
                .addSubcommand(new StatusCommand(console))
                .addSubcommand(new BenchCommand(console))
                .addSubcommand(new KeysCommand(console, Clock.systemUTC()))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setOut(console.out())
                .setErr(console.err());
        line.setExecutionExceptionHandler((e, command, result) -> {
            console.err().println(Texts.say("failed", String.valueOf(e.getMessage())));
            return 1;
        });
        int status = line.execute(args);
        console.out().flush();
        console.err().flush();
        return status;
    }

    @Command(
            name = "directive-search",
            resourceBundle = "cli",
            mixinStandardHelpOptions = true,
            versionProvider = Version.class,
            synopsisSubcommandLabel = "COMMAND")
    static final class Root implements Runnable {
        @CommandLine.Spec
        @SuppressWarnings("NullAway.Init") // picocli sets it before it calls anything
        private CommandSpec spec;

        @Override
        public void run() {
            throw new CommandLine.ParameterException(spec.commandLine(), Texts.say("no-command"));
        }
    }

    @Command(name = "serve", resourceBundle = "cli", mixinStandardHelpOptions = true)
    static final class ServeCommand {}

    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = Cli.class.getPackage().getImplementationVersion();
            return new String[] {"directive-search " + (version == null ? "dev" : version)};
        }
    }
}
