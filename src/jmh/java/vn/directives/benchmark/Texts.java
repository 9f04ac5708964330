package vn.directives.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import vn.directives.text.TextNormalizer;

/** The texts that are measured: in the order of their files' names. */
final class Texts {
    private static final Path SAMPLES = Path.of("src/main/resources/samples");

    private Texts() {}

    /** The bundled samples, or every {@code .txt} file of a folder. */
    static List<String> of(String corpus) throws IOException {
        return raw(corpus).stream().map(TextNormalizer::normalize).toList();
    }

    /** The same before they are normalised. */
    static List<String> raw(String corpus) throws IOException {
        Path folder = corpus.equals("samples") ? SAMPLES : Path.of(corpus);
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> sorted = files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .toList();
            if (sorted.isEmpty()) {
                throw new IOException("no .txt file in " + folder);
            }
            List<String> texts = new ArrayList<>();
            for (Path file : sorted) {
                texts.add(Files.readString(file));
            }
            return texts;
        }
    }
}
