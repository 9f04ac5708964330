package vn.directives.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vn.directives.document.Source;
import vn.directives.document.Span;
import vn.directives.extraction.ExtractedText;
import vn.directives.extraction.ExtractionException;
import vn.directives.extraction.TextExtractor;
import vn.directives.json.DirectiveJson;
import vn.directives.parsing.DirectiveParser;
import vn.directives.parsing.Fact;
import vn.directives.parsing.ParsedDirective;
import vn.directives.store.Content;

/** Prints what files say, a line of JSON each. */
@Command(name = "parse", resourceBundle = "cli", mixinStandardHelpOptions = true)
final class ParseCommand implements Callable<Integer> {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Supplier<TextExtractor> extractor;
    private final Supplier<DirectiveParser> parser;
    private final Console console;

    @Parameters(arity = "1..*", paramLabel = "FILE", descriptionKey = "parse.file")
    private List<Path> files = List.of();

    @Option(names = "--explain", descriptionKey = "parse.explain")
    private boolean explain;

    ParseCommand(Supplier<TextExtractor> extractor, Supplier<DirectiveParser> parser, Console console) {
        this.extractor = extractor;
        this.parser = parser;
        this.console = console;
    }

    @Override
    public Integer call() {
        TextExtractor reader = extractor.get();
        DirectiveParser understanding = parser.get();
        int status = 0;
        for (Path file : files) {
            ObjectNode line;
            try {
                line = parse(file, reader, understanding);
            } catch (ExtractionException e) {
                String code = e.reason().name().toLowerCase(Locale.ROOT).replace('_', '-');
                line = failure(file, code, Texts.say("messages", e.messageKey()));
                status = 1;
            } catch (IOException | RuntimeException e) {
                String detail = e instanceof NoSuchFileException ? Texts.say("no-such-file") : e.toString();
                line = failure(file, "unreadable", detail);
                status = 1;
            }
            console.out().println(JSON.writeValueAsString(line));
        }
        return status;
    }

    private ObjectNode parse(Path file, TextExtractor reader, DirectiveParser understanding)
            throws IOException, ExtractionException {
        Content content = Content.of(Files.readAllBytes(file));
        ExtractedText text = reader.extract(content.bytes(), name(file), null);
        ParsedDirective parsed = understanding.parse(text.text(), text.evidence(), text.quality());
        Source source =
                new Source(name(file), text.mediaType(), null, content.sha256(), content.bytes().length, null, false);
        ObjectNode line = DirectiveJson.write(parsed.toDirective("", null, source));
        line.remove("id");
        for (JsonNode task : line.path("tasks")) {
            ((ObjectNode) task).remove("id");
        }
        if (explain) {
            ArrayNode facts = line.putArray("facts");
            parsed.facts().forEach(fact -> facts.add(write(fact)));
        }
        return line;
    }

    private static ObjectNode write(Fact fact) {
        ObjectNode json = JSON.createObjectNode().put("field", fact.field()).put("value", fact.value());
        Span span = fact.span();
        if (span == null) {
            json.putNull("span");
        } else {
            json.putArray("span").add(span.start()).add(span.end());
        }
        return json.put("rule", fact.rule());
    }

    private static ObjectNode failure(Path file, String code, String detail) {
        ObjectNode line = JSON.createObjectNode();
        line.putObject("source").put("file_name", name(file));
        line.putObject("error").put("code", code).put("detail", detail);
        return line;
    }

    private static String name(Path file) {
        Path last = file.getFileName();
        return last == null ? file.toString() : last.toString();
    }
}
